#include "taut/draw/title.hpp"

#include "taut/analyse/later.hpp"
#include "taut/draw/needs.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace taut {
namespace {

const ShownLine* awake_line(const Shown& shown, TaskId a, TaskId b) {
  for (const ShownLine& line : shown.lines) {
    const bool joins = (line.a == a && line.b == b) || (line.a == b && line.b == a);
    if (joins && line.mood == Mood::awake)
      return &line;
  }
  return nullptr;
}

std::string one_line_title(const Speaker& speaker, const ShownLine& line) {
  if (line.kind == ShownLine::Kind::synergy)
    return fmt::format("One task helps {}: {}", speaker.name(line.b),
                       speaker.name(line.a));
  if (line.mutual())
    return fmt::format("{} and {} pull against each other", speaker.heading(line.a),
                       speaker.name(line.b));
  return one_against(speaker, line.a, line.b);
}

// How many drawn awake tensions reach the task; with `firm`, of those that are firm.
int strainers_of(const Shown& shown, TaskId task, bool firm = false) {
  int count = 0;
  for (const ShownLine& line : shown.lines) {
    if (line.mood == Mood::awake && (line.firm || !firm))
      count += (line.b == task && line.there > 0) || (line.a == task && line.back > 0);
  }
  return count;
}

// How many tasks weaken it, drawn or not: the number that every answer gives.
int all_strainers_of(const Situation& situation, TaskId task) {
  return static_cast<int>(std::ranges::count_if(situation.pairs, [&](const Pair& pair) {
    return pair.to == task && pair.tension > 0;
  }));
}

std::string strained_title(const Speaker& speaker, const Shown& shown, TaskId task) {
  const int all = all_strainers_of(speaker.situation, task);
  const int drawn = strainers_of(shown, task);
  const std::string title =
      fmt::format("{} tasks {}pull against {}", capitalised(in_words(all)),
                  runs_now(speaker.model(), task) ? "" : "will ", speaker.name(task));
  return drawn == all ? title : fmt::format("{}; {} are shown", title, in_words(drawn));
}

bool draws_requirement(const Shown& shown, TaskId a, TaskId b) {
  return std::ranges::any_of(shown.extras, [&](const ShownLine& line) {
    return line.kind == ShownLine::Kind::requirement &&
           ((line.a == a && line.b == b) || (line.a == b && line.b == a));
  });
}

// A map bears out a circle of tasks that wait for each other if it joins each of them to
// another one, by an awake tension or by a requirement that it draws.
bool bears_out_circle(const Shown& shown, const std::vector<TaskId>& circle) {
  return std::ranges::all_of(circle, [&](TaskId one) {
    return std::ranges::any_of(circle, [&](TaskId other) {
      return one != other &&
             (awake_line(shown, one, other) || draws_requirement(shown, one, other));
    });
  });
}

std::string circle_title(const Speaker& speaker, const std::vector<TaskId>& circle) {
  std::vector<std::string> names = {speaker.heading(circle.front())};
  for (std::size_t i = 1; i < circle.size(); ++i)
    names.push_back(speaker.name(circle[i]));
  return joined(names, 4) + " wait for each other";
}

std::optional<std::string> from_finding(const Speaker& speaker, const Shown& shown,
                                        const Finding& finding) {
  const std::vector<TaskId>& tasks = finding.tasks;
  if (tasks.empty() || finding.certainty == Certainty::thin)
    return std::nullopt;
  if (finding.kind == "deadlock" && tasks.size() > 1 && bears_out_circle(shown, tasks))
    return circle_title(speaker, tasks);
  if (finding.kind == "strained-task" && strainers_of(shown, tasks[0]) > 1)
    return strained_title(speaker, shown, tasks[0]);
  if (finding.kind == "tension" && tasks.size() > 1) {
    const ShownLine* line = awake_line(shown, tasks[0], tasks[1]);
    if (line && line->firm)
      return one_line_title(speaker, *line);
  }
  return std::nullopt;
}

std::string nothing_firm_title(const Shown& shown, bool synergy) {
  const auto awake =
      static_cast<int>(std::ranges::count(shown.lines, Mood::awake, &ShownLine::mood));
  if (awake == 0)
    return synergy ? "No synergy is at work here" : "No tension bites here";
  return fmt::format(
      "{} may {} each other",
      awake == 1 ? "One pair of tasks" : capitalised(in_words(awake)) + " pairs of tasks",
      synergy ? "help" : "pull against");
}

// Without a finding to lean on: the task that most of the firm lines drawn reach, else
// the strongest of them.
std::string from_lines(const Speaker& speaker, const Shown& shown) {
  const bool synergy =
      !shown.lines.empty() && shown.lines.front().kind == ShownLine::Kind::synergy;
  const ShownLine* strongest = nullptr;
  for (const ShownLine& line : shown.lines) {
    if (line.mood == Mood::awake && line.firm &&
        (!strongest || line.strength() > strongest->strength()))
      strongest = &line;
  }
  if (!strongest)
    return nothing_firm_title(shown, synergy);
  std::optional<TaskId> most;
  for (TaskId task : shown.tasks) {
    if (!most || strainers_of(shown, task, true) > strainers_of(shown, *most, true))
      most = task;
  }
  if (strainers_of(shown, *most, true) < 2)
    return one_line_title(speaker, *strongest);
  if (!synergy)
    return strained_title(speaker, shown, *most);
  return fmt::format("{} tasks carry {}",
                     capitalised(in_words(strainers_of(shown, *most))),
                     speaker.name(*most));
}

std::vector<std::string> names_of(const Speaker& speaker,
                                  const std::vector<TaskId>& tasks) {
  std::vector<std::string> names;
  for (TaskId task : tasks)
    names.push_back(speaker.name(task));
  return names;
}

std::string quiet_sentence(const Speaker& speaker, const Shown& shown) {
  if (shown.quiet.empty())
    return {};
  if (shown.quiet.size() == speaker.model().tasks.size())
    return "The model records no tension between tasks. ";
  return fmt::format("No tension recorded for: {}. ",
                     joined(names_of(speaker, shown.quiet), 20));
}

std::string selector_sentence(const Speaker& speaker, const Shown& shown) {
  std::vector<std::string> told;
  for (StatementId id : shown.by_selector)
    told.push_back(
        fmt::format("{} ({})", speaker.model()[id].id, selector_in_words(speaker, id)));
  if (told.empty())
    return {};
  return fmt::format("{} {} not drawn line by line. ", joined(told, 4),
                     told.size() == 1 ? "is" : "are");
}

std::string left_out_sentence(const Shown& shown) {
  if (shown.pairs_left_out == 0)
    return {};
  std::string text = fmt::format(
      "Not shown: {}", counted(shown.pairs_left_out, "further pair", "further pairs"));
  if (shown.tasks_left_out > 0)
    text += fmt::format(" and {} that only these touch",
                        counted(shown.tasks_left_out, "task", "tasks"));
  return text + ". ";
}

}  // namespace

