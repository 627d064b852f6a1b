#pragma once

#include "cli/command.hpp"
#include "taut/diag/expected.hpp"
#include "taut/text/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// The files that the arguments say are written: after -o and --layout-lock; `-`
/// where there is no -o.
std::vector<std::string> written_by(const Arguments& arguments);

/// Whether files to be written have a name and are different ones, whatever links lead to
/// them; misuse if not. Devices and pipes may be named twice.
Status all_different(const std::vector<std::string>& written);

/// Whether none of the files to be written is one of those read; misuse if one is. The
/// message calls the first of `read` and the others by these words.
Status spared(const SourceSet& read, const std::vector<std::string>& written,
              std::string_view first = "the model itself",
              std::string_view other = "a part of the model");

}  // namespace taut::cli
