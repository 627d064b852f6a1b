#include "taut/read/load.hpp"

#include "taut/read/assemble.hpp"
#include "taut/read/assemble_files.hpp"
#include "taut/read/model_hints.hpp"
#include "taut/read/read_model.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace taut {
namespace {

std::string unknown_scenario(std::string_view wrong, const Draft& draft) {
  std::vector<std::string_view> names;
  for (const RowText& row : draft[Table::scenario].rows)
    if (!row.id.empty())
      names.push_back(row.id);
  std::string message = fmt::format("no scenario is called '{}'", wrong);
  if (names.empty())
    return message + "; this file has none";
  if (const std::string_view near = near_match(wrong, names); !near.empty())
    message += fmt::format("; did you mean '{}'?", near);
  return message + fmt::format(" (there are: base, {})", fmt::join(names, ", "));
}

using Place = std::tuple<DiagId, std::uint32_t, std::uint32_t, std::string>;
Place place_of(const Diagnostic& d) {
  return {d.id, d.where.file, d.where.begin, d.message};
}

// What goes wrong under a scenario alone is told with the scenario it needs.
void check_scenarios(const Draft& draft, Assembly& assembly,
                     std::vector<ScenarioModel>* under) {
  std::set<Place> told;
  for (const Diagnostic& d : assembly.diags.all())
    told.insert(place_of(d));
  const auto check = [&](const RowText& scenario, const Draft& changed,
                         Diagnostics& own) {
    Model model = read_model(changed, assembly.sources, own);
    if (under)
      under->push_back({scenario.id, std::move(model)});
    for (Diagnostic d : own.all()) {
      if (!told.insert(place_of(d)).second)
        continue;
      d.notes.push_back(
          {scenario.place, fmt::format("this is so in scenario '{}'", scenario.id)});
      assembly.diags.add(std::move(d));
    }
  };
  each_scenario(draft, assembly, check);
}

void put_in_order(std::vector<ScenarioModel>& under,
                  const std::vector<ScenarioName>& scenarios) {
  std::ranges::stable_sort(under, {}, [&](const ScenarioModel& one) {
    return std::ranges::find(scenarios, one.id, &ScenarioName::id) - scenarios.begin();
  });
}

const Files& files_of(const LoadOptions& options) {
  return options.files ? *options.files : disk();
}

Expected<Model> load_file(FileId file, const LoadOptions& options, SourceSet& sources,
                          Diagnostics& diags) {
  std::vector<Model> bases;  // the oldest first
  Assembly assembly{sources,
                    diags,
                    options.max_bytes,
                    options.only_within,
                    files_of(options),
                    [&](const Draft& base, Diagnostics& own) {
                      bases.push_back(read_model(base, sources, own));
                    }};
  std::optional<Draft> base = assemble(file, assembly);
  if (!base)
    return Model{};
  const bool check = options.check_scenarios || options.under_scenarios;
  Draft draft = check ? *base : std::move(*base);
  for (const std::string& name : options.scenarios) {
    if (name == "base")
      continue;
    const RowText* scenario = draft[Table::scenario].find(name);
    if (!scenario)
      return Error{unknown_scenario(name, draft), Error::Cause::request};
    apply_scenario(scenario->id, draft, assembly);
  }
  Model model = read_model(draft, sources, diags);
  if (options.check_scenarios && draft.applied.empty() && !diags.has_errors()) {
    hint_at_model(model, file, diags);
    hint_at_suspects(bases, model, diags);
    hint_at_days(model, options.today, diags);
  }
  if (check)
    check_scenarios(*base, assembly, options.under_scenarios);
  if (options.under_scenarios)
    put_in_order(*options.under_scenarios, model.scenarios);
  if (options.trees)
    *options.trees = std::move(assembly.trees);
  return model;
}

}  // namespace

Expected<Model> load_model(const std::string& path, const LoadOptions& options,
                           SourceSet& sources, Diagnostics& diags) {
  const Files& files = files_of(options);
  if (path != "-" && !is_allowed(path, options.only_within, files))
    return Error{fmt::format("'{}' lies outside of '{}', and no other file may be read",
                             path, options.only_within)};
  Expected<std::string> bytes = files.read(path, options.max_bytes);
  if (!bytes)
    return bytes.error();
  const std::string name = path == "-" ? "<stdin>" : path;
  return load_model_text(name, std::move(*bytes), options, sources, diags);
}

Expected<Model> load_model_text(const std::string& name, std::string bytes,
                                const LoadOptions& options, SourceSet& sources,
                                Diagnostics& diags) {
  const FileId file = sources.add(name, std::move(bytes));
  return load_file(file, options, sources, diags);
}

}  // namespace taut
