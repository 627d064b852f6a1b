#include "taut/draw/select.hpp"

#include "taut/draw/trim.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

namespace taut {
namespace {

Mood mood_of(ArcState state) {
  switch (state) {
    case ArcState::active: return Mood::awake;
    case ArcState::undecided: return Mood::undecided;
    case ArcState::held: return Mood::held;
    case ArcState::dormant:
    case ArcState::separated: break;
  }
  return Mood::asleep;
}

bool eased(const Model& model, const Statement& statement) {
  return std::ranges::any_of(statement.shifts, [&](const Shift& shift) {
    const auto* safeguard = std::get_if<SafeguardId>(&shift.by);
    const bool towards_zero = (shift.amount > 0) == (statement.score < 0);
    return safeguard && towards_zero && model[*safeguard].in_place == Truth::yes;
  });
}

// The line of one unordered pair grows arc by arc; arcs come in order of appearance.
struct Growing {
  TaskId low, high;
  std::vector<ArcIndex> arcs;
};

/// Strength and leading statement of one direction among the arcs of the line's mood.
struct Direction {
  bool any = false;
  int strength = 0;
  ArcIndex leading = 0;
};

Direction direction(const Situation& s, const Growing& pair, TaskId from, Mood mood) {
  Direction found;
  for (ArcIndex i : pair.arcs) {
    const Arc& arc = s.arcs[i];
    if (arc.from != from || mood_of(arc.state) != mood)
      continue;
    const int size = std::abs(arc.effect);
    const bool firmer =
        size == found.strength && arc.grounds.firm && !s.arcs[found.leading].grounds.firm;
    if (!found.any || size > found.strength || firmer)
      found = {true, size, i};
  }
  return found;
}

LinkCounts counts_of(const Situation& s, const std::vector<ShownLine>& lines) {
  LinkCounts counts;
  for (const ShownLine& line : lines) {
    const LinkSign sign =
        line.kind == ShownLine::Kind::synergy ? LinkSign::synergy : LinkSign::tension;
    for (const Pair* pair : {s.find(line.a, line.b), s.find(line.b, line.a)}) {
      const auto state = pair ? liveliest(s, *pair, sign) : std::nullopt;
      if (state)
        counts.add(*state);
    }
  }
  return counts;
}

Harm harm_between(const Situation& s, TaskId from, TaskId to) {
  const Pair* pair = s.find(from, to);
  return pair && pair->tension > 0 ? harm(s, *pair) : 0;
}

ShownLine line_of(const Situation& s, const Growing& pair, ShownLine::Kind kind) {
  ShownLine line{.kind = kind, .mood = Mood::asleep};
  for (ArcIndex i : pair.arcs)
    line.mood = std::min(line.mood, mood_of(s.arcs[i].state));
  Direction up = direction(s, pair, pair.low, line.mood);
  Direction down = direction(s, pair, pair.high, line.mood);
  line.a = pair.low;
  line.b = pair.high;
  const bool first_down = !up.any || (down.any && down.leading < up.leading);
  if (down.any && (down.strength > up.strength ||
                   (down.strength == up.strength && first_down) || !up.any)) {
    std::swap(line.a, line.b);
    std::swap(up, down);
  }
  const bool awake = line.mood == Mood::awake;
  line.there = awake ? up.strength : 0;
  line.back = awake ? down.strength : 0;
  line.reaches_b = up.any;
  line.reaches_a = down.any;
  if (up.any)
    line.arc_there = up.leading;
  if (down.any)
    line.arc_back = down.leading;
  line.leading = s.arcs[up.leading].statement;
  line.firm = s.arcs[up.leading].grounds.firm;
  line.shielded = line.mood == Mood::held;
  line.harm = harm_between(s, line.a, line.b) + harm_between(s, line.b, line.a);
  for (ArcIndex i : pair.arcs) {
    const StatementId id = s.arcs[i].statement;
    if (line.statements.empty() || line.statements.back() != id)
      line.statements.push_back(id);
    if (mood_of(s.arcs[i].state) == line.mood && eased(s.of(), s.of()[id]))
      line.shielded = true;
  }
  if (kind == ShownLine::Kind::tension && awake) {
    line.helps_b = line.there > 0 && s.synergy(line.a, line.b) > 0;
    line.helps_a = line.back > 0 && s.synergy(line.b, line.a) > 0;
  }
  return line;
}

std::vector<ShownLine> requirement_lines(const Model& model) {
  std::vector<ShownLine> lines;
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i) {
    for (const Requirement& requirement : model.tasks[i].requires_first) {
      if (const auto* needed = std::get_if<TaskId>(&requirement.needed))
        lines.push_back(
            {.kind = ShownLine::Kind::requirement, .a = *needed, .b = TaskId{i}});
    }
  }
  return lines;
}

bool in_pillars(const Model& model, TaskId task, const std::vector<PillarId>& pillars) {
  const auto& pillar = model[task].pillar;
  return pillar && std::ranges::find(pillars, *pillar) != pillars.end();
}

std::vector<ShownLine> filtered(const Model& model, std::vector<ShownLine> lines,
                                const MapOptions& options) {
  std::erase_if(lines, [&](const ShownLine& line) {
    const bool weak = options.min_strength && *options.min_strength > 1 &&
                      line.strength() < *options.min_strength;
    const bool elsewhere = !options.pillars.empty() &&
                           !in_pillars(model, line.a, options.pillars) &&
                           !in_pillars(model, line.b, options.pillars);
    return weak || elsewhere;
  });
  if (options.top)
    lines = strongest(lines, static_cast<std::size_t>(std::max(0, *options.top)));
  return lines;
}

std::vector<bool> touched(const Model& model, const std::vector<ShownLine>& lines) {
  std::vector<bool> on(model.tasks.size(), false);
  for (const ShownLine& line : lines)
    on[line.a.value] = on[line.b.value] = true;
  return on;
}

// By statement: the strongest effect among its active arcs.
std::vector<int> strengths(const Situation& s) {
  std::vector<int> strongest(s.of().statements.size(), 0);
  for (const Arc& arc : s.arcs) {
    int& strength = strongest[arc.statement.value];
    if (arc.state == ArcState::active)
      strength = std::max(strength, std::abs(arc.effect));
  }
  return strongest;
}

std::vector<KeyRow> key_of(const Situation& s, const std::vector<ShownLine>& lines) {
  const std::vector<int> strongest = strengths(s);
  std::map<StatementId, KeyRow> rows;
  for (const ShownLine& line : lines) {
    for (StatementId id : line.statements) {
      KeyRow& row = rows.try_emplace(id, KeyRow{id, Mood::asleep, strongest[id.value]})
                        .first->second;
      row.mood = std::min(row.mood, mood_of(s, id, line.a, line.b));
    }
  }
  std::vector<KeyRow> key;
  for (const auto& [id, row] : rows)
    key.push_back(row);
  return key;
}

}  // namespace

