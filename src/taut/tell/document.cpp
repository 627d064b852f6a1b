#include "taut/tell/document.hpp"

#include "taut/text/utf8.hpp"

#include <fmt/format.h>

namespace taut::tell {

void Table::add(std::vector<std::string> texts) {
  std::vector<TableCell> row;
  for (std::string& text : texts)
    row.push_back({.text = std::move(text)});
  rows.push_back(std::move(row));
}

bool is_wide(const Table& table) {
  constexpr std::size_t most_upright = 12;
  return !table.empty() && table.rows.front().size() > most_upright;
}

std::vector<Group> groups_of(const Document& document) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const auto* heading = std::get_if<Heading>(&block);
    if (groups.empty() || (heading && !heading->within))
      groups.push_back({.from = i});
    groups.back().to = i + 1;
    if (const auto* table = std::get_if<Table>(&block))
      groups.back().wide = groups.back().wide || is_wide(*table);
    if (const auto* picture = std::get_if<Picture>(&block))
      groups.back().wide = groups.back().wide || picture->width > picture->height;
  }
  return groups;
}

std::vector<Item> items_of(std::vector<std::string> texts) {
  std::vector<Item> items;
  for (std::string& text : texts)
    items.push_back({.text = std::move(text)});
  return items;
}

std::pair<std::string, std::string> sentence_of(const Item& item) {
  std::string text = item.label.empty() ? item.text : item.label + ": " + item.text;
  const bool ended = text.ends_with('!') || text.ends_with('?') || text.ends_with("...");
  if (text.ends_with('.') && !ended)
    text.pop_back();
  std::string end = ended && item.evidence.empty() ? "" : ".";
  if (!item.note.empty())
    end += " " + item.note;
  return {capital(std::move(text)), std::move(end)};
}

std::string paragraph_of(const std::vector<Item>& items) {
  std::string text;
  for (const Item& one : items) {
    const auto [said, end] = sentence_of(one);
    text +=
        fmt::format("{}{}{}{}", text.empty() ? "" : " ", said,
                    one.evidence.empty() ? "" : fmt::format(" [{}]", one.evidence), end);
  }
  return text;
}

void Document::say(std::string paragraph) {
  if (!paragraph.empty())
    blocks.emplace_back(Paragraph{std::move(paragraph)});
}

void Document::head(std::string heading) {
  blocks.emplace_back(Heading{.text = std::move(heading)});
}

void Document::add(Section section) {
  if (section.items.empty())
    return;
  head(std::move(section.heading));
  blocks.emplace_back(List{.items = std::move(section.items)});
}

}  // namespace taut::tell