std::string one_against(const Speaker& speaker, TaskId one, TaskId other) {
  return fmt::format("One task pulls against {}: {}", speaker.name(other),
                     speaker.name(one));
}

std::string title_of_map(const Speaker& speaker, const Findings& findings,
                         const Shown& shown) {
  const bool tension =
      shown.lines.empty() || shown.lines.front().kind == ShownLine::Kind::tension;
  if (tension) {
    for (const Finding& finding : findings.all) {
      if (auto title = from_finding(speaker, shown, finding))
        return *title;
    }
  }
  return from_lines(speaker, shown);
}

std::string occasion(const Speaker& speaker) {
  const Model& model = speaker.model();
  const Mandate& mandate = model.mandate;
  std::string text = isolated(on_one_line(mandate.mission));
  if (!mandate.resolution.empty())
    text += (text.empty() ? "" : ", ") + isolated(on_one_line(mandate.resolution));
  if (text.empty())
    text = isolated(on_one_line(mandate.title.in(speaker.language)));
  std::vector<std::string> scenarios;
  for (const ScenarioName& scenario : model.applied) {
    const std::string title = isolated(on_one_line(scenario.title.in(speaker.language)));
    scenarios.push_back(title.empty() ? std::string(scenario.id) : title);
  }
  if (!scenarios.empty())
    text += fmt::format("{}scenario: {}", text.empty() ? "" : ", ",
                        fmt::join(scenarios, "; "));
  return text.empty() ? "This mandate" : text;
}

