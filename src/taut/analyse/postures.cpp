#include "taut/analyse/postures.hpp"

#include "taut/model/situation.hpp"
#include "taut/solve/effort.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace taut {
namespace {

constexpr std::size_t most_in_all = 2000;
constexpr int furthest_slack = 60;

Error no_postures(const Model& model) {
  const bool any = std::ranges::any_of(
      model.tasks, [](const Task& task) { return !task.postures.empty(); });
  return {
      any ? "nothing says how the postures of this mandate's tasks bear on each other: "
            "write 'posture_links' for them"
          : "no task of this mandate has postures: write 'postures: [off, limited, "
            "full]' at the tasks whose posture is open, and 'posture_links' for how "
            "they bear on each other",
      Error::Cause::request};
}

std::optional<Error> too_large(const Model& model, const std::vector<TaskId>& tasks) {
  std::size_t all = 0;
  for (TaskId task : tasks) {
    const std::size_t count = model[task].postures.size();
    all += count;
    if (count > most_variants)
      return Error{fmt::format("task '{}' has {} postures; at most {} can be weighed",
                               model[task].id, count, most_variants),
                   Error::Cause::request};
  }
  if (all > most_in_all)
    return Error{fmt::format("there are {} postures in all; at most {} can be weighed",
                             all, most_in_all),
                 Error::Cause::request};
  return {};
}

PostureChoice choice_of(const CrossImpacts& impacts, const Mix& mix,
                        const std::vector<int>& balances, std::uint32_t descriptor) {
  const std::uint32_t chosen = impacts.chosen(mix, descriptor);
  PostureChoice choice{.variant = chosen, .balance = balances[chosen]};
  for (std::uint32_t y = impacts.first(descriptor); y < impacts.first(descriptor + 1);
       ++y)
    if (y != chosen && (!choice.rival || balances[y] > balances[*choice.rival]))
      choice.rival = y;
  if (choice.rival)
    choice.lead = balances[chosen] - balances[*choice.rival];
  for (std::uint32_t e = 0; e < impacts.descriptors(); ++e) {
    const std::uint32_t x = impacts.chosen(mix, e);
    if (const int score = impacts.at(x, chosen); score != 0)
      (score > 0 ? choice.backers : choice.critics).push_back(x);
  }
  const auto strength = [&](std::uint32_t x) { return -std::abs(impacts.at(x, chosen)); };
  std::ranges::stable_sort(choice.backers, {}, strength);
  std::ranges::stable_sort(choice.critics, {}, strength);
  return choice;
}

// The scale of the scores: that of the format, or what an imported matrix uses.
struct Scale {
  int low = -3;
  int high = 3;
};

Scale scale_of(const CrossImpacts& impacts) {
  Scale scale;
  for (std::uint32_t x = 0; x < impacts.variants(); ++x) {
    const auto [low, high] = std::ranges::minmax(impacts.row(x));
    scale.low = std::min(scale.low, low);
    scale.high = std::max(scale.high, high);
  }
  return scale;
}

void add_switches(const When& when, std::vector<Switch>& switches) {
  if (when.kind == When::Kind::is &&
      std::ranges::find(switches, when.what) == switches.end())
    switches.push_back(when.what);
  for (const When& part : when.parts)
    add_switches(part, switches);
}

// Those that some posture link rests on, conditions first, in order of appearance.
std::vector<Switch> switches_of(const Model& model) {
  std::vector<Switch> switches;
  for (const PostureLink& link : model.posture_links)
    add_switches(link.when, switches);
  std::ranges::sort(switches);
  return switches;
}

// The first rival that is better than what the mix chooses.
std::optional<std::uint32_t> better_posture(const CrossImpacts& impacts, const Mix& mix) {
  const std::vector<int> balances = impact_balances(impacts, mix);
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    const PostureChoice choice = choice_of(impacts, mix, balances, d);
    if (choice.lead < 0)
      return choice.rival;
  }
  return {};
}

std::vector<ContextBreak> context_breaks(const PostureMatrix& matrix, const Mix& mix) {
  std::vector<ContextBreak> breaks;
  Model model = *matrix.model;
  for (const Switch what : switches_of(*matrix.model)) {
    const Truth now = value_of(*matrix.model, what);
    for (const Truth value : {Truth::yes, Truth::no}) {
      if (value == now)
        continue;
      turn(model, what, value);
      const PostureMatrix changed = make_posture_matrix(model, matrix.tasks);
      if (const auto rival = better_posture(changed.impacts, mix))
        breaks.push_back({what, value, *rival});
    }
    turn(model, what, now);
  }
  return breaks;
}

