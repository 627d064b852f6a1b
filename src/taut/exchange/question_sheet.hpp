#pragma once

#include "taut/model/model.hpp"
#include "taut/tell/xlsx.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// What one assessor is asked: pairs of tasks, in order.
struct AskedOf {
  const Model& model;
  std::string_view language = {};
  std::string_view assessor = {};
  std::vector<std::pair<TaskId, TaskId>> pairs = {};
};

/// The questions as CSV, one a row, with empty cells for the answers and at the end what
/// `taut sheet collect` needs to know them again.
std::string question_csv(const AskedOf& asked);

/// The same as sheets of a workbook: the questions, with lists to choose from and the
/// columns at the end hidden, and how to answer.
std::vector<tell::BookSheet> question_book(const AskedOf& asked);

/// The same as one page for a browser that needs no network and hands the answers out as
/// CSV.
std::string question_page(const AskedOf& asked);

/// What an answer means, one line each, for whoever answers.
std::vector<std::pair<std::string_view, std::string_view>> answer_meanings();

}  // namespace taut