namespace {

// The drawn tensions whose task does not run yet.
std::size_t later_of(const Situation& s, const Shown& shown) {
  std::size_t later = 0;
  for (const ShownLine& line : shown.lines) {
    for (const auto& arc : {line.arc_there, line.arc_back})
      later += arc && line.mood == Mood::awake && s.arcs[*arc].effect < 0 &&
                       is_later(s.of(), s.arcs[*arc])
                   ? 1
                   : 0;
  }
  return later;
}

}  // namespace

std::string subtitle_of_map(const Speaker& speaker, const Shown& shown) {
  const bool synergy =
      !shown.lines.empty() && shown.lines.front().kind == ShownLine::Kind::synergy;
  const LinkCounts& counts = shown.counts;
  const std::string_view one = synergy ? "synergy" : "tension";
  const std::string_view many = synergy ? "synergies" : "tensions";
  std::string at_work = fmt::format("no {}", one);
  if (counts.at_work > 0 && counts.at_work < shown.at_work_in_all)
    at_work = fmt::format("{} of {} {}", counts.at_work, shown.at_work_in_all, many);
  else if (counts.at_work > 0)
    at_work = counted(static_cast<int>(counts.at_work), one, many);
  const std::size_t later = later_of(speaker.situation, shown);
  std::string text = fmt::format(
      "{}: {} {}", occasion(speaker), at_work,
      later == 0 ? "at work" : fmt::format("at work, {} of them only later", later));
  std::vector<std::string> besides;
  const auto add = [&](std::size_t n, std::string_view words) {
    if (n > 0)
      besides.push_back(fmt::format("{} {}", n, words));
  };
  add(counts.held, counts.held == 1 ? "held by a safeguard" : "held by safeguards");
  add(counts.undecided, counts.undecided == 1 ? "open question" : "open questions");
  add(counts.asleep, "asleep");
  if (!besides.empty())
    text += fmt::format("; besides, {}", joined(besides));
  text += ". ";
  if (shown.lines.empty())
    return text;
  return text + (synergy ? "An arrow points at the task that is helped."
                         : "A line with a bar weakens the task at the bar.");
}

std::string footer_of_map(const Speaker& speaker, const Shown& shown) {
  std::string text = left_out_sentence(shown) + selector_sentence(speaker, shown) +
                     quiet_sentence(speaker, shown);
  if (shown.requirements)
    text += needs_sentence(speaker, shown);
  if (!shown.lines.empty())
    text += reading_sentence(speaker);
  return text;
}

std::string reading_sentence(const Speaker& speaker) {
  return speaker.model().sources.empty()
             ? "Strengths are a reading; the model names no sources."
             : "Strengths are a reading of the sources that the model names.";
}

std::string description_of_map(const Speaker& speaker, const Shown& shown) {
  std::string text = subtitle_of_map(speaker, shown);
  for (const ShownLine& line : shown.lines)
    text += fmt::format("\n{}.", line_in_words(speaker, line));
  for (const ShownLine& line : shown.extras)
    text += fmt::format("\n{}.", line_in_words(speaker, line));
  return text + "\n" + footer_of_map(speaker, shown);
}

}  // namespace taut
