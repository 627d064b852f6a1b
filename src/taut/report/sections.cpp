#include "taut/report/sections.hpp"

#include "taut/report/markdown.hpp"
#include "taut/report/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace taut {
namespace {

std::string in_capitals(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) {
    return static_cast<char>(std::toupper(c));
  });
  return text;
}

}  // namespace

std::string sections_text(const SectionedPage& page, const TextStyle& style) {
  Page out(style);
  out.paragraph(page.title, "", "", Page::bold);
  for (const std::string& paragraph : page.opening)
    out.paragraph(paragraph);
  for (const Section& section : page.sections) {
    if (section.bullets.empty())
      continue;
    out.heading(in_capitals(section.heading));
    for (const std::string& bullet : section.bullets)
      out.bullet(bullet);
  }
  return out.take();
}

std::string sections_markdown(const SectionedPage& page) {
  std::string out = fmt::format("# {}\n\n", markdown_escaped(page.title));
  for (const std::string& paragraph : page.opening)
    out += markdown_escaped(paragraph) + "\n\n";
  for (const Section& section : page.sections) {
    if (section.bullets.empty())
      continue;
    out += fmt::format("## {}\n\n", section.heading);
    for (const std::string& bullet : section.bullets)
      out += fmt::format("- {}\n", markdown_escaped(bullet));
    out += '\n';
  }
  out.pop_back();
  return out;
}

}  // namespace taut
