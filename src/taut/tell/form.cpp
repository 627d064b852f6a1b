#include "taut/tell/form.hpp"

#include <algorithm>
#include <array>

namespace taut::tell {
namespace {

struct Row {
  std::string_view name;
  std::vector<std::string_view> endings;
};

// In the order of the enumeration.
const std::array<Row, 12>& rows() {
  static const std::array<Row, 12> all{{
      {"text", {".txt", ".text", ".log"}},
      {"markdown", {".md", ".markdown"}},
      {"html", {".html", ".htm"}},
      {"docx", {".docx"}},
      {"csv", {".csv"}},
      {"json", {".json"}},
      {"png", {".png"}},
      {"svg", {".svg"}},
      {"pdf", {".pdf"}},
      {"dot", {".dot", ".gv"}},
      {"yaml", {".yaml", ".yml"}},
      {"scw", {".scw"}},
  }};
  return all;
}

template <typename Fits>
std::optional<Form> first_form(const Fits& fits) {
  const auto row = std::ranges::find_if(rows(), fits);
  if (row == rows().end())
    return std::nullopt;
  return static_cast<Form>(row - rows().begin());
}

}  // namespace

std::string_view name_of(Form form) {
  return rows()[static_cast<std::size_t>(form)].name;
}

const std::vector<std::string_view>& endings_of(Form form) {
  return rows()[static_cast<std::size_t>(form)].endings;
}

std::optional<Form> form_named(std::string_view name) {
  return first_form([&](const Row& row) { return row.name == name; });
}

std::optional<Form> form_of_ending(std::string_view ending) {
  return first_form([&](const Row& row) {
    return std::ranges::find(row.endings, ending) != row.endings.end();
  });
}

}  // namespace taut::tell
