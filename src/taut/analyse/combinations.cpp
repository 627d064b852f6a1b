// Every combination is a situation of its own, and none needs another: each thread takes
// a block of them on a model of its own, and what it finds lands at the combination's
// place. Which findings are always there is the intersection of what the blocks saw.

#include "taut/analyse/combinations.hpp"

#include "taut/analyse/burden.hpp"
#include "taut/analyse/counts.hpp"
#include "taut/analyse/switches.hpp"
#include "taut/system/threads.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace taut {
namespace {

using Seen = std::map<std::string, std::string, std::less<>>;

Seen addresses(const Findings& findings) {
  Seen seen;
  for (const auto* part : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *part)
      seen.emplace(finding.id, finding.headline);
  }
  return seen;
}

void keep_common(Seen& seen, const Seen& other) {
  for (auto at = seen.begin(); at != seen.end();) {
    const auto same = other.find(at->first);
    if (same == other.end()) {
      at = seen.erase(at);
      continue;
    }
    if (at->second != same->second)
      at->second.clear();
    ++at;
  }
}

// Tries the combinations begin..end-1.
Seen try_block(Model model, const std::vector<Switch>& switches,
               std::string_view language, std::pair<std::size_t, std::size_t> block,
               std::vector<Tally>& tallies) {
  Seen common;
  for (std::size_t at = block.first; at < block.second; ++at) {
    for (std::size_t i = 0; i < switches.size(); ++i)
      turn(model, switches[i], (at >> i & 1U) != 0 ? Truth::yes : Truth::no);
    const Situation situation = make_situation(model);
    const Findings findings = find_all(situation, language, Kinds::polynomial);
    tallies[at] = tally_of(situation, findings);
    if (at == block.first)
      common = addresses(findings);
    else
      keep_common(common, addresses(findings));
  }
  return common;
}

auto badness(const Tally& tally) {
  return std::tuple(tally.bearing(Severity::critical), tally.bearing(Severity::serious),
                    tally.harm);
}

std::vector<SwitchWeight> weigh(const std::vector<Switch>& switches,
                                const std::vector<Tally>& tallies) {
  std::vector<SwitchWeight> weights;
  for (std::size_t i = 0; i < switches.size(); ++i) {
    SwitchWeight weight{.what = switches[i]};
    for (std::size_t off = 0; off < tallies.size(); ++off) {
      if ((off >> i & 1U) != 0)
        continue;
      const std::size_t on = off | std::size_t{1} << i;
      weight.worse_when_on += badness(tallies[on]) > badness(tallies[off]) ? 1 : 0;
      weight.worse_when_off += badness(tallies[on]) < badness(tallies[off]) ? 1 : 0;
      weight.harm_when_on += tallies[on].harm - tallies[off].harm;
    }
    weights.push_back(weight);
  }
  std::ranges::stable_sort(weights, std::ranges::greater{}, [](const SwitchWeight& w) {
    return std::pair(std::abs(w.harm_when_on), w.worse_when_on + w.worse_when_off);
  });
  return weights;
}

}  // namespace

Tally tally_of(const Situation& situation, const Findings& findings) {
  Tally tally;
  for (const Finding& finding : findings.all)
    tally.findings[static_cast<std::size_t>(finding.severity)] += finding.notice ? 0 : 1;
  tally.tasks = tasks_by_burden(situation);
  tally.tensions = counts_of(situation).at_work;
  for (const Pair& pair : situation.pairs) {
    tally.strong += pair.tension >= 2 ? 1 : 0;
    tally.harm += harm(situation, pair);
  }
  return tally;
}

std::vector<Switch> switches_that_matter(const Situation& situation, std::size_t most) {
  auto tried = try_switches(situation);
  std::erase_if(tried, [](const Switched& s) { return s.comparison.empty(); });
  std::ranges::stable_sort(tried, std::ranges::greater{},
                           [](const Switched& s) { return std::abs(s.harm()); });
  std::vector<Switch> switches;
  for (const Switched& s : tried) {
    const bool known = std::ranges::find(switches, s.what) != switches.end();
    if (!known && switches.size() < most)
      switches.push_back(s.what);
  }
  return switches;
}

Combinations combine(const Model& model, const std::vector<Switch>& switches,
                     std::string_view language, std::size_t threads) {
  Combinations result{.switches = switches};
  result.tallies.resize(std::size_t{1} << switches.size());
  const std::size_t all = result.tallies.size();
  const std::size_t blocks = threads_for(all, threads);
  std::vector<Seen> seen(blocks);
  share_out(blocks, blocks, [&](std::size_t b) {
    seen[b] = try_block(model, switches, language,
                        {all * b / blocks, all * (b + 1) / blocks}, result.tallies);
  });

  for (std::size_t b = 1; b < blocks; ++b)
    keep_common(seen.front(), seen[b]);
  result.always.assign(seen.front().begin(), seen.front().end());
  const auto index_of = [&](auto at) {
    return static_cast<std::uint32_t>(at - result.tallies.begin());
  };
  result.worst = index_of(std::ranges::max_element(result.tallies, {}, badness));
  result.best = index_of(std::ranges::min_element(result.tallies, {}, badness));
  result.weights = weigh(switches, result.tallies);
  return result;
}

}  // namespace taut
