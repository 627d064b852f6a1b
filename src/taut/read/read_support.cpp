#include "taut/read/read_support.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace taut {
namespace {

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
