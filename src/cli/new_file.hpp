#pragma once

#include "taut/diag/expected.hpp"

#include <string>
#include <string_view>

namespace taut::cli {

/// Is there anything under that name, be it a link that leads nowhere?
bool is_there(const std::string& path);

/// Whether a file that people go on to edit may be written there: not over one that is
/// there already, unless `replace`, and not in place of a folder. `-` is always free.
/// `example` is a name to suggest inside a folder.
Status may_write(const std::string& path, bool replace, std::string_view example);

}  // namespace taut::cli
