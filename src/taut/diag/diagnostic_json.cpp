#include "taut/diag/diagnostic_json.hpp"

#include "taut/diag/diagnostic_text.hpp"

#include <nlohmann/json.hpp>

#include <string_view>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

void put_place(Json& object, Span where, const SourceSet& sources) {
  const LineColumn begin = sources.at(where.file, where.begin);
  const LineColumn end = sources.at(where.file, where.end);
  object["file"] = sources.name(where.file);
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["endLine"] = end.line;
  object["endColumn"] = end.column;
}

Json as_json(const Diagnostic& d, const SourceSet& sources) {
  Json object;
  object["severity"] = name_of(d.severity);
  object["code"] = kind_of(d.id).code;
  object["message"] = d.message;
  put_place(object, d.where, sources);
  object["help"] = d.help;
  object["related"] = Json::array();
  for (const Diagnostic::Note& note : d.notes) {
    Json related;
    put_place(related, note.where, sources);
    related["message"] = note.message;
    object["related"].push_back(std::move(related));
  }
  return object;
}

}  // namespace

std::string diagnostics_as_json(const Diagnostics& diags, const SourceSet& sources) {
  Json all = Json::array();
  for (const Diagnostic& d : diags.all())
    all.push_back(as_json(d, sources));
  Json report;
  report["schema"] = 1;
  report["valid"] = !diags.has_errors();
  report["diagnostics"] = std::move(all);
  report["stats"] = {{"errors", diags.errors()},
                     {"warnings", diags.warnings()},
                     {"files", files_of(diags)},
                     {"omitted", diags.dropped()}};
  // A message may quote bytes that are not UTF-8; JSON must not.
  return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace taut
