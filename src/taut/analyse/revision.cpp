// A renewal is read row by row: what is added, what is no longer listed, what says
// something else. Where a task's paragraph was not verified in one of the two texts, its
// presence there is not known, so it is told apart and never as added or gone.

#include "taut/analyse/revision.hpp"

#include "taut/analyse/page_changes.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace taut {
namespace {

using Kind = RowRevision::Kind;

std::string then(std::string_view what, std::string_view before, std::string_view after) {
  const auto or_none = [](std::string_view text) {
    return text.empty() ? std::string_view("none") : text;
  };
  return fmt::format("{} {}, then {}", what, or_none(before), or_none(after));
}

class TaskReader {
 public:
  TaskReader(const Model& before, const Model& after, std::string_view language)
      : before_(before), after_(after), language_(language) {}

  std::string name(const Model&, const Task& task) const {
    return std::string(name_of(task).in(language_));
  }

  std::vector<std::string> changes(const Task& old, const Task& now) const {
    std::vector<std::string> changes;
    if (!now.was.empty())
      changes.push_back(fmt::format("called {} before", now.was));
    if (old.priority != now.priority)
      changes.push_back(fmt::format("tier {}, then tier {}", old.priority, now.priority));
    if (pillar(before_, old) != pillar(after_, now))
      changes.push_back(then("pillar", pillar(before_, old), pillar(after_, now)));
    // A model that says no type says nothing of the mandate.
    if (const auto types = std::pair(types_of(before_, old), types_of(after_, now));
        !types.first.empty() && !types.second.empty() && types.first != types.second)
      changes.push_back(then("type", types.first, types.second));
    if (old.paragraph != now.paragraph && verified(old) && verified(now))
      changes.push_back(paragraphs(old, now));
    if (old.title.in(language_) != now.title.in(language_))
      changes.push_back(fmt::format("reworded: \"{}\", then \"{}\"",
                                    old.title.in(language_), now.title.in(language_)));
    if (phases(before_, old) != phases(after_, now) && !before_.phases.empty() &&
        !after_.phases.empty())
      changes.push_back(then("runs in", phases(before_, old), phases(after_, now)));
    if (needs(before_, old) != needs(after_, now))
      changes.push_back(then("requires", needs(before_, old), needs(after_, now)));
    if (serves(before_, old, after_) != serves(after_, now, before_))
      changes.push_back(
          then("serves", serves(before_, old, after_), serves(after_, now, before_)));
    return changes;
  }

  static bool verified(const Task& task) {
    return !task.paragraph.empty() && task.paragraph_basis != Basis::unverified;
  }

 private:
  std::string_view pillar(const Model& model, const Task& task) const {
    return task.pillar ? name_of(model[*task.pillar]).in(language_) : std::string_view{};
  }
  // A task may be kept under its paragraph of a text before: "S/RES/2364, 20(d)".
  static std::string paragraphs(const Task& old, const Task& now) {
    const std::string kept = fmt::format(", {}", old.paragraph);
    if (!now.paragraph.starts_with("S/RES/") || !now.paragraph.ends_with(kept))
      return then("paragraph", old.paragraph, now.paragraph);
    return fmt::format("paragraph {} of {}, and none of its own in the second text",
                       old.paragraph,
                       now.paragraph.substr(0, now.paragraph.size() - kept.size()));
  }
  std::string types_of(const Model& model, const Task& task) const {
    std::vector<std::string> all;
    for (TaskTypeId type : task.types)
      all.emplace_back(model[type].title.in(language_));
    std::ranges::sort(all);
    return titles(all);
  }
  std::string phases(const Model& model, const Task& task) const {
    std::vector<std::string> all;
    for (PhaseId phase : task.phases) {
      const std::string_view title = model[phase].title.in(language_);
      all.emplace_back(title.empty() ? model[phase].id : title);
    }
    return all.empty() ? "every phase" : titles(all);
  }
  static std::string needs(const Model& model, const Task& task) {
    std::vector<std::string_view> ids;
    for (const Requirement& need : task.requires_first) {
      if (const auto* t = std::get_if<TaskId>(&need.needed))
        ids.push_back(model[*t].id);
      if (const auto* c = std::get_if<ConditionId>(&need.needed))
        ids.push_back(model[*c].id);
      if (const auto* s = std::get_if<SafeguardId>(&need.needed))
        ids.push_back(model[*s].id);
    }
    return fmt::format("{}", fmt::join(ids, " and "));
  }
  // Of the objectives that both mandates have: one that came or went is told as such, not
  // again with each of its tasks.
  static std::string serves(const Model& model, const Task& task, const Model& other) {
    std::vector<std::string> all;
    for (const Task::Serves& serves : task.serves) {
      const std::string_view id = model[serves.objective].id;
      if (std::ranges::find(other.objectives, id, &Objective::id) ==
          other.objectives.end())
        continue;
      all.push_back(fmt::format("{} {}", id, serves.degree));
    }
    std::ranges::sort(all);
    return fmt::format("{}", fmt::join(all, " and "));
  }