bool directions_differ(const Situation& s, const ShownLine& line) {
  if (!line.arc_there || !line.arc_back)
    return false;
  const StatementId there = s.arcs[*line.arc_there].statement;
  return line.there != line.back || there != s.arcs[*line.arc_back].statement ||
         !s.of()[there].because_back.empty();
}

ShownLine towards(const Situation& s, const ShownLine& line, TaskId to) {
  ShownLine way = line;
  if (to != line.b) {
    std::swap(way.a, way.b);
    std::swap(way.there, way.back);
    std::swap(way.helps_a, way.helps_b);
    std::swap(way.arc_there, way.arc_back);
  }
  way.reaches_b = true;
  way.reaches_a = way.helps_a = false;
  way.back = 0;
  const std::optional<ArcIndex> other = std::exchange(way.arc_back, std::nullopt);
  if (!way.arc_there)
    return way;
  way.leading = s.arcs[*way.arc_there].statement;
  way.firm = s.arcs[*way.arc_there].grounds.firm;
  const Pair* pair = s.find(way.a, way.b);
  std::erase_if(way.statements, [&](StatementId id) {
    const bool leads_back = other && s.arcs[*other].statement == id && id != way.leading;
    return leads_back || std::ranges::none_of(pair->arcs, [&](ArcIndex i) {
             return s.arcs[i].statement == id;
           });
  });
  return way;
}

const KeyRow* Shown::row(StatementId statement) const {
  const auto found = std::ranges::find(key, statement, &KeyRow::statement);
  return found == key.end() ? nullptr : &*found;
}

int Shown::number(StatementId statement) const {
  const KeyRow* found = row(statement);
  return found ? static_cast<int>(found - key.data()) + 1 : 0;
}

