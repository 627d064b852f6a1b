#pragma once

#include "taut/exchange/question_sheet.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

/// The cells of one question, in the order of `answer_columns`.
std::vector<std::string> question_row(const AskedOf& asked, std::size_t at);

}  // namespace taut
