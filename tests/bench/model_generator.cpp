#include "model_generator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>

namespace taut::bench {
namespace {

constexpr std::size_t pillar_count = 6;
constexpr std::size_t source_count = 40;
constexpr std::size_t switch_count = 8;

// SplitMix64: five lines that give the same numbers everywhere, unlike the library's
// distributions.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return (z ^ (z >> 31U)) % bound;
  }
  template <std::size_t N>
  std::string_view one_of(const std::array<std::string_view, N>& words) {
    return words[below(N)];
  }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 8> subjects{
    "armed escorts",     "joint patrols",  "public reporting", "local agreements",
    "arrest operations", "quick projects", "base closures",    "voter registration"};
constexpr std::array<std::string_view, 8> verbs{"cost the mission the trust of",
                                                "tie down the helicopters meant for",
                                                "prepare the ground for",
                                                "give cover to",
                                                "draw attacks on",
                                                "take the staff officers of",
                                                "are read as a side taken against",
                                                "open the road to"};
constexpr std::array<std::string_view, 6> objects{
    "those who have to sign",     "the camps in the north",   "the regional outreach",
    "the people it should reach", "the talks in the capital", "the monitoring teams"};

using Out = std::back_insert_iterator<std::string>;

void write_context(Out out) {
  fmt::format_to(out, "taut: 1\n\nmandate: {{title: A generated mandate}}\n\nsources:\n");
  for (std::size_t i = 0; i < source_count; ++i)
    fmt::format_to(
        out, "  report{}: {{title: \"Report {} to the Council\", date: 2018}}\n", i, i);
  fmt::format_to(out, "\nobjectives:\n");
  for (std::size_t i = 0; i < 3; ++i)
    fmt::format_to(out, "  goal{}: {{title: Goal {}, weight: {}, sources: [report{}]}}\n",
                   i, i, 3 - i, i);
  fmt::format_to(out, "\npillars:\n");
  for (std::size_t i = 0; i < pillar_count; ++i)
    fmt::format_to(out, "  pillar{}: {{title: Pillar {}}}\n", i, i);
  fmt::format_to(out, "\nconditions:\n");
  for (std::size_t i = 0; i < switch_count; ++i)
    fmt::format_to(out,
                   "  condition{}: {{title: condition {} holds, holds: {}, sources: "
                   "[report{}], basis: stated}}\n",
                   i, i, i % 4 == 0 ? "false" : "true", i);
  fmt::format_to(out, "\nsafeguards:\n");
  for (std::size_t i = 0; i < switch_count; ++i)
    fmt::format_to(out,
                   "  measure{}: {{title: measure {}, in_place: {}, sources: [report{}], "
                   "basis: stated}}\n",
                   i, i, i % 2 == 0 ? "true" : "false", i);
}

void write_tasks(Out out, const ModelSpec& spec, Dice& dice) {
  fmt::format_to(out, "\ntasks:\n");
  for (std::size_t i = 0; i < spec.tasks; ++i) {
    fmt::format_to(out,
                   "  t{}:\n"
                   "    title: the long title of task number {}\n"
                   "    short: task {}\n"
                   "    pillar: pillar{}\n"
                   "    paragraph: \"{}({})\"\n"
                   "    paragraph_basis: stated\n"
                   "    priority: {}\n"
                   "    serves: {{goal{}: {}}}\n"
                   "    sources: [report{}]\n"
                   "    basis: stated\n",
                   i, i, i, i % pillar_count, 30 + i % 9,
                   static_cast<char>('a' + static_cast<int>(i % 26)), 1 + dice.below(3),
                   dice.below(3), 1 + dice.below(3), dice.below(source_count));
  }
}

struct Ends {
  std::size_t from;
  std::size_t to;
};

Ends draw_ends(const ModelSpec& spec, Dice& dice) {
  const std::size_t hubs = std::max<std::size_t>(1, spec.tasks / 20);
  Ends ends{dice.below(spec.tasks), dice.below(spec.tasks)};
  if (spec.shape == Shape::hub && dice.below(4) != 0)
    ends.to = dice.below(hubs);
  if (spec.shape == Shape::clusters && dice.below(5) != 0) {
    const std::size_t pillar = ends.from % pillar_count;
    ends.to = ends.to - ends.to % pillar_count + pillar;
    if (ends.to >= spec.tasks)
      ends.to = pillar;
  }
  if (ends.from == ends.to)
    ends.to = (ends.to + pillar_count) % spec.tasks;
  if (ends.from == ends.to)
    ends.to = (ends.to + 1) % spec.tasks;
  return ends;
}

void write_links(Out out, const ModelSpec& spec, Dice& dice) {
  fmt::format_to(out, "\nlinks:\n");
  for (std::size_t i = 0; i < spec.links; ++i) {
    const Ends ends = draw_ends(spec, dice);
    const bool tension = dice.below(5) < 3;
    const int score = static_cast<int>(1 + dice.below(3)) * (tension ? -1 : 1);
    fmt::format_to(out, "  - id: L{}\n    from: t{}\n    to: t{}\n    score: {}\n", i + 1,
                   ends.from, ends.to, score);
    fmt::format_to(out, "    because: {} {} {}\n", dice.one_of(subjects),
                   dice.one_of(verbs), dice.one_of(objects));
    if (dice.below(10) == 0)
      fmt::format_to(out, "    when: [condition{}]\n", dice.below(switch_count));
    if (dice.below(10) == 0)
      fmt::format_to(out, "    shifts: {{measure{}: {}}}\n", dice.below(switch_count),
                     tension ? "+1" : "-1");
    fmt::format_to(out,
                   "    basis: {}\n    confidence: medium\n    sources: [report{}]\n",
                   dice.below(3) == 0 ? "derived" : "stated", dice.below(source_count));
  }
}

}  // namespace

std::size_t tasks_for(std::size_t links) {
  const double tasks = 3 * std::sqrt(static_cast<double>(links));
  return std::clamp<std::size_t>(static_cast<std::size_t>(tasks), 5, 1000);
}

std::string generate_model(const ModelSpec& spec) {
  Dice dice(spec.seed);
  std::string text;
  text.reserve(spec.tasks * 260 + spec.links * 220 + 8192);
  const Out out = std::back_inserter(text);
  write_context(out);
  write_tasks(out, spec, dice);
  write_links(out, spec, dice);
  return text;
}

}  // namespace taut::bench
