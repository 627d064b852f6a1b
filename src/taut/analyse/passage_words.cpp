#include "taut/analyse/passage_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

// "p. 12", "pp. 14-15"; what is no number stands as it was written.
std::string place_in_words(std::string_view page) {
  const bool number = std::ranges::all_of(
      page, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
  if (!number)
    return std::string(page);
  const bool several = page.find('-') != std::string_view::npos;
  return fmt::format("{} {}", several ? "pp." : "p.", page);
}

}  // namespace

std::string passage_in_words(const Passage& passage, std::string_view language) {
  const std::string_view says = passage.says.in(language);
  if (says.empty())
    return place_in_words(passage.page);
  return passage.page.empty()
             ? fmt::format("\"{}\"", says)
             : fmt::format("{}: \"{}\"", place_in_words(passage.page), says);
}

}  // namespace taut
