#include "taut/report/page.hpp"

#include "taut/text/utf8.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {

void PageWriter::paragraph(std::string_view text, std::string_view first,
                           std::string_view further, std::string_view code) {
  const std::string lines =
      wrap(printable(text), {.width = style_.width, .first = first, .further = further});
  if (!style_.colour || code.empty()) {
    out_ += lines;
    return;
  }
  std::size_t indent = first.size();
  for (std::size_t at = 0; at < lines.size(); indent = further.size()) {
    const std::size_t end = lines.find('\n', at);
    out_ += lines.substr(at, indent);
    out_ += fmt::format("\033[{}m{}\033[0m\n", code,
                        lines.substr(at + indent, end - at - indent));
    at = end + 1;
  }
}

void PageWriter::line(std::string_view text) {
  out_ += printable(text);
  out_ += '\n';
}

void PageWriter::heading(std::string_view text) {
  blank();
  paragraph(text, "", "", bold);
}

void PageWriter::section(std::string_view title) {
  std::string capitals(title);
  std::ranges::transform(capitals, capitals.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  heading(capitals);
}

}  // namespace taut
