#pragma once

#include "taut/diag/expected.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A link as it is to stand in a file: its keys with their values as YAML, in order.
struct LinkText {
  std::vector<std::pair<std::string_view, std::string>> keys = {};
};

/// The text of a model file with these links behind the last of its list, or with a list
/// of its own where it has none; no other byte is touched. An error says where the list
/// is written so that nothing can be put behind it. Whoever writes the text to a file
/// reads it back first.
Expected<std::string> with_links(const std::string& name, std::string_view text,
                                 const std::vector<LinkText>& links);

}  // namespace taut
