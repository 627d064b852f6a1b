// yaml-cpp tells where a token starts but not where it ends. Keeping ends would cost a
// quarter of the tree and only messages need them, so they are found again in the text.

#include "taut/read/scalar_end.hpp"

#include <algorithm>

namespace taut {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::size_t end_of_quoted(std::string_view bytes, std::size_t begin) {
  const char quote = bytes[begin];
  for (std::size_t at = begin + 1; at < bytes.size(); ++at) {
    if (quote == '"' && bytes[at] == '\\') {
      ++at;
    } else if (bytes[at] == quote) {
      if (quote == '"' || at + 1 == bytes.size() || bytes[at + 1] != '\'')
        return at + 1;
      ++at;  // '' stands for one '
    }
  }
  return bytes.size();
}

// Folding only changes blanks: the other bytes of the text stand in the file in order.
std::size_t end_of_folded(std::string_view bytes, std::size_t begin,
                          std::string_view text) {
  std::size_t at = begin;
  std::size_t end = begin;
  for (char c : text) {
    if (is_blank(c))
      continue;
    while (at < bytes.size() && is_blank(bytes[at]))
      ++at;
    if (at == bytes.size() || bytes[at] != c)
      return end;
    end = ++at;
  }
  return end;
}

}  // namespace

std::uint32_t line_end(std::string_view bytes, std::uint32_t begin) {
  std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
  const std::size_t comment = bytes.substr(begin, end - begin).find(" #");
  if (comment != std::string_view::npos)
    end = begin + comment;
  while (end > begin && is_blank(bytes[end - 1]))
    --end;
  return static_cast<std::uint32_t>(end);
}

std::uint32_t scalar_end(std::string_view bytes, std::uint32_t begin,
                         std::string_view text, ScalarStyle style) {
  if (begin >= bytes.size())
    return begin;
  switch (style) {
    case ScalarStyle::quoted:
      return static_cast<std::uint32_t>(end_of_quoted(bytes, begin));
    case ScalarStyle::plain:
      return static_cast<std::uint32_t>(end_of_folded(bytes, begin, text));
    case ScalarStyle::block: {
      const std::uint32_t header = line_end(bytes, begin);
      const std::size_t body = std::min(bytes.find('\n', header), bytes.size());
      const std::size_t end = end_of_folded(bytes, body, text);
      return end == body ? header : static_cast<std::uint32_t>(end);
    }
  }
  return begin;
}

}  // namespace taut
