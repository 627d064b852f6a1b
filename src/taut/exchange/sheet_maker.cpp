#include "taut/exchange/sheet_maker.hpp"

#include <algorithm>
#include <utility>

namespace taut {

void SheetMaker::column(std::string_view name, Span where) {
  if (places_.emplace(name, sheet_.header.size()).second)
    sheet_.header.push_back({std::string(name), where});
}

void SheetMaker::set(std::string_view column, std::string text, Span where) {
  this->column(column, where);
  const std::size_t place = places_.at(std::string(column));
  Cells& row = sheet_.rows.back();
  if (row.size() <= place)
    row.resize(place + 1,
               Cell{.text = {}, .where = {where.file, where.begin, where.begin}});
  if (row[place].empty())
    row[place] = {std::move(text), where};
  else if (!text.empty())
    row[place].text += "; " + text;
}

CsvSheet SheetMaker::take() {
  std::erase_if(sheet_.rows,
                [](const Cells& row) { return std::ranges::all_of(row, &Cell::empty); });
  for (Cells& row : sheet_.rows) {
    const Span end = row.back().where;
    row.resize(sheet_.header.size(),
               Cell{.text = {}, .where = {end.file, end.end, end.end}});
  }
  return std::exchange(sheet_, {});
}

}  // namespace taut
