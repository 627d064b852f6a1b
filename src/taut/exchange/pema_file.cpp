// The columns of the data set: Signature, NamePKO, Country, Year, Date2, Mandate_Renewal,
// Mandate_CompleteAdjustment, then for each task <Task>_Monitor, _Assist, _Security and
// _Encouraged, then Comments. A cell of a task holds paragraphs, such as 19a(ii).

#include "taut/exchange/pema_file.hpp"

#include "taut/text/excerpt.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace taut {
namespace {

constexpr std::array<std::string_view, pema_modality_count> endings{
    "_monitor", "_assist", "_security", "_encouraged"};
// What the file says of the row itself and no model needs.
constexpr std::array<std::string_view, 3> known{"country", "mandate_renewal",
                                                "mandate_completeadjustment"};

bool says_nothing(std::string_view text) {
  return text.empty() || text == "NA" || text == "N/A" || text == "0";
}

// "2387" of "S/RES/2387 (2017)", "s/res/2387" and "2387"; else the text in lower case.
std::string resolution_key(std::string_view text) {
  std::string plain = lower_case(text);
  std::erase(plain, ' ');
  const std::size_t start = plain.starts_with("s/res/") ? 6 : 0;
  const std::size_t end =
      std::min(plain.find_first_not_of("0123456789", start), plain.size());
  return end > start ? plain.substr(start, end - start) : plain;
}

}  // namespace

std::string_view name_of(PemaModality modality) {
  switch (modality) {
    case PemaModality::monitor: return "monitor";
    case PemaModality::assist: return "assist";
    case PemaModality::secure: return "secure";
    default: return "encouraged";
  }
}

PemaFile::PemaFile(const CsvSheet& sheet, Diagnostics& diags)
    : sheet_(sheet), tasks_(pema_tasks().size()) {
  for (Places& places : tasks_)
    places.fill(absent);
  std::vector<std::string> unread;
  Span first_unread;
  for (std::size_t i = 0; i < sheet.header.size(); ++i) {
    const Cell& head = sheet.header[i];
    if (place(i))
      continue;
    if (unread.empty())
      first_unread = head.where;
    unread.push_back(head.empty() ? "one without a name"
                                  : fmt::format("'{}'", excerpt(head.text, 30)));
  }
  tell_missing(diags);
  constexpr std::size_t most = 8;
  const std::size_t more = unread.size() - std::min(most, unread.size());
  unread.resize(unread.size() - more);
  if (!unread.empty() && is_data_set())
    diags.add({.id = DiagId::unread_column,
               .where = first_unread,
               .message =
                   fmt::format("columns that are not read: {}{}", fmt::join(unread, ", "),
                               more > 0 ? fmt::format(" and {} more", more) : "")});
  has_paragraphs_ = !says_only_whether();
}

bool PemaFile::place(std::size_t column) {
  const std::string head = lower_case(sheet_.header[column].text);
  const struct {
    std::string_view name;
    std::size_t& place;
  } others[] = {{"signature", signature_},
                {"namepko", mission_},
                {"date2", date_},
                {"year", year_},
                {"comments", comments_}};
  for (const auto& other : others)
    if (head == other.name && other.place == absent) {
      other.place = column;
      return true;
    }
  for (std::size_t m = 0; m < endings.size(); ++m) {
    if (!head.ends_with(endings[m]))
      continue;
    const std::string_view key =
        std::string_view(head).substr(0, head.size() - endings[m].size());
    const auto tasks = pema_tasks();
    const auto task = std::ranges::find_if(
        tasks, [&](const PemaTask& one) { return lower_case(one.key) == key; });
    if (task == tasks.end())
      return false;
    std::size_t& place = tasks_[static_cast<std::size_t>(task - tasks.begin())][m];
    const bool is_new = place == absent;
    place = is_new ? column : place;
    return is_new;
  }
  return std::ranges::find(known, head) != known.end();
}

bool PemaFile::is_data_set() const {
  return signature_ != absent && missing_tasks().size() < tasks_.size();
}

