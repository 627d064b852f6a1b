#include "taut/report/catalogue_markdown.hpp"

#include "taut/analyse/analysis.hpp"
#include "taut/diag/diagnostic.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

std::string section(const Analysis& analysis) {
  std::string text =
      fmt::format("\n## {}\n\n**{}**\n\n{}\n\nFor example:\n\n> {}\n\n", analysis.id,
                  analysis.question, analysis.definition, analysis.example);
  text += fmt::format("When nothing is found: {}\n\n", analysis.silence);
  if (analysis.in_picture)
    text += "It is told in the picture above the list.\n\n";
  return text + fmt::format("Literature: {}\n", analysis.literature);
}

// A vertical bar would end the cell.
std::string cell(std::string_view meaning) {
  std::string text;
  for (char c : meaning)
    text += c == '|' ? std::string("\\|") : std::string(1, c);
  return text;
}

std::string table_of(DiagSeverity severity) {
  std::string rows;
  for (const DiagKind& kind : diag_kinds()) {
    if (kind.severity == severity)
      rows += fmt::format("| `{}` | {} |\n", kind.code, cell(kind.meaning));
  }
  return rows.empty()
             ? "There are none.\n"
             : "| code | what is wrong, and what to do |\n| --- | --- |\n" + rows;
}

}  // namespace

std::string analyses_markdown() {
  std::string text =
      "# Findings\n\n"
      "What `taut conflicts` looks for, in the order in which the kinds have their say: "
      "a tension that an earlier kind has told is not told again by a later one. The "
      "program prints this page from what it knows of itself.\n";
  for (const Analysis& analysis : all_analyses())
    text += section(analysis);
  return text;
}

std::string diagnostics_markdown() {
  std::string text =
      "# Diagnostics\n\n"
      "What `taut check` says about the text of a model, as "
      "`file:line:col: severity: message [code]`. Codes never change once released. The "
      "program prints this page from what it knows of itself.\n";
  text += "\n## Errors\n\nThe model cannot be analysed before they are gone.\n\n" +
          table_of(DiagSeverity::error);
  text +=
      "\n## Warnings\n\nThe model can be analysed; `--strict` makes them errors.\n\n" +
      table_of(DiagSeverity::warning);
  return text + "\n## Hints\n\nWorth a look.\n\n" + table_of(DiagSeverity::hint);
}

}  // namespace taut