std::vector<std::uint32_t> common_to(const CrossImpacts& impacts,
                                     const std::vector<ConsistentMix>& mixes) {
  std::vector<std::uint32_t> common;
  for (std::uint32_t d = 0; d < impacts.descriptors() && !mixes.empty(); ++d)
    if (std::ranges::all_of(mixes, [&](const ConsistentMix& one) {
          return one.mix[d] == mixes.front().mix[d];
        }))
      common.push_back(impacts.chosen(mixes.front().mix, d));
  return common;
}

std::optional<int> nearest_slack(const CrossImpacts& impacts, MixLimits limits) {
  const Effort clock = Effort::of_seconds(limits.seconds);
  limits.most_found = 1;
  while (limits.slack < furthest_slack) {
    ++limits.slack;
    limits.seconds = clock.seconds_left();
    const FoundMixes found = find_mixes(impacts, limits);
    if (found.found > 0)
      return limits.slack;
    if (!found.complete)
      break;
  }
  return {};
}

}  // namespace

Expected<PosturesReading> read_postures(const Model& model, const PosturesAsked& asked) {
  const std::vector<TaskId> tasks = judged_tasks(model);
  if (tasks.empty())
    return no_postures(model);
  if (const auto error = too_large(model, tasks))
    return *error;
  PosturesReading reading{.asked = asked,
                          .matrix = make_posture_matrix(model, tasks),
                          .unjudged = unjudged_tasks(model)};
  const CrossImpacts& impacts = reading.matrix.impacts;
  reading.found = find_mixes(impacts, asked.limits);
  std::vector<Mix> ends;
  for (const ConsistentMix& one : reading.found.mixes)
    ends.push_back(one.mix);
  reading.basins = find_basins(impacts, ends, asked.basins);
  for (std::size_t i = 0; i < std::min(asked.top, ends.size()); ++i)
    reading.mixes.push_back(look_at(reading.matrix, ends[i]));
  if (reading.found.found == reading.found.mixes.size() && reading.found.complete)
    reading.common = common_to(impacts, reading.found.mixes);
  if (reading.found.found == 0 && reading.found.complete)
    reading.nearest_slack = nearest_slack(impacts, asked.limits);
  return reading;
}

PostureMix look_at(const PostureMatrix& matrix, const Mix& mix) {
  const CrossImpacts& impacts = matrix.impacts;
  const std::vector<int> balances = impact_balances(impacts, mix);
  PostureMix close{.found = {.mix = mix,
                             .margin = consistency(impacts, mix, balances),
                             .total = total_impact(impacts, mix, balances)}};
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    close.choices.push_back(choice_of(impacts, mix, balances, d));
  if (!close.consistent())
    return close;
  const Scale scale = scale_of(impacts);
  close.breaks = find_breaks(impacts, mix, scale.low, scale.high);
  std::erase_if(close.breaks, [&](const MixBreak& cell) {
    return matrix.link_at(cell.from, cell.to) == nullptr;
  });
  close.context = context_breaks(matrix, mix);
  return close;
}

Mix settled(const PostureMatrix& matrix,
            const std::vector<std::optional<std::uint16_t>>& given) {
  const CrossImpacts& impacts = matrix.impacts;
  Mix mix(impacts.descriptors(), 0);
  const auto insist = [&](Mix& on) {
    for (std::size_t d = 0; d < on.size(); ++d)
      on[d] = given[d].value_or(on[d]);
  };
  insist(mix);
  std::map<Mix, std::size_t> seen;
  std::vector<Mix> way;
  while (seen.emplace(mix, way.size()).second) {
    way.push_back(mix);
    mix = succeed(impacts, mix);
    insist(mix);
  }
  const auto circle = way.begin() + static_cast<std::ptrdiff_t>(seen.at(mix));
  return *std::max_element(circle, way.end(), [&](const Mix& a, const Mix& b) {
    return consistency(impacts, a, impact_balances(impacts, a)) <
           consistency(impacts, b, impact_balances(impacts, b));
  });
}

}  // namespace taut
