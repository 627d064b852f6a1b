// Every key of the format is compared here, since the table is what is gone through; what
// stands in this file are only the keys that have words of their own.

#include "taut/analyse/key_changes.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace taut {
namespace {

using Names = std::vector<std::string>;

std::string then(std::string_view what, std::string_view before, std::string_view after) {
  const auto or_none = [](std::string_view text) {
    return text.empty() ? std::string_view("none") : text;
  };
  return fmt::format("{} {}, then {}", what, or_none(before), or_none(after));
}

// The order of a list of names means nothing, nor does that of the keys of a map.
nlohmann::json without_order(const Key& key, const Datum& datum) {
  nlohmann::json plain = datum;
  if (key.value.kind == ValueKind::list && plain.is_array())
    std::sort(plain.begin(), plain.end());
  return plain;
}

std::string in_words(const Datum& datum) {
  Names parts;
  if (datum.is_null())
    return {};
  if (datum.is_string())
    return datum.get<std::string>();
  if (!datum.is_structured())
    return datum.is_number_integer() ? fmt::format("{}", datum.get<std::int64_t>())
                                     : datum.dump();
  for (const auto& [name, value] : datum.items())
    parts.push_back(datum.is_array() ? in_words(value)
                                     : fmt::format("{} {}", name, in_words(value)));
  return fmt::format("{}", fmt::join(parts, " and "));
}

// A key without words of its own: "confidence low, then high", "note reworded".
std::string plain_change(const Key& key, const Datum& before, const Datum& after) {
  constexpr std::size_t longest = 60;
  if (key.value.kind == ValueKind::truth || key.value.words.size() == 1)
    return then(key.name, before.is_null() ? "false" : "true",
                after.is_null() ? "false" : "true");
  const std::string old = in_words(before);
  const std::string now = in_words(after);
  if (old.size() <= longest && now.size() <= longest && old != now)
    return then(key.name, old, now);
  return fmt::format("{} {}", key.name,
                     old.empty()   ? "added"
                     : now.empty() ? "dropped"
                                   : "reworded");
}

class TaskWords {
 public:
  TaskWords(const TwoMandates& both, const Task& old, const Task& now)
      : both_(both), old_(old), now_(now) {}

  // Nothing: the key has no words of its own here. Empty: it is told elsewhere.
  std::optional<std::string> operator()(std::string_view key) const {
    if (key == "was" && !now_.was.empty())
      return fmt::format("called {} before", now_.was);
    if (key == "priority")
      return fmt::format("tier {}, then tier {}", old_.priority, now_.priority);
    if (key == "title")
      return fmt::format("reworded: \"{}\", then \"{}\"", in(old_.title), in(now_.title));
    if (key == "pillar")
      return then("pillar", pillar(both_.before, old_), pillar(both_.after, now_));
    if (key == "type" && !old_.types.empty() && !now_.types.empty())
      return then("type", types(both_.before, old_), types(both_.after, now_));
    if (key == "paragraph" || key == "paragraph_basis")
      return paragraph(key);
    if (key == "phases" && !both_.before.phases.empty() && !both_.after.phases.empty())
      return then("runs in", phases(both_.before, old_), phases(both_.after, now_));
    if (key == "requires")
      return differing("requires", needs(both_.before, old_), needs(both_.after, now_));
    if (key == "serves")
      return differing("serves", serves(both_.before, old_, both_.after),
                       serves(both_.after, now_, both_.before))
          .value_or("");
    return {};
  }

 private:
  static std::optional<std::string> differing(std::string_view what,
                                              const std::string& before,
                                              const std::string& after) {
    return before == after ? std::nullopt : std::optional(then(what, before, after));
  }
  std::string_view in(const Text& text) const { return text.in(both_.language); }

