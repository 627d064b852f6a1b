#include "taut/exchange/task_names.hpp"

#include "taut/text/excerpt.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut {
namespace {}  // namespace

void TaskNames::add(std::string_view name, Kind kind, const std::string& id) {
  if (name.empty())
    return;
  const auto [place, is_new] = entries_.try_emplace(lower_case(name), Entry{id, kind});
  Entry& entry = place->second;
  if (is_new)
    names_.emplace_back(name);
  else if (entry.id != id && entry.kind == kind)
    entry.shared = true;
  else if (kind < entry.kind)
    entry = {id, kind};
}

std::string TaskNames::find(std::string_view name, Span where, std::string_view column,
                            Diagnostics& diags) const {
  const auto found = entries_.find(lower_case(name));
  if (found != entries_.end() && !found->second.shared)
    return found->second.id;
  Diagnostic diagnostic{.id = DiagId::unknown_name, .where = where, .message = {}};
  if (found != entries_.end()) {
    diagnostic.message =
        fmt::format("'{}': several tasks are called '{}'", column, excerpt(name, 40));
    diagnostic.help = "give the tasks an Id, and name the one that is meant by it";
  } else {
    diagnostic.message =
        fmt::format("'{}': no task is called '{}'", column, excerpt(name, 40));
    const std::vector<std::string_view> names(names_.begin(), names_.end());
    const std::string_view near = near_match(name, names);
    if (!near.empty())
      diagnostic.help = fmt::format("did you mean '{}'?", near);
    else if (name.find(',') != name.npos)
      diagnostic.help = "separate the names of several tasks by semicolons";
    else
      diagnostic.help = "name a task by its Id, Short or Title in the sheet of tasks";
  }
  diags.add(std::move(diagnostic));
  return {};
}

}  // namespace taut
