#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taut {

/// `text` as a message can quote it: on one line, cut after `most` characters with
/// "..." if it is longer.
std::string excerpt(std::string_view text, std::size_t most = 60);

}  // namespace taut
