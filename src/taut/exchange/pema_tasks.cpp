#include "taut/exchange/pema_tasks.hpp"

#include <algorithm>
#include <array>

namespace taut {
namespace {

constexpr std::array tasks{
#define TAUT_PEMA_TASK(key, id, short_name, title, pillar) \
  PemaTask{#key, #id, short_name, title, #pillar},
#include "taut/exchange/pema_tasks.def"
#undef TAUT_PEMA_TASK
};
static_assert(tasks.size() == 41);

struct PillarTitle {
  std::string_view pillar;
  std::string_view title;
};
constexpr std::array pillars{
    PillarTitle{"political-process", "Political process"},
    PillarTitle{"protection", "Protection and human rights"},
    PillarTitle{"security", "Security"},
    PillarTitle{"rule-of-law", "State authority and rule of law"},
    PillarTitle{"public-life", "Elections and public life"},
    PillarTitle{"recovery", "Humanitarian aid and recovery"},
};

}  // namespace

std::span<const PemaTask> pema_tasks() {
  return tasks;
}

std::string_view pema_pillar_title(std::string_view pillar) {
  const auto* found = std::ranges::find(pillars, pillar, &PillarTitle::pillar);
  return found == pillars.end() ? pillar : found->title;
}

}  // namespace taut
