#pragma once

#include "cli/command.hpp"
#include "taut/diag/expected.hpp"

#include <vector>

namespace taut::cli {

/// What -o and --format ask for: the word after --format, else the ending of the file,
/// else the first form of the command, which goes to standard output where there is no
/// -o. An error names what the command cannot write, and what it can. Nothing for a
/// command that writes no forms.
Expected<std::vector<Target>> targets_of(const Command& command,
                                         const Arguments& arguments);

/// "text, markdown or csv".
std::string words_for(const std::vector<tell::Form>& forms);

}  // namespace taut::cli
