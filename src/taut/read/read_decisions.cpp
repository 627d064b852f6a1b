// What was decided about a finding is kept under the address of the finding: its kind and
// the names of what it is about. Whether there is such a finding only an analysis can
// tell; whether the names are those of something, this text.

#include "taut/read/read_tables.hpp"
#include "taut/read/values.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace taut {
namespace {

class AddressReader {
 public:
  AddressReader(const RowReader& row, Reading& reading) : row_(row), reading_(reading) {}

  // The address, renamed tasks under their names of today. Names that are unknown are
  // told.
  std::string read(std::string_view about) {
    const std::size_t colon = about.find(':');
    if (colon == about.npos)
      return is_kind(about) ? std::string(about) : name(about, Table::link);
    const Table subjects = find_key(schema_of(RowKind::decision), "about")->value.names;
    std::string address(about.substr(0, colon + 1));
    for (std::size_t at = colon + 1; at <= about.size();) {
      const std::size_t end = std::min(about.find_first_of("+/", at), about.size());
      address += name(about.substr(at, end - at), subjects);
      if (end < about.size())
        address += about[end];
      at = end + 1;
    }
    return address;
  }

 private:
  // A kind of which there is one finding stands alone: "opposing-camps".
  bool is_kind(std::string_view about) const {
    return is_id(about) && about.find('-') != about.npos &&
           find_name(about, Table::link, reading_.draft).fate == Named::Fate::unknown;
  }
  std::string name(std::string_view id, Table names) {
    const Named named = find_name(id, names, reading_.draft);
    if (named.fate == Named::Fate::here)
      return std::string(reading_.draft[named.table].rows[named.index].id);
    if (named.fate == Named::Fate::unknown)
      tell_unknown(id, names);
    return std::string(id);
  }
  void tell_unknown(std::string_view id, Table names) {
    Diagnostic diagnostic{
        .id = DiagId::unknown_name,
        .where = row_.where("about"),
        .message = names == Table::link
                       ? fmt::format("{} is about '{}', which is no link and no address "
                                     "of a finding",
                                     row_.row().title(), id)
                       : fmt::format("{} is about '{}', but nothing is called that",
                                     row_.row().title(), id)};
    suggest_name(id, names, reading_.draft, diagnostic, reading_.diags());
    if (diagnostic.help.empty())
      diagnostic.help =
          "'taut conflicts --format json' gives each finding its address as 'id'";
    reading_.diags().add(std::move(diagnostic));
  }

  const RowReader& row_;
  Reading& reading_;
};

Decision read_decision(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::decision, text, reading);
  Decision decision{.id = text.id};
  decision.where = text.stands_at();
  row.read_into(decision);
  if (!decision.about.empty())
    decision.address = AddressReader(row, reading).read(decision.about);
  if (!decision.date.empty() && !decision.until.empty() && decision.until < decision.date)
    reading.diags().add(
        {.id = DiagId::decision_dates,
         .where = row.where("until"),
         .message = fmt::format("{} stands until {}, before it was decided on {}",
                                row.row().title(), decision.until, decision.date),
         .help = "exchange 'date' and 'until', or mend one of them"});
  return decision;
}

}  // namespace

void read_decisions(Reading& reading) {
  std::map<std::string, const Decision*, std::less<>> first;
  const auto& rows = reading.draft[Table::decision].rows;
  reading.model.decisions.reserve(rows.size());
  for (const RowText& text : rows) {
    reading.model.decisions.push_back(read_decision(text, reading));
    const Decision& decision = reading.model.decisions.back();
    const auto [same, is_new] = first.emplace(decision.address, &decision);
    if (is_new || decision.address.empty())
      continue;
    reading.diags().add(
        {.id = DiagId::duplicate_name,
         .where = decision.where,
         .message = fmt::format("'{}' is decided already, by {}", decision.about,
                                same->second->id),
         .help =
             fmt::format("change {0} or remove it; in a renewal 'change: {{decisions: "
                         "{{{0}: {{..}}}}}}'",
                         same->second->id),
         .notes = {{same->second->where, "the first stands here"}}});
  }
}

}  // namespace taut
