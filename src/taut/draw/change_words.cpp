#include "taut/draw/change_words.hpp"

#include "taut/draw/title.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

struct ChangeTally {
  int strained = 0;  // at work now, not before
  int relieved = 0;
  int stronger = 0;  // at work before and now
  int weaker = 0;
  int turned = 0;
  int opened = 0;  // at work before, unknown now
  int closed = 0;
};

ChangeTally tally_of(const ChangeSet& set) {
  ChangeTally tally;
  for (const ChangedLine& line : set.lines) {
    if (line.fate == Fate::open)
      ++(line.after == 0 ? tally.opened : tally.closed);
    else if (line.before == 0)
      tally.strained += line.after > 0 ? 1 : 0;
    else if (line.after == 0)
      ++tally.relieved;
    else if (line.fate == Fate::stronger)
      ++tally.stronger;
    else if (line.fate == Fate::weaker)
      ++tally.weaker;
    else if (line.fate == Fate::turned)
      ++tally.turned;
  }
  return tally;
}

const char* sign_of(Fate fate) {
  switch (fate) {
    case Fate::added: return "+";
    case Fate::stronger: return "\u2191";
    case Fate::weaker: return "\u2193";
    case Fate::turned: return "\u2194";
    case Fate::gone: return "\u2212";
    case Fate::open: return "?";
    case Fate::same: break;
  }
  return "";
}

// What happened to the strength: "new", "was 2, now 3".
std::string steps(const ChangedLine& line) {
  const auto state = [&](int strength) {
    return strength > 0              ? std::to_string(strength)
           : line.fate == Fate::open ? std::string("an open question")
                                     : std::string("not at work");
  };
  if (line.fate == Fate::added && line.after == 0)
    return "new, not at work";
  if (line.fate == Fate::gone && line.before == 0)
    return "gone; was not at work";
  if (line.fate == Fate::turned)
    return "now the other way round";
  if (line.fate != Fate::added && line.fate != Fate::gone && line.fate != Fate::same)
    return fmt::format("was {}, now {}", state(line.before), state(line.after));
  return {};
}

std::string ids_of(const Speaker& speaker, const ChangedLine& line) {
  std::vector<std::string_view> ids;
  for (StatementId id : line.line.statements)
    ids.push_back(speaker.model()[id].id);
  std::string text = fmt::format("{}", fmt::join(ids, ", "));
  const std::string how = steps(line);
  return how.empty() ? text : fmt::format("{} ({})", text, how);
}

std::string names(const std::vector<RowRevision>& rows) {
  std::vector<std::string> all;
  for (const RowRevision& row : rows)
    all.push_back(on_one_line(row.name));
  return joined(all, 12);
}

std::string tasks_that_changed(const ChangeSet& set) {
  const auto count = [&](Fate fate) {
    return static_cast<int>(std::ranges::count(set.tasks, fate, &ChangedTask::fate));
  };
  std::vector<std::string> parts;
  if (count(Fate::added) > 0)
    parts.push_back(counted(count(Fate::added), "task added", "tasks added"));
  if (count(Fate::gone) > 0)
    parts.push_back(
        counted(count(Fate::gone), "task no longer listed", "tasks no longer listed"));
  return parts.empty() ? "" : joined(parts) + ". ";
}

std::string objectives_that_changed(const Revision& revision) {
  const auto count = [&](RowRevision::Kind kind) {
    return static_cast<int>(
        std::ranges::count(revision.objectives, kind, &RowRevision::kind));
  };
  using Kind = RowRevision::Kind;
  std::vector<std::string> parts;
  if (const int added = count(Kind::added))
    parts.push_back(counted(added, "objective added", "objectives added"));
  if (const int gone = count(Kind::gone))
    parts.push_back(
        counted(gone, "objective no longer listed", "objectives no longer listed"));
  if (const int changed = count(Kind::changed))
    parts.push_back(counted(changed, "objective changed", "objectives changed"));
  return parts.empty() ? "" : joined(parts) + ". ";
}

}  // namespace

const Speaker& speaker_of(const ChangeRequest& request, const ChangedLine& line) {
  return line.of_first ? request.first : request.second;
}

