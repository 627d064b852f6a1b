#pragma once

#include "taut/tell/about.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/sheet.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace taut::test {

/// The blocks of one kind, in order.
template <typename Kind>
std::vector<Kind> blocks_of(const tell::Document& page) {
  std::vector<Kind> blocks;
  for (const tell::Block& block : page.blocks)
    if (const auto* one = std::get_if<Kind>(&block))
      blocks.push_back(*one);
  return blocks;
}

inline std::vector<std::string> headings_of(const tell::Document& page) {
  std::vector<std::string> texts;
  for (const auto& heading : blocks_of<tell::Heading>(page))
    texts.push_back(heading.text);
  return texts;
}

inline std::vector<std::string> paragraphs_of(const tell::Document& page) {
  std::vector<std::string> texts;
  for (const auto& paragraph : blocks_of<tell::Paragraph>(page))
    texts.push_back(paragraph.text);
  return texts;
}

/// "waits for it: village talks [T1: stated, s]".
inline std::string item_in_words(const tell::Item& item) {
  return (item.label.empty() ? "" : item.label + ": ") + item.text +
         (item.evidence.empty() ? "" : " [" + item.evidence + "]");
}

/// What stands between a heading and the next: paragraphs, items of lists, headlines and
/// items of entries. Nothing where there is no such heading.
inline std::vector<std::string> under(const tell::Document& page,
                                      std::string_view heading) {
  std::vector<std::string> texts;
  bool here = false;
  for (const tell::Block& block : page.blocks) {
    if (const auto* head = std::get_if<tell::Heading>(&block))
      here = head->text == heading;
    if (!here)
      continue;
    if (const auto* paragraph = std::get_if<tell::Paragraph>(&block))
      texts.push_back(paragraph->text);
    std::vector<tell::Item> items;
    if (const auto* list = std::get_if<tell::List>(&block))
      items = list->items;
    if (const auto* entry = std::get_if<tell::Entry>(&block)) {
      texts.push_back(entry->headline);
      items = entry->items;
    }
    for (const tell::Item& item : items)
      texts.push_back(item_in_words(item));
  }
  return texts;
}

/// The texts of a table, row by row, its headings first.
inline std::vector<std::vector<std::string>> cells_of(const tell::Table& table) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : table.rows) {
    rows.emplace_back();
    for (const tell::TableCell& cell : row)
      rows.back().push_back(cell.text);
  }
  return rows;
}

/// Everything a page says, without line breaks of its own.
inline std::string all_words(const tell::Document& page) {
  return document_text(page, {.width = 100'000, .table_width = 100'000});
}

/// A cell of a sheet as its CSV has it, by the name of its column.
inline std::string cell(const tell::Sheet& sheet, std::size_t row,
                        std::string_view column) {
  const auto& columns = sheet.columns();
  const auto at = std::ranges::find(columns, column);
  if (at == columns.end() || row >= sheet.rows().size())
    throw std::out_of_range("no such cell: " + std::string(column));
  return sheet.rows()[row][static_cast<std::size_t>(at - columns.begin())].csv();
}

/// The rows of a sheet in which a column has this text.
inline std::vector<std::size_t> rows_where(const tell::Sheet& sheet,
                                           std::string_view column,
                                           std::string_view text) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < sheet.rows().size(); ++i)
    if (cell(sheet, i, column) == text)
      rows.push_back(i);
  return rows;
}

/// The body of a JSON form.
template <typename Report>
tell::Json data_of(const Report& report, void (*fill)(const Report&, tell::Json&)) {
  tell::Json body;
  fill(report, body);
  return body;
}

}  // namespace taut::test