void PemaFile::tell_missing(Diagnostics& diags) const {
  const auto tell = [&](std::string message) {
    diags.add({.id = DiagId::missing_column,
               .where = sheet_.start(),
               .message = std::move(message),
               .help = "the file must be that of the PEMA data set, one row for each "
                       "resolution of a mission"});
  };
  if (is_data_set())
    return;
  if (signature_ == absent)
    tell("a PEMA file needs a column 'Signature', which names the resolution");
  if (missing_tasks().size() == tasks_.size())
    tell("a PEMA file needs columns of tasks, such as 'CivProtect_Assist'");
}

// Some versions of such data hold 1 and 0 instead of paragraphs.
bool PemaFile::says_only_whether() const {
  bool any = false;
  for (const Cells& row : sheet_.rows)
    for (const Places& places : tasks_)
      for (const std::size_t column : places) {
        const std::string_view value = text(row, column);
        if (value.empty())
          continue;
        if (value != "1")
          return false;
        any = true;
      }
  return any;
}

std::string_view PemaFile::text(const Cells& row, std::size_t column) const {
  if (column == absent || says_nothing(row[column].text))
    return {};
  return row[column].text;
}

const Cell& PemaFile::asked(const Cells& row, std::size_t task,
                            PemaModality modality) const {
  const std::size_t column = tasks_[task][static_cast<std::size_t>(modality)];
  return text(row, column).empty() ? none_ : row[column];
}

std::vector<std::string_view> PemaFile::missing_tasks() const {
  std::vector<std::string_view> missing;
  for (std::size_t i = 0; i < tasks_.size(); ++i)
    if (std::ranges::all_of(tasks_[i], [](std::size_t place) { return place == absent; }))
      missing.push_back(pema_tasks()[i].key);
  return missing;
}

std::string PemaFile::described(const Cells& row) const {
  const std::string_view name = mission(row);
  return fmt::format("{}{}", signature(row),
                     name.empty() ? "" : fmt::format(" ({})", name));
}

Error PemaFile::no_such_resolution(std::string_view wrong) const {
  std::vector<std::string_view> all;
  std::unordered_set<std::string_view> seen;
  for (const Cells& row : sheet_.rows)
    if (!signature(row).empty() && seen.insert(signature(row)).second)
      all.push_back(signature(row));
  std::string message = fmt::format("no row has the resolution '{}'", wrong);
  if (const std::string_view near = near_match(wrong, all); !near.empty())
    message += fmt::format("; did you mean '{}'?", near);
  constexpr std::size_t most = 30;
  if (all.empty())
    return {message + "; the file has none", Error::Cause::request};
  if (all.size() <= most)
    message += fmt::format(" (there are: {})", fmt::join(all, ", "));
  else
    message += fmt::format(" (the file has {}, from {} to {})", all.size(), all.front(),
                           all.back());
  return {std::move(message), Error::Cause::request};
}

Expected<const Cells*> PemaFile::find(std::string_view resolution,
                                      std::string_view mission_name) const {
  const std::string key = resolution_key(resolution);
  std::vector<const Cells*> rows;
  for (const Cells& row : sheet_.rows)
    if (!signature(row).empty() && resolution_key(signature(row)) == key)
      rows.push_back(&row);
  if (rows.empty())
    return no_such_resolution(resolution);
  std::vector<const Cells*> fitting;
  std::vector<std::string_view> missions;
  for (const Cells* row : rows) {
    if (std::ranges::find(missions, mission(*row)) == missions.end())
      missions.push_back(mission(*row));
    if (mission_name.empty() || lower_case(mission(*row)) == lower_case(mission_name))
      fitting.push_back(row);
  }
  if (fitting.size() == 1)
    return fitting.front();
  if (fitting.empty())
    return Error{
        fmt::format("{} has no row for the mission '{}' (there are: {})",
                    signature(*rows.front()), mission_name, fmt::join(missions, ", ")),
        Error::Cause::request};
  if (mission_name.empty() && missions.size() > 1)
    return Error{fmt::format("{} concerns several missions: say which with --mission "
                             "(there are: {})",
                             signature(*rows.front()), fmt::join(missions, ", ")),
                 Error::Cause::request};
  return Error{fmt::format("{} rows are of {}: keep the one that is meant in the file",
                           fitting.size(), described(*fitting.front())),
               Error::Cause::request};
}

}  // namespace taut
