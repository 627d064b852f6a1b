#pragma once

#include "cli/command.hpp"

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

/// Tells on standard error what is wrong with a text, if anything is.
void tell_diagnostics(const Arguments& arguments, const Diagnostics& diags,
                      const SourceSet& sources);
/// Complains; wrong usage if the error is about what was asked for, else the world's
/// failure.
ExitStatus refuse(const Error& error);

/// Whether text on that stream may be coloured: `when` is the value of --color.
bool colour_on(std::string_view when, int file_descriptor);

/// How many characters a line of text may have: the width of the terminal behind that
/// stream, at least 80; 80 where there is none.
std::size_t text_width(int file_descriptor);

}  // namespace taut::cli