std::string title_of_change(const ChangeSet& set) {
  const ChangeTally tally = tally_of(set);
  std::vector<std::string> parts;
  const auto pairs = [&](int count, std::string_view one, std::string_view many) {
    if (count == 0)
      return;
    const std::string_view noun = !parts.empty() ? ""
                                  : count == 1   ? " pair of tasks"
                                                 : " pairs of tasks";
    parts.push_back(
        fmt::format("{}{} {}", in_words(count), noun, count == 1 ? one : many));
  };
  pairs(tally.strained, "comes under strain", "come under strain");
  pairs(tally.stronger, "strains more than before", "strain more than before");
  pairs(tally.weaker, "strains less", "strain less");
  pairs(tally.turned, "strains the other way round", "strain the other way round");
  pairs(tally.relieved, "is relieved", "are relieved");
  pairs(tally.opened, "becomes an open question", "become open questions");
  pairs(tally.closed, "stops being an open question", "stop being open questions");
  return parts.empty() ? "No pair of tasks gains or loses a tension at work"
                       : capitalised(joined(parts));
}

std::string subtitle_of_change(const ChangeRequest& request, const ChangeSet& set) {
  const std::string from = occasion(request.first);
  const std::string to = occasion(request.second);
  const bool as_written = request.one_mandate && request.first.model().applied.empty();
  std::string text = as_written ? to + ". " : fmt::format("From {} to {}. ", from, to);
  text += capitalised(tasks_that_changed(set));
  text += capitalised(objectives_that_changed(request.revision));
  return text + "What is the same is pale.";
}

std::string footer_of_change(const ChangeRequest& request, const ChangeSet& set) {
  std::string text;
  if (!request.revision.unverified.empty())
    text += fmt::format(
        "Not verified in one of the two texts, so neither added nor gone: {}. ",
        names(request.revision.unverified));
  if (set.unchanged_left_out > 0)
    text += fmt::format("{} not drawn. ",
                        counted(set.unchanged_left_out, "tension that is the same is",
                                "tensions that are the same are"));
  const bool gone = std::ranges::any_of(
      set.tasks, [](const ChangedTask& task) { return task.fate == Fate::gone; });
  if (gone)
    text +=
        "A task that is no longer listed on its own may still be done under another. ";
  return text + reading_sentence(request.second);
}

std::vector<std::string> marks_of(const ChangeSet& set) {
  std::vector<std::string> marks;
  int number = 0;
  for (const ChangedLine& line : set.lines)
    marks.push_back(line.fate == Fate::same
                        ? std::string()
                        : fmt::format("{}{}", sign_of(line.fate), ++number));
  return marks;
}

ReasonKey key_of_change(const ChangeRequest& request, const ChangeSet& set) {
  ReasonKey key{.heading = "What changed between tasks"};
  const std::vector<std::string> marks = marks_of(set);
  for (std::size_t i = 0; i < set.lines.size(); ++i) {
    const ChangedLine& line = set.lines[i];
    if (marks[i].empty())
      continue;
    const Speaker& speaker = speaker_of(request, line);
    key.entries.push_back({.mark = marks[i],
                           .text = reason_of(speaker, line.line),
                           .id = ids_of(speaker, line),
                           .weight = std::max(line.before, line.after)});
  }
  return key;
}

std::string description_of_change(const ChangeRequest& request, const ChangeSet& set) {
  std::string text = subtitle_of_change(request, set);
  for (const ChangedTask& task : set.tasks) {
    const Speaker& speaker = task.of_first ? request.first : request.second;
    if (!task.tag.empty())
      text += fmt::format("\n{}: {}.", speaker.heading(task.task), task.tag);
  }
  const std::vector<std::string> marks = marks_of(set);
  for (std::size_t i = 0; i < set.lines.size(); ++i) {
    const ChangedLine& line = set.lines[i];
    if (!marks[i].empty())
      text += fmt::format("\n{} {}.", marks[i],
                          line_in_words(speaker_of(request, line), line.line));
  }
  return text + "\n" + footer_of_change(request, set);
}

}  // namespace taut
