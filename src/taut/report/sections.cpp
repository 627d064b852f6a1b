#include "taut/report/sections.hpp"

#include "taut/report/columns.hpp"
#include "taut/report/markdown.hpp"
#include "taut/report/page.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

// Names to the left, cut where the lines would be too wide; figures to the right under
// their headings.
void write_table(PageWriter& page, const TextTable& table, std::size_t width) {
  std::vector<std::size_t> widths(table.front().size());
  for (const auto& row : table) {
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], cells(row[i]));
  }
  std::size_t figures = 0;
  for (std::size_t i = 1; i < widths.size(); ++i)
    figures += widths[i] + 2;
  widths[0] = std::min(widths[0], std::max<std::size_t>(width, figures + 12) - figures);
  page.blank();
  for (const auto& row : table) {
    std::string line = in_cells(row[0], widths[0]);
    for (std::size_t i = 1; i < widths.size(); ++i)
      line += "  " + right_in_cells(row[i], widths[i]);
    page.line(line);
  }
}

std::string markdown_row(const std::vector<std::string>& row) {
  std::string line = "|";
  for (const std::string& cell : row)
    line += fmt::format(" {} |", markdown_escaped(cell));
  return line + '\n';
}

std::string markdown_table(const TextTable& table) {
  std::string out = markdown_row(table.front()) + "| --- |";
  for (std::size_t i = 1; i < table.front().size(); ++i)
    out += " ---: |";
  out += '\n';
  for (std::size_t i = 1; i < table.size(); ++i)
    out += markdown_row(table[i]);
  return out + '\n';
}

}  // namespace

std::string sections_text(const SectionedPage& page, const TextStyle& style) {
  PageWriter out(style);
  out.paragraph(page.title, "", "", PageWriter::bold);
  for (const std::string& paragraph : page.opening)
    out.paragraph(paragraph);
  if (!page.table.empty())
    write_table(out, page.table, style.width);
  for (const Section& section : page.sections) {
    if (section.bullets.empty())
      continue;
    out.section(section.heading);
    for (const std::string& bullet : section.bullets)
      out.bullet(bullet);
  }
  return out.take();
}

std::string sections_markdown(const SectionedPage& page) {
  std::string out = fmt::format("# {}\n\n", markdown_escaped(page.title));
  for (const std::string& paragraph : page.opening)
    out += markdown_escaped(paragraph) + "\n\n";
  if (!page.table.empty())
    out += markdown_table(page.table);
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
