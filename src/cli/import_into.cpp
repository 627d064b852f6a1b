#include "cli/change_model.hpp"
#include "cli/import_files.hpp"
#include "cli/output.hpp"
#include "taut/exchange/merge_sheets.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {
namespace {

constexpr std::size_t most_lines = 100;

void tell_list(std::string_view head, const std::vector<std::string>& lines) {
  if (lines.empty())
    return;
  tell(fmt::format("{}:\n", head));
  for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i)
    tell(wrap(lines[i], {.first = "- ", .further = "  "}));
  if (lines.size() > most_lines)
    tell(fmt::format("- and {} more\n", lines.size() - most_lines));
}

void tell_report(const MergeReport& report, bool dry) {
  tell_list(dry ? "would change" : "changed", report.changed);
  tell_list(dry ? "would be new" : "new", report.added);
  tell_list("not in the sheets, and kept", report.missing);
  tell_list("empty in the sheets, and kept", report.emptied);
}

}  // namespace

ExitStatus import_into(World& world, const CsvSheet* tasks, const CsvSheet* links,
                       ImportDesk& desk) {
  for (const std::string_view flag : {"--output", "--force", "--title", "--mission",
                                      "--resolution", "--source", "--basis"})
    if (desk.arguments.has(flag))
      return refuse(misuse(fmt::format("{} does not go with --into", flag)));
  for (const CsvSheet* sheet : {tasks, links})
    if (sheet && sheet->plain_ends)
      return refuse(misuse("--into merges sheets that 'taut export' wrote"));
  const ToChange opened = open_to_change(world, desk.arguments);
  if (!opened.model)
    return opened.status;
  ModelToChange& model = *opened.model;
  const std::string language = desk.arguments.one("--lang");
  const MergeReport report =
      merge_sheets(tasks, links, model.before->model, language, model.text, desk.diags);
  if (const ExitStatus told = tell_import(desk); told != ExitStatus::ok)
    return told;
  const bool dry = desk.arguments.has("--dry-run");
  tell_report(report, dry);
  const ExitStatus done =
      finish_change(world, desk.arguments, model, [&](const Model& after) {
        Diagnostics diags;
        auto again = ModelText::read(model.path, model.text.text());
        if (!again)
          return false;
        const MergeReport left =
            merge_sheets(tasks, links, after, language, *again, diags);
        return left.changed.empty() && left.added.size() <= report.added.size();
      });
  if (done == ExitStatus::ok && model.text.changes().empty())
    tell(fmt::format("'{}' says what the sheets say: nothing to write\n", model.path));
  else if (done == ExitStatus::ok && !dry)
    tell(fmt::format("wrote {}\n", model.path));
  return done;
}

}  // namespace taut::cli
