#pragma once

#include "cli/exit_status.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace taut::cli {

/// Writes data to standard output. `world` if it cannot be written, a closed pipe
/// included, which is complained about.
ExitStatus put(std::string_view data);

/// Writes "taut: message" to standard error.
void complain(std::string_view message);
/// Writes to standard error as it is.
void tell(std::string_view text);

/// Whether text on that stream may be coloured: `when` is the value of --color.
bool colour_on(std::string_view when, int file_descriptor);

/// How many characters a line of text may have: the width of the terminal behind that
/// stream, at least 80; 80 where there is none.
std::size_t text_width(int file_descriptor);

}  // namespace taut::cli