  const Model& before_;
  const Model& after_;
  std::string_view language_;
};

class StatementReader {
 public:
  StatementReader(const Model& before, const Model& after, std::string_view language)
      : before_(before), after_(after), language_(language) {}

  std::string name(const Model& model, const Statement& statement) const {
    return fmt::format("{} ({:+})", who(model, statement), statement.score);
  }

  std::vector<std::string> changes(const Statement& old, const Statement& now) const {
    std::vector<std::string> changes;
    if ((old.score < 0) != (now.score < 0) && old.score != 0 && now.score != 0)
      changes.push_back(fmt::format("turned: {:+}, then {:+}", old.score, now.score));
    else if (old.score != now.score)
      changes.push_back(
          fmt::format("{}: {:+}, then {:+}",
                      std::abs(now.score) > std::abs(old.score) ? "stronger" : "weaker",
                      old.score, now.score));
    if (ends(before_, old.from) != ends(after_, now.from) ||
        ends(before_, old.to) != ends(after_, now.to) || old.mutual != now.mutual)
      changes.push_back(
          fmt::format("ends: {}, then {}", who(before_, old), who(after_, now)));
    if (in_words(before_, old.when) != in_words(after_, now.when))
      changes.push_back(
          then("when", in_words(before_, old.when), in_words(after_, now.when)));
    if (shifts(before_, old) != shifts(after_, now))
      changes.push_back(then("shifts", shifts(before_, old), shifts(after_, now)));
    if (old.because.in(language_) != now.because.in(language_))
      changes.push_back(
          fmt::format("reason reworded: {}", unstopped(now.because.in(language_))));
    return changes;
  }

 private:
  static std::string who(const Model& model, const Statement& statement) {
    return fmt::format("{} {} {}", ends(model, statement.from),
                       statement.mutual ? "and" : "on", ends(model, statement.to));
  }
  static std::string ends(const Model& model, const End& end) {
    if (end.selector)
      return "tasks in general";
    std::vector<std::string_view> ids;
    for (TaskId task : end.tasks)
      ids.push_back(model[task].id);
    return fmt::format("{}", fmt::join(ids, " and "));
  }
  static std::string in_words(const Model& model, const When& when) {
    if (when.kind == When::Kind::is)
      return std::string(id_of(model, when.what));
    if (when.kind == When::Kind::negation)
      return "not " + in_words(model, when.parts.front());
    std::vector<std::string> parts;
    for (const When& part : when.parts)
      parts.push_back(in_words(model, part));
    return fmt::format("{}",
                       fmt::join(parts, when.kind == When::Kind::all ? " and " : " or "));
  }
  static std::string shifts(const Model& model, const Statement& statement) {
    std::vector<std::string> all;
    for (const Shift& shift : statement.shifts)
      all.push_back(fmt::format("{} {:+}", id_of(model, shift.by), shift.amount));
    std::ranges::sort(all);
    return fmt::format("{}", fmt::join(all, " and "));
  }

  const Model& before_;
  const Model& after_;
  std::string_view language_;
};

class ObjectiveReader {
 public:
  explicit ObjectiveReader(std::string_view language) : language_(language) {}

