#include "taut/report/diff.hpp"

#include "taut/analyse/words.hpp"
#include "taut/report/conflicts_compare.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace taut {
namespace {

using Kind = RowRevision::Kind;
using tell::Json;

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::added: return "added";
    case Kind::gone: return "no longer listed";
    case Kind::changed: break;
  }
  return "changed";
}

std::string row_line(const RowRevision& row) {
  const std::string what = fmt::format("{} ({})", row.name, row.id);
  if (row.kind != Kind::changed)
    return fmt::format("{}: {}{}{}", name_of(row.kind), what,
                       row.changes.empty() ? "" : " - ", fmt::join(row.changes, "; "));
  return fmt::format("{}: {}", what, fmt::join(row.changes, "; "));
}

// "T03a: hrmon on g5s (-2), since this has changed: human rights monitoring (reports
// on)".
tell::Section suspect_rows(const DiffReport& report) {
  tell::Section section{"To be judged again", {}};
  for (const RowRevision& row : report.revision.suspects)
    section.add(fmt::format("{}: {}, since this has changed: {}", row.id, row.name,
                            fmt::join(row.changes, "; ")));
  return section;
}

tell::Section rows_of(std::string heading, const std::vector<RowRevision>& rows) {
  tell::Section section{std::move(heading), {}};
  for (const RowRevision& row : rows)
    section.add(row_line(row));
  return section;
}

// Whatever else is different, one line a row that changed, and one for all rows of a
// table that came or went.
tell::Section other_rows(const std::vector<RowRevision>& rows) {
  tell::Section section{"Also changed", {}};
  std::vector<std::pair<std::string, std::vector<std::string>>> whole;
  for (const RowRevision& row : rows) {
    const std::string name = row.id.empty() ? row.name : std::string(row.id);
    if (row.kind == Kind::changed) {
      section.add(fmt::format("{}{}{}: {}", row.table, name.empty() ? "" : " ", name,
                              fmt::join(row.changes, "; ")));
      continue;
    }
    const std::string what = fmt::format("{}: {}", name_of(row.kind), row.table);
    if (whole.empty() || whole.back().first != what)
      whole.push_back({what, {}});
    whole.back().second.push_back(name);
  }
  for (const auto& [what, names] : whole)
    section.add(fmt::format("{}{} {}", what, names.size() == 1 ? "" : "s",
                            fmt::join(names, ", ")));
  return section;
}

// Not one line for each task: "not verified in the second text: good offices, DDR".
tell::Section unverified_rows(const std::vector<RowRevision>& rows) {
  tell::Section section{"Not verified in one of the two texts", {}};
  std::vector<std::pair<std::string, std::vector<std::string>>> by_text;
  for (const RowRevision& row : rows) {
    const std::string text = fmt::format("{}", fmt::join(row.changes, "; "));
    auto same =
        std::ranges::find(by_text, text, [](const auto& entry) { return entry.first; });
    if (same == by_text.end())
      same = by_text.insert(same, {text, {}});
    same->second.push_back(row.name);
  }
  for (const auto& [text, names] : by_text)
    section.add(fmt::format("{}: {}", text, fmt::join(names, ", ")));
  return section;
}

Json rows_json(const std::vector<RowRevision>& rows) {
  Json list = Json::array();
  for (const RowRevision& row : rows)
    list.push_back({{"table", row.table},
                    {"id", row.id},
                    {"name", row.name},
                    {"change", name_of(row.kind)},
                    {"changes", row.changes}});
  return list;
}

Json severity_json(const std::optional<Severity>& severity) {
  return severity ? Json(taut::name_of(*severity)) : Json(nullptr);
}

Json page_json(const Revision& revision) {
  Json list = Json::array();
  for (const PageChange& change : revision.first_page)
    list.push_back({{"id", change.id},
                    {"headline", change.headline},
                    {"before", severity_json(change.before)},
                    {"after", severity_json(change.after)},
                    {"open", change.open},
                    {"weakened_by_before", change.weakened_by_before},
                    {"weakened_by_after", change.weakened_by_after},
                    {"premises", change.premises}});
  return list;
}

void add_rows(std::string_view sort, const std::vector<RowRevision>& rows,
              tell::Sheet& sheet) {
  for (const RowRevision& row : rows)
    sheet.add({sort, row.id, name_of(row.kind), row.name,
               fmt::format("{}", fmt::join(row.changes, "; "))});
}

}  // namespace

tell::Document diff_page(const DiffReport& report) {
  const Revision& revision = report.revision;
  const Comparison& follows = revision.consequences;
  tell::Section switches{"Circumstances", {}};
  for (const SwitchChange& change : follows.switches)
    switches.add(switch_line(change));
  tell::Section page{"What this does to the first page", {}};
  for (const PageChange& change : revision.first_page)
    page.add(page_line(change));
  tell::Document out{.title = fmt::format("{}{} {} to {}", report.mandate,
                                          report.mandate.empty() ? "From" : ": from",
                                          report.before, report.after)};
  out.say(sentence(capital(tension_count_line(follows))));
  if (revision.empty())
    out.say("Nothing is different.");
  out.add(rows_of("Objectives", revision.objectives));
  out.add(rows_of("Tasks", revision.tasks));
  out.add(unverified_rows(revision.unverified));
  out.add(suspect_rows(report));
  out.add(std::move(switches));
  out.add(std::move(page));
  for (tell::Section& section : work_sections(follows.changes))
    out.add(std::move(section));
  if (report.in_full) {
    out.add(rows_of("Links", revision.statements));
    out.add(other_rows(revision.others));
  } else if (const std::size_t rows = revision.statements.size() + revision.others.size();
             rows > 0) {
    out.say(
        fmt::format("{} in the file; --all tells them.",
                    counted(rows, "more row is different", "more rows are different")));
  }
  return out;
}

void diff_data(const DiffReport& report, Json& body) {
  const Revision& revision = report.revision;
  Json follows;
  consequences_data(revision.consequences, follows);
  body = {{"before", report.before},
          {"after", report.after},
          {"objectives", rows_json(revision.objectives)},
          {"tasks", rows_json(revision.tasks)},
          {"unverified", rows_json(revision.unverified)},
          {"links", rows_json(revision.statements)},
          {"suspects", rows_json(revision.suspects)},
          {"consequences", std::move(follows)},
          {"first_page", page_json(revision)},
          {"others", rows_json(revision.others)}};
}

tell::Sheet diff_sheet(const DiffReport& report) {
  const Revision& revision = report.revision;
  tell::Sheet sheet({"sort", "id", "change", "name", "detail"});
  add_rows("objective", revision.objectives, sheet);
  add_rows("task", revision.tasks, sheet);
  add_rows("unverified", revision.unverified, sheet);
  add_rows("link", revision.statements, sheet);
  add_rows("suspect", revision.suspects, sheet);
  for (const SwitchChange& change : revision.consequences.switches)
    sheet.add({"circumstance", change.id, "switched", change.title, switch_line(change)});
  for (const StatementChange& change : revision.consequences.changes)
    sheet.add({change.tension ? "tension" : "synergy", change.statement,
               taut::name_of(change.change), change.text, change_line(change)});
  for (const PageChange& change : revision.first_page)
    sheet.add({"finding", change.id, {}, change.headline, page_line(change)});
  for (const RowRevision& row : revision.others)
    add_rows(row.table, {row}, sheet);
  return sheet;
}

}  // namespace taut
