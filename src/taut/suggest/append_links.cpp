#include "taut/suggest/append_links.hpp"

#include "taut/diag/diagnostic.hpp"
#include "taut/read/yaml_tree.hpp"
#include "taut/text/source.hpp"

#include <fmt/format.h>

#include <optional>

namespace taut {
namespace {

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::size_t behind_line(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find('\n', begin);
  return end == text.npos ? text.size() : end + 1;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// Behind the last line of the list whose items stand in this column: blank lines and
// comments to its left belong to what comes next.
std::size_t end_of_list(std::string_view text, std::size_t first_item,
                        std::size_t column) {
  std::size_t end = first_item;
  for (std::size_t at = first_item; at < text.size(); at = behind_line(text, at)) {
    const std::string_view line = line_at(text, at);
    const std::size_t indent = indent_of(line);
    const bool blank = line.find_first_not_of(" \r", indent) == line.npos;
    const bool inside = indent > column || (indent == column && line[indent] == '-');
    if (blank || (line[indent] == '#' && !inside))
      continue;
    if (!inside)
      break;
    end = behind_line(text, at);
  }
  return end;
}

std::string block_of(const std::vector<LinkText>& links, std::size_t column) {
  std::string block;
  for (const LinkText& link : links) {
    bool first = true;
    for (const auto& [key, value] : link.keys) {
      block += fmt::format("{}{}{}: {}\n", std::string(column, ' '), first ? "- " : "  ",
                           key, value);
      first = false;
    }
  }
  return block;
}

std::string inserted(std::string_view text, std::size_t at, std::string block) {
  if (at > 0 && text[at - 1] != '\n')
    block.insert(0, "\n");
  return fmt::format("{}{}{}", text.substr(0, at), block, text.substr(at));
}

}  // namespace

Expected<std::string> with_links(const std::string& name, std::string_view text,
                                 const std::vector<LinkText>& links) {
  SourceSet sources;
  Diagnostics diags;
  const FileId file = sources.add(name, std::string(text));
  const YamlTree tree = parse_yaml(file, sources, diags);
  if (tree.empty() || tree.kind(tree.root()) != NodeKind::map)
    return Error{fmt::format("'{}' is no model", name)};
  const auto list = tree.find(tree.root(), "links");
  if (!list)
    return inserted(text, text.size(), "links:\n" + block_of(links, 2));
  const auto items = tree.items(*list);
  const auto refusal = [&] {
    return Error{
        fmt::format("'{}', line {}: the list of links stands on one line, so that "
                    "nothing can be put "
                    "behind it; write each link on a line of its own, with '-' in front",
                    name, sources.at(file, tree.span(*list).begin).line),
        Error::Cause::request};
  };
  if (items.empty())
    return refusal();
  const std::size_t item = tree.span(items.front()).begin;
  const std::size_t line = text.rfind('\n', item) + 1;
  const std::size_t column = indent_of(line_at(text, line));
  if (text[line + column] != '-')
    return refusal();
  return inserted(text, end_of_list(text, line, column), block_of(links, column));
}

}  // namespace taut