  std::string name(const Model&, const Objective& objective) const {
    return std::string(unstopped(objective.title.in(language_)));
  }
  std::vector<std::string> changes(const Objective& old, const Objective& now) const {
    std::vector<std::string> changes;
    if (old.weight != now.weight)
      changes.push_back(fmt::format("weight {}, then {}", old.weight, now.weight));
    if (old.title.in(language_) != now.title.in(language_))
      changes.push_back(fmt::format("reworded: \"{}\", then \"{}\"",
                                    old.title.in(language_), now.title.in(language_)));
    return changes;
  }

 private:
  std::string_view language_;
};

// Added, gone, changed; within each by appearance.
template <typename Row, typename Reader>
std::vector<RowRevision> compare_rows(const std::vector<Row>& before,
                                      const std::vector<Row>& after,
                                      const std::pair<const Model*, const Model*>& models,
                                      const Reader& reader) {
  std::map<std::string_view, const Row*> old_rows;
  for (const Row& row : before)
    old_rows.emplace(row.id, &row);
  std::vector<RowRevision> added;
  std::vector<RowRevision> changed;
  for (const Row& row : after) {
    const auto old = old_rows.find(row.id);
    if (old == old_rows.end()) {
      added.push_back({Kind::added, row.id, reader.name(*models.second, row)});
      continue;
    }
    auto changes = reader.changes(*old->second, row);
    if (!changes.empty())
      changed.push_back(
          {Kind::changed, row.id, reader.name(*models.second, row), std::move(changes)});
    old_rows.erase(old);
  }
  std::vector<RowRevision> all = std::move(added);
  for (const Row& row : before) {
    if (old_rows.contains(row.id))
      all.push_back({Kind::gone, row.id, reader.name(*models.first, row)});
  }
  std::ranges::move(changed, std::back_inserter(all));
  return all;
}

std::set<std::string_view> types_of(const Model& model, std::string_view task) {
  std::set<std::string_view> types;
  for (TaskTypeId type : model[*model.find_task(task)].types)
    types.insert(model[type].id);
  return types;
}

// Asks about an added task whether it is one that is no longer listed, of the same types.
void ask_for_renames(const Model& before, const Model& after,
                     std::vector<RowRevision>& tasks) {
  for (RowRevision& added : tasks) {
    const auto types = added.kind == Kind::added ? types_of(after, added.id)
                                                 : std::set<std::string_view>{};
    const auto twin = std::ranges::find_if(tasks, [&](const RowRevision& row) {
      return row.kind == Kind::gone && !types.empty() &&
             types_of(before, row.id) == types;
    });
    if (twin != tasks.end())
      added.changes.push_back(fmt::format(
          "of the same type as {}, which is no longer listed; if it is the same task "
          "under another name, say so with `was: {}`",
          twin->name, twin->id));
  }
}

std::vector<RowRevision> unverified_in_one(const Model& before, const Model& after,
                                           std::string_view language) {
  std::vector<RowRevision> rows;
  for (const Task& now : after.tasks) {
    const auto id = before.find_task(now.id);
    if (!id)
      continue;
    const bool was = TaskReader::verified(before[*id]);
    const bool is = TaskReader::verified(now);
    if (was != is)
      rows.push_back(
          {Kind::changed,
           now.id,
           std::string(name_of(now).in(language)),
           {was ? "not verified in the second text" : "not verified in the first text"}});
  }
  return rows;
}

}  // namespace

Model with_new_ids(const Model& before, const Model& after) {
  Model model = before;
  for (const Task& now : after.tasks) {
    const auto old = now.was.empty() ? std::nullopt : model.find_task(now.was);
    if (old && !model.find_task(now.id))
      model.tasks[old->value].id = now.id;
  }
  return model;
}

Revision revise(const Account& before, const Account& after, std::string_view language) {
  const Model& a = before.situation.of();
  const Model& b = after.situation.of();
  const std::pair models{&a, &b};
  auto tasks = compare_rows(a.tasks, b.tasks, models, TaskReader(a, b, language));
  ask_for_renames(a, b, tasks);
  return {.tasks = std::move(tasks),
          .statements = compare_rows(a.statements, b.statements, models,
                                     StatementReader(a, b, language)),
          .objectives =
              compare_rows(a.objectives, b.objectives, models, ObjectiveReader(language)),
          .unverified = unverified_in_one(a, b, language),
          .consequences = compare(before, after, language),
          .first_page = page_changes(before, after)};
}

}  // namespace taut
