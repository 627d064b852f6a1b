#pragma once

#include "taut/analyse/matrix.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

// How a matrix speaks.

/// "+4.5" of 9 halves, "+4" of 8, "0" of none.
std::string halves(std::int64_t twice);
/// "+2", "-1", "0".
std::string signed_number(std::int64_t value);

/// "108 of 812 ordered pairs judged, 13 %; 704 never judged."
std::string coverage_sentence(const Matrix& matrix);
/// Which tasks are shown, where not all are; else empty.
std::string shown_sentence(const Matrix& matrix);
/// What takes the place of a matrix that has nothing to show, or empty.
std::string nothing_in_matrix(const Matrix& matrix);

/// "Good offices: worked against by G5 support (-2)", with both signs where there are
/// two, or what is not at work: "Good offices: judged not to be affected by SSR".
std::string cell_in_words(const Matrix& matrix, TaskId from, TaskId to);

/// Why an arc of a pair is what it is: its reason, and what would wake it.
std::string arc_in_words(const Matrix& matrix, ArcIndex arc);

/// How a task's rank changes when second order counts, and why.
struct RankMove {
  TaskId task = {};
  int first = 0;
  int total = 0;
  std::string text = {};  ///< "Good offices: up from rank 9 to 4, because it helps ..."
};
/// The moves, the widest first, then in the order of the matrix.
std::vector<RankMove> rank_moves(const Matrix& matrix);

/// What the statements with a selector say, one sentence each, with their ids.
std::vector<std::string> selector_sentences(const Matrix& matrix);

/// How the numbers came about, and what they are not.
extern const std::string_view influence_note;
extern const std::string_view no_return_note;

}  // namespace taut
