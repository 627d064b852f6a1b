#pragma once

#include "taut/read/yaml_tree.hpp"

#include <cstddef>
#include <string_view>

namespace taut {

/// Is it a list or map between brackets?
bool is_flow(const YamlTree& tree, NodeIndex node);

/// Behind the last character that belongs to a value: a closing bracket, a closing quote,
/// the last line of a block without its line break. O(nodes in it + its text).
std::size_t end_of(const YamlTree& tree, NodeIndex node);

/// Does a comment stand in this stretch of the file? `within` is the innermost node that
/// holds all of it.
bool has_comment(const YamlTree& tree, NodeIndex within, std::size_t begin,
                 std::size_t end);

/// The column of the first character of a node, in bytes from 0.
std::size_t column_of(const YamlTree& tree, NodeIndex node);

/// Behind the line in which `offset` is, comments included that stand further right than
/// `column` in the lines below and so belong to what ends here.
std::size_t behind_rows(std::string_view text, std::size_t offset, std::size_t column);

}  // namespace taut
