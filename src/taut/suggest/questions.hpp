#pragma once

#include "taut/analyse/one_step.hpp"
#include "taut/suggest/suggest.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace taut {

/// Why a pair of tasks is asked about, the most telling first.
enum class Asking : std::uint8_t {
  changes_page,  ///< a judgement of it one step off changes the first page
  proposed,      ///< nobody judged it, and a rule proposes a tension
  rest,
};

/// What the first task does to the second, if it goes well: to be judged by someone.
struct Question {
  TaskId from = {};
  TaskId to = {};
  Asking why = Asking::rest;
};

/// Every ordered pair of tasks, each once: first those whose judgement, one step
/// stronger or weaker, changes the first page, in the order of `steps`; then those that
/// are proposed, in their order; then the rest, judged ones first, else by the value of
/// the second task and in order of appearance. O(tasks^2 log tasks).
std::vector<Question> questions(const Subject& subject, const OneSteps& steps,
                                const std::vector<Proposal>& proposals);

/// Which questions one assessor of several gets.
struct QuestionShare {
  std::size_t part = 1;  ///< from 1 to `of`
  std::size_t of = 1;
  std::size_t overlap = 20;  ///< percent of a sheet that every part has
  std::size_t rows = 0;      ///< at most so many; 0 = all
};

/// The questions of one part: the first ones are those of every part, `overlap` percent
/// of what a sheet holds; the others are dealt in turn, the first of them to part 1.
///
/// What is read first is judged differently, so the order turns: within each reason for
/// asking, a sheet begins `part - 1` parts of the way in, or where the number that the
/// letters of `assessor` make points to if there is one part alone, and wraps around.
std::vector<Question> share_of(const std::vector<Question>& questions,
                               const QuestionShare& share, std::string_view assessor);

}  // namespace taut
