#include "taut/read/read_support.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace taut {
namespace {

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

void warn(DiagId id, const RowReader& row, std::string_view lacks, std::string_view help,
          Reading& reading) {
  reading.diags().add({.id = id,
                       .where = row.row().place(),
                       .message = fmt::format("{} {}", row.row().title(), lacks),
                       .help = std::string(help)});
}

}  // namespace

void check_support(const RowReader& row, Reading& reading) {
  if (!row.has("because"))
    warn(DiagId::missing_reason, row, "has no reason", "add 'because: ..'", reading);
  if (const Field* sources = row.row().find("sources");
      !sources || (sources->value.is_list() && sources->value.items().empty()))
    warn(DiagId::missing_sources, row, "has no source", "add 'sources: [..]'", reading);
}

void check_basis(const RowReader& row, Reading& reading) {
  if (!row.has("basis"))
    warn(DiagId::missing_basis, row, "does not say how it is known",
         "add 'basis: stated', 'derived', 'inferred' or 'unverified'; until then it "
         "counts as unverified",
         reading);
}

void check_known(const RowReader& row, const Citations& sources, Basis basis,
                 Reading& reading) {
  const bool needs_none =
      row.has("basis") && (basis == Basis::inferred || basis == Basis::unverified);
  if (sources.empty() && !row.has("sources") && !needs_none)
    warn(DiagId::unsourced_row, row,
         row.has("basis") ? fmt::format("is {} but has no source", name_of(basis))
                          : "has neither a source nor 'basis: unverified'",
         "add 'sources: [..]'; or 'basis: inferred' for an idea of your own, or "
         "'basis: unverified' for what nobody has checked yet",
         reading);
}

void check_excerpt(const Text& says, const RowReader& row, Reading& reading) {
  constexpr std::size_t most_words = 25;
  const auto tell = [&](std::string_view words) {
    const std::size_t count = words_in(words);
    if (count > most_words)
      reading.diags().add(
          {.id = DiagId::long_excerpt,
           .where = row.where("says"),
           .message = fmt::format("'says' quotes {} words; at most {} of a source may "
                                  "stand here",
                                  count, most_words),
           .help = "keep the words that carry the point, or say it in words of your own "
                   "under 'because'"});
  };
  if (says.languages.empty())
    return tell(says.first);
  for (const auto& [language, words] : says.languages)
    tell(words);
}

void hint_at_inference(const RowReader& row, Basis basis, int score, std::string_view key,
                       Reading& reading) {
  if (basis == Basis::inferred && std::abs(score) > 1)
    reading.diags().add(
        {.id = DiagId::strong_inference,
         .where = row.where(key),
         .message = fmt::format("{} is inferred but scored {}", row.row().title(), score),
         .help = "by the usual judging rule an idea of our own is never above 1; find a "
                 "source, or state your own rule in the mandate's note"});
}

}  // namespace taut
