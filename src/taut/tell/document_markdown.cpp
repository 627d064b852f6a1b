#include "taut/tell/document.hpp"
#include "taut/tell/escape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut::tell {
namespace {

std::string bracketed(std::string_view evidence) {
  return evidence.empty() ? std::string()
                          : " " + markdown_escaped(fmt::format("[{}]", evidence));
}

std::string beside(std::string_view note) {
  return note.empty() ? std::string() : " " + markdown_escaped(note);
}

std::string line_of(const Item& item) {
  const std::string label = item.label.empty()
                                ? std::string()
                                : fmt::format("**{}**: ", markdown_escaped(item.label));
  return label + markdown_escaped(item.text) + bracketed(item.evidence) +
         beside(item.note) + "\n";
}

std::string row_of(const std::vector<TableCell>& row) {
  std::string line = "|";
  for (const TableCell& cell : row)
    line += fmt::format(" {} |", markdown_escaped(cell.text));
  return line + '\n';
}

// Longer than any run of backquotes inside, so that no line can end the block.
std::string fence_for(const std::vector<std::string>& lines) {
  std::size_t longest = 2;
  for (const std::string& line : lines) {
    std::size_t run = 0;
    for (const char c : line) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
  }
  return std::string(longest + 1, '`');
}

std::string markdown(const Paragraph& paragraph) {
  return markdown_escaped(paragraph.text) + "\n\n";
}

std::string markdown(const Heading& heading) {
  return heading.behind_links ? std::string()
                              : fmt::format("{} {}\n\n", heading.within ? "###" : "##",
                                            markdown_escaped(heading.text));
}

std::string markdown(const List& list) {
  std::string out;
  if (list.behind_links)
    return out;
  for (const Item& item : list.items)
    out += (list.numbered ? "1. " : "- ") + line_of(item);
  return out + "\n";
}

std::string sentences(const Entry& entry) {
  std::string text;
  for (const Item& item : entry.items) {
    const auto [said, end] = sentence_of(item);
    text += (text.empty() ? "" : " ") + markdown_escaped(said) +
            bracketed(item.evidence) + markdown_escaped(end);
  }
  return text;
}

std::string markdown(const Entry& entry) {
  const std::string number =
      entry.number > 0 ? fmt::format("{}. ", entry.number) : std::string();
  const std::string mark = entry.mark.empty()
                               ? std::string()
                               : fmt::format("{}. ", markdown_escaped(entry.mark));
  if (entry.setting == Setting::line)
    return fmt::format("{}{}{} {}\n", number, mark, markdown_escaped(entry.headline),
                       sentences(entry));
  std::string out =
      fmt::format("### {}{}{}\n\n", number, mark, markdown_escaped(entry.headline));
  if (!entry.text.empty())
    out += markdown_escaped(entry.text) + "\n\n";
  if (entry.items.empty())
    return out;
  if (entry.setting == Setting::paragraph)
    return out + sentences(entry) + "\n\n";
  for (const Item& item : entry.items)
    out += "- " + line_of(item);
  return out + "\n";
}

std::string markdown(const Table& table) {
  if (table.empty())
    return {};
  std::string out = row_of(table.rows.front()) + "| --- |";
  for (std::size_t i = 1; i < table.rows.front().size(); ++i)
    out += table.words ? " --- |" : " ---: |";
  out += '\n';
  for (std::size_t i = 1; i < table.rows.size(); ++i)
    out += row_of(table.rows[i]);
  return out + '\n';
}

std::string markdown(const Quotation& quotation) {
  std::string out;
  if (!quotation.place.empty())
    out += markdown_escaped(quotation.place) + ":\n\n";
  const std::string fence = fence_for(quotation.lines);
  out += fence + "yaml\n";
  for (const std::string& line : quotation.lines)
    out += plain(line) + "\n";
  return out + fence + "\n\n";
}

// Without a file beside the page there is nothing to show.
std::string markdown(const Picture& picture) {
  if (picture.file.empty())
    return {};
  std::string out = fmt::format("![{}](<{}>)\n\n", markdown_escaped(picture.title),
                                markdown_address(picture.file));
  return picture.caption.empty() ? out : out + markdown_escaped(picture.caption) + "\n\n";
}

}  // namespace

std::string document_markdown(const Document& document) {
  std::string out = fmt::format("# {}\n\n", markdown_escaped(document.title));
  bool in_brief = false;
  for (const Block& block : document.blocks) {
    const auto* entry = std::get_if<Entry>(&block);
    const bool brief = entry && entry->setting == Setting::line;
    if (in_brief && !brief)
      out += '\n';
    in_brief = brief;
    out += std::visit([](const auto& one) { return markdown(one); }, block);
  }
  out.erase(out.find_last_not_of('\n') + 1);
  return out + "\n";
}

}  // namespace taut::tell