Mood mood_of(const Situation& situation, StatementId statement, TaskId a, TaskId b) {
  Mood best = Mood::asleep;
  for (TaskId from : {a, b}) {
    if (const Pair* pair = situation.find(from, from == a ? b : a)) {
      for (ArcIndex i : pair->arcs) {
        if (situation.arcs[i].statement == statement)
          best = std::min(best, mood_of(situation.arcs[i].state));
      }
    }
  }
  return best;
}

std::vector<ShownLine> all_lines(const Situation& situation, ShownLine::Kind kind) {
  if (kind == ShownLine::Kind::requirement)
    return requirement_lines(situation.of());
  const bool tension = kind == ShownLine::Kind::tension;
  std::map<std::pair<TaskId, TaskId>, std::size_t> places;
  std::vector<Growing> pairs;
  for (ArcIndex i = 0; i < situation.arcs.size(); ++i) {
    const Arc& arc = situation.arcs[i];
    const int score = situation.of()[arc.statement].score;
    if (arc.general || score == 0 || (score < 0) != tension)
      continue;
    const std::pair ends(std::min(arc.from, arc.to), std::max(arc.from, arc.to));
    const auto [at, added] = places.try_emplace(ends, pairs.size());
    if (added)
      pairs.push_back({ends.first, ends.second, {}});
    pairs[at->second].arcs.push_back(i);
  }
  std::vector<ShownLine> lines;
  for (const Growing& pair : pairs)
    lines.push_back(line_of(situation, pair, kind));
  return lines;
}

Shown only_lines(const Situation& situation, Shown shown, std::vector<ShownLine> keep) {
  const Model& model = situation.of();
  const std::vector<bool> on = touched(model, keep);
  shown.pairs_left_out += static_cast<int>(shown.lines.size() - keep.size());
  shown.lines = std::move(keep);
  const auto gone =
      std::erase_if(shown.tasks, [&](TaskId task) { return !on[task.value]; });
  shown.tasks_left_out += static_cast<int>(gone);
  std::erase_if(shown.extras, [&](const ShownLine& line) {
    return !on[line.a.value] || !on[line.b.value];
  });
  shown.strain.assign(model.tasks.size(), 0);
  for (const ShownLine& line : shown.lines) {
    if (line.kind != ShownLine::Kind::tension)
      continue;
    shown.strain[line.b.value] += line.there;
    shown.strain[line.a.value] += line.back;
  }
  shown.counts = counts_of(situation, shown.lines);
  shown.key = key_of(situation, shown.lines);
  return shown;
}

Shown select(const Situation& situation, const MapOptions& options) {
  const Model& model = situation.of();
  using Kind = ShownLine::Kind;
  Shown shown;
  const std::vector<ShownLine> tensions = all_lines(situation, Kind::tension);
  const bool synergies_alone = options.only == View::Only::synergy;
  shown.lines = synergies_alone ? all_lines(situation, Kind::synergy) : tensions;

  const std::vector<bool> strained = touched(model, tensions);
  const std::vector<bool> subject = touched(model, shown.lines);
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i) {
    if (!strained[i])
      shown.quiet.push_back(TaskId{i});
    if (subject[i])
      shown.tasks.push_back(TaskId{i});
  }
  for (std::uint32_t i = 0; i < model.statements.size(); ++i) {
    if (model.statements[i].general() && model.statements[i].score < 0)
      shown.by_selector.push_back(StatementId{i});
  }
  const auto add_extras = [&](Kind kind) {
    for (ShownLine& line : all_lines(situation, kind)) {
      const bool beside = std::ranges::none_of(shown.lines, [&](const ShownLine& main) {
        return std::pair(std::min(main.a, main.b), std::max(main.a, main.b)) ==
               std::pair(std::min(line.a, line.b), std::max(line.a, line.b));
      });
      if (line.mood == Mood::awake && (beside || kind == Kind::requirement))
        shown.extras.push_back(std::move(line));
    }
  };
  if (options.synergies && !synergies_alone && options.only != View::Only::tension)
    add_extras(Kind::synergy);
  shown.requirements = options.requirements;
  if (options.requirements)
    add_extras(Kind::requirement);
  shown.at_work_in_all = counts_of(situation, shown.lines).at_work;
  std::vector<ShownLine> keep = filtered(model, shown.lines, options);
  return only_lines(situation, std::move(shown), std::move(keep));
}

}  // namespace taut
