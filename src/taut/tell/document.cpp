#include "taut/tell/document.hpp"

namespace taut::tell {

void Table::add(std::vector<std::string> texts) {
  std::vector<TableCell> row;
  for (std::string& text : texts)
    row.push_back({.text = std::move(text)});
  rows.push_back(std::move(row));
}

std::vector<Item> items_of(std::vector<std::string> texts) {
  std::vector<Item> items;
  for (std::string& text : texts)
    items.push_back({.text = std::move(text)});
  return items;
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
