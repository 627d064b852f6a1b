#include "taut/exchange/cell_text.hpp"

#include "taut/tell/escape.hpp"

#include <utility>

namespace taut {

CellReading read_cell_text(std::string_view raw) {
  std::string text = tell::cell_content(raw);
  if (text.starts_with('\'') && tell::starts_guarded_sign(text))
    return {.text = text.substr(1)};
  const bool formula =
      text.size() > 1 && tell::starts_formula(text) && !looks_like_number(text);
  return {.text = std::move(text), .formula = formula};
}

bool looks_like_number(std::string_view text) {
  std::string plain(text);
  std::erase_if(plain, [](char c) { return c == ' ' || c == ','; });
  return tell::is_number(text) || tell::is_number(plain);
}

RowWriter& RowWriter::add(std::string_view text) {
  if (!first_)
    line_ += ',';
  first_ = false;
  line_ += tell::csv_cell(text);
  return *this;
}

std::string RowWriter::take() {
  first_ = true;
  return std::exchange(line_, {}) + "\r\n";
}

}  // namespace taut
