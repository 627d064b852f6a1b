#pragma once

#include <string>
#include <string_view>

namespace taut::cli {

/// `%20` and the like in an address as the bytes they stand for.
std::string percent_decoded(std::string_view text);
/// All bytes but letters, digits, `-._~/` as `%20` and the like.
std::string percent_encoded(std::string_view text);

}  // namespace taut::cli
