#include "taut/analyse/firm_profiles.hpp"

#include <algorithm>

namespace taut {
namespace {

// What a tenth is below and what a tenth is above.
std::array<Harm, 2> middle(std::vector<Harm>& sample) {
  if (sample.empty())
    return {};
  std::ranges::sort(sample);
  const std::size_t tenth = sample.size() / 10;
  return {sample[tenth], sample[sample.size() - 1 - tenth]};
}

}  // namespace

int percent_of(int part, int whole) {
  return whole == 0 ? 0 : static_cast<int>(std::int64_t{part} * 100 / whole);
}

FirmProfiles firm_profiles(const Model& model, const DrawsAsked& asked) {
  const std::size_t tasks = model.tasks.size();
  struct Seen {
    Grouping grouping;
    Harm caused;
    Harm suffered;
  };
  std::vector<Seen> seen(tasks * static_cast<std::size_t>(std::max(asked.count, 0)));
  const int made =
      each_draw(model, asked, [&](std::size_t, int draw, const Situation& situation) {
        for (const Profile& p : profiles_of(situation))
          seen[static_cast<std::size_t>(draw) * tasks + p.task.value] = {
              p.grouping, p.caused, p.suffered};
      });
  const auto draws = static_cast<std::size_t>(made);
  FirmProfiles result{asked.made(made), std::vector<FirmProfile>(tasks)};
  std::vector<FirmProfile>& firm = result.of;
  std::vector<Harm> caused(draws);
  std::vector<Harm> suffered(draws);
  for (std::uint32_t task = 0; task < tasks; ++task) {
    firm[task].task = TaskId{task};
    for (std::size_t draw = 0; draw < draws; ++draw) {
      const Seen& once = seen[draw * tasks + task];
      ++firm[task].in[static_cast<std::size_t>(once.grouping)];
      caused[draw] = once.caused;
      suffered[draw] = once.suffered;
    }
    firm[task].caused = middle(caused);
    firm[task].suffered = middle(suffered);
  }
  return result;
}

}  // namespace taut
