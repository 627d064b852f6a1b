#include "taut/draw/chips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_pairs_drawn = 6;
constexpr std::size_t least_lines = 4;

std::size_t pairs_of(const Statement& statement) {
  std::size_t pairs = 0;
  for (TaskId from : statement.from.tasks)
    pairs += static_cast<std::size_t>(
        std::ranges::count_if(statement.to.tasks, [&](TaskId to) { return to != from; }));
  return pairs;
}

bool stands_for_one(const ShownLine& line) {
  return line.kind == ShownLine::Kind::tension && line.statements.size() == 1 &&
         line.reaches_b && !line.reaches_a && !line.helps_b;
}

std::string chip_words(const Speaker& speaker, const Shown& shown, const Chip& chip) {
  std::vector<std::string> names;
  for (const std::size_t at : chip.lines)
    names.push_back(speaker.name(shown.lines[at].b));
  const ShownLine& first = shown.lines[chip.lines.front()];
  return fmt::format("{} on {}: {} [{}]", speaker.heading(first.a), joined(names),
                     reason_of(speaker, first), speaker.model()[chip.statement].id);
}

}  // namespace

std::vector<Chip> chips_of(const Speaker& speaker, const Shown& shown) {
  const Model& model = speaker.model();
  std::map<std::tuple<StatementId, TaskId, Mood, int, bool, bool>, Chip> groups;
  for (std::size_t i = 0; i < shown.lines.size(); ++i) {
    const ShownLine& line = shown.lines[i];
    if (!stands_for_one(line) || model[line.leading].mutual ||
        pairs_of(model[line.leading]) <= most_pairs_drawn)
      continue;
    Chip& chip =
        groups[{line.leading, line.a, line.mood, line.there, line.firm, line.shielded}];
    chip.statement = line.leading;
    chip.lines.push_back(i);
  }
  std::vector<Chip> chips;
  for (auto& [alike, chip] : groups) {
    if (chip.lines.size() >= least_lines)
      chips.push_back(std::move(chip));
  }
  std::ranges::sort(chips, {}, [](const Chip& chip) { return chip.lines.front(); });
  for (Chip& chip : chips)
    chip.words = chip_words(speaker, shown, chip);
  return chips;
}

}  // namespace taut