  std::optional<std::string> paragraph(std::string_view key) const {
    if (is_verified(old_) != is_verified(now_))
      return "";
    if (key != "paragraph" || !is_verified(now_))
      return {};
    // A task may be kept under its paragraph of a text before: "S/RES/2364, 20(d)".
    const std::string kept = fmt::format(", {}", old_.paragraph);
    if (!now_.paragraph.starts_with("S/RES/") || !now_.paragraph.ends_with(kept))
      return then("paragraph", old_.paragraph, now_.paragraph);
    return fmt::format("paragraph {} of {}, and none of its own in the second text",
                       old_.paragraph,
                       now_.paragraph.substr(0, now_.paragraph.size() - kept.size()));
  }
  std::string_view pillar(const Model& model, const Task& task) const {
    return task.pillar ? in(name_of(model[*task.pillar])) : std::string_view{};
  }
  std::string types(const Model& model, const Task& task) const {
    Names all;
    for (TaskTypeId type : task.types)
      all.emplace_back(in(model[type].title));
    std::ranges::sort(all);
    return titles(all);
  }
  std::string phases(const Model& model, const Task& task) const {
    Names all;
    for (PhaseId phase : task.phases) {
      const std::string_view title = in(model[phase].title);
      all.emplace_back(title.empty() ? model[phase].id : title);
    }
    return all.empty() ? "every phase" : titles(all);
  }
  static std::string needs(const Model& model, const Task& task) {
    Names all;
    for (const Requirement& need : task.requires_first) {
      const Datum datum = datum_of(model, row_of(need));
      for (const auto& [key, value] : datum.items()) {
        if (find_table(key + "s"))
          all.push_back(value.get<std::string>());
      }
    }
    return fmt::format("{}", fmt::join(all, " and "));
  }
  // Of the objectives that both mandates have: one that came or went is told as such, not
  // again with each of its tasks.
  static std::string serves(const Model& model, const Task& task, const Model& other) {
    Names all;
    for (const Task::Serves& serves : task.serves) {
      const std::string_view id = model[serves.objective].id;
      if (std::ranges::find(other.objectives, id, &Objective::id) !=
          other.objectives.end())
        all.push_back(fmt::format("{} {}", id, serves.degree));
    }
    std::ranges::sort(all);
    return fmt::format("{}", fmt::join(all, " and "));
  }

  const TwoMandates& both_;
  const Task& old_;
  const Task& now_;
};

std::string score_change(int old, int now) {
  const bool turned = (old < 0) != (now < 0) && old != 0 && now != 0;
  return fmt::format("{}: {:+}, then {:+}",
                     turned                          ? "turned"
                     : std::abs(now) > std::abs(old) ? "stronger"
                                                     : "weaker",
                     old, now);
}

// The words of a key that has some; nothing if it has none, empty if it is told
// elsewhere.
std::optional<std::string> own_words(const TwoMandates& both, const RowRef& old,
                                     const RowRef& now, std::string_view key,
                                     const Datum& before, const Datum& after) {
  switch (now.kind) {
    case RowKind::task:
      return TaskWords(both, *static_cast<const Task*>(old.row),
                       *static_cast<const Task*>(now.row))(key);
    case RowKind::link: {
      const auto& a = *static_cast<const Statement*>(old.row);
      const auto& b = *static_cast<const Statement*>(now.row);
      if (key == "score")
        return score_change(a.score, b.score);
      if (key == "from" || key == "to" || key == "between")
        return fmt::format("ends: {}, then {}", ends_by_id(both.before, a),
                           ends_by_id(both.after, b));
      if (key == "when" || key == "shifts")
        return then(key, in_words(before), in_words(after));
      if (key == "because")
        return fmt::format("reason reworded: {}", unstopped(b.because.in(both.language)));
      return {};
    }
    case RowKind::objective:
      if (key == "title")
        return fmt::format(
            "reworded: \"{}\", then \"{}\"",
            static_cast<const Objective*>(old.row)->title.in(both.language),
            static_cast<const Objective*>(now.row)->title.in(both.language));
      if (key == "weight")
        return then(key, in_words(before), in_words(after));
      return {};
    case RowKind::condition:
      return key == "holds" ? std::optional<std::string>("") : std::nullopt;
    case RowKind::safeguard:
      return key == "in_place" ? std::optional<std::string>("") : std::nullopt;
    default: return {};
  }
}

std::string end_by_id(const Model& model, const End& end) {
  if (end.selector)
    return "tasks in general";
  std::vector<std::string_view> ids;
  for (TaskId task : end.tasks)
    ids.push_back(model[task].id);
  return fmt::format("{}", fmt::join(ids, " and "));
}

}  // namespace

bool is_verified(const Task& task) {
  return !task.paragraph.empty() && task.paragraph_basis != Basis::unverified;
}

std::string ends_by_id(const Model& model, const Statement& statement) {
  return fmt::format("{} {} {}", end_by_id(model, statement.from),
                     statement.mutual ? "and" : "on", end_by_id(model, statement.to));
}

KeyChanges changes_of(const TwoMandates& both, const RowRef& old, const RowRef& now) {
  KeyChanges changes;
  const DatumStyle style{.language = both.language, .implied = false};
  for (const Key& key : schema_of(now.kind).keys) {
    const Datum before = datum_of(both.before, old, key, style);
    const Datum after = datum_of(both.after, now, key, style);
    if (without_order(key, before) == without_order(key, after))
      continue;
    const auto words = own_words(both, old, now, key.name, before, after);
    if (!words)
      changes.others.push_back(plain_change(key, before, after));
    else if (!words->empty() && std::ranges::find(changes.of_substance, *words) ==
                                    changes.of_substance.end())
      changes.of_substance.push_back(*words);
  }
  return changes;
}

}  // namespace taut
