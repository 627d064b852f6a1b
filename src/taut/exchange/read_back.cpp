#include "taut/exchange/read_back.hpp"

#include "taut/read/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

// What nearly every row of a first sheet lacks.
struct Lack {
  DiagId id;
  std::string_view one;
  std::string_view many;
  std::string_view column;
};
constexpr std::array lacks{
    Lack{DiagId::unsourced_row, "a task has no source", "tasks have no source", "Source"},
    Lack{DiagId::missing_reason, "a link has no reason", "links have no reason",
         "Because"},
    Lack{DiagId::missing_sources, "a link has no source", "links have no source",
         "Source"},
    Lack{DiagId::missing_basis, "a link does not say how it is known",
         "links do not say how they are known", "Basis"},
};

const Lack* lack_of(DiagId id) {
  const auto* lack = std::ranges::find(lacks, id, &Lack::id);
  return lack == lacks.end() ? nullptr : lack;
}

void tell_lacks(const std::vector<Diagnostic>& told, Diagnostics& diags) {
  for (const Lack& lack : lacks) {
    const auto count = std::ranges::count(told, lack.id, &Diagnostic::id);
    if (count == 0)
      continue;
    diags.add(
        {.id = lack.id,
         .where = std::ranges::find(told, lack.id, &Diagnostic::id)->where,
         .message = count == 1
                        ? std::string(lack.one)
                        : fmt::format("{} {}; this is the first", count, lack.many),
         .help = fmt::format("fill the column '{}'; 'taut check' names each row that "
                             "lacks it",
                             lack.column)});
  }
}

}  // namespace

ImportedModel read_back(const PlacedText& written, Span otherwise, SourceSet& sources,
                        Diagnostics& diags) {
  Diagnostics own;
  // A text in memory includes nothing and asks for no scenario: it cannot fail to load.
  const auto model =
      load_model_text("the model to be written", written.text(), {}, sources, own);
  std::vector<Diagnostic> placed;
  for (Diagnostic diagnostic : own.all()) {
    diagnostic.where = written.origin_of(diagnostic.where.begin, otherwise);
    for (Diagnostic::Note& note : diagnostic.notes)
      note.where = written.origin_of(note.where.begin, otherwise);
    placed.push_back(std::move(diagnostic));
  }
  tell_lacks(placed, diags);
  for (Diagnostic& diagnostic : placed)
    if (!lack_of(diagnostic.id))
      diags.add(std::move(diagnostic));
  return {.text = written.text(),
          .tasks = model ? model->tasks.size() : 0,
          .links = model ? model->statements.size() : 0,
          .sources = model ? model->sources.size() : 0};
}

}  // namespace taut
