#include "taut/report/loops.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace taut {
namespace {

void add(const LoopsReport& report, std::size_t number, const SignedChain& chain,
         tell::Sheet& sheet) {
  const Loops& loops = report.loops;
  // In brackets: "-2 +1" alone is a sum to a spreadsheet.
  std::vector<int> scores;
  for (const SignedLink& link : chain.links)
    scores.push_back(link.tension ? -link.strength : link.strength);
  sheet.add({number, kind_of(loops, chain), chain.tensions() % 2 == 0 ? "even" : "odd",
             chain.links.size(), chain.weakest(), chain.sum(), chain.tensions(),
             tell::ids_in_a_cell(ids_of(report.model(), tasks_of(loops, chain))),
             fmt::format("[{}]", fmt::join(scores, " ")),
             tell::ids_in_a_cell(ids_of(report.model(), statements_of(loops, chain))),
             in_words(loops, chain)});
}

tell::Sheet counts_sheet(const Loops& loops) {
  const ChainCounts& counts = loops.counts;
  tell::Sheet sheet({"links", "weakest", "all", "even", "odd", "synergies_alone"});
  for (int length = 1; length <= counts.complete_to; ++length) {
    const auto& exactly = counts.exactly[static_cast<std::size_t>(length)];
    for (auto weakest = static_cast<std::size_t>(loops.options.bounds.strength);
         weakest <= 3; ++weakest) {
      const ChainTally& tally = exactly[weakest];
      sheet.add({length, weakest, tally.all, tally.even, tally.odd(), tally.pure});
    }
  }
  return sheet;
}

}  // namespace

tell::Sheet loops_sheet(const LoopsReport& report) {
  if (report.table == LoopsTable::counts)
    return counts_sheet(report.loops);
  tell::Sheet sheet({"number", "kind", "parity", "links", "weakest", "sum", "tensions",
                     "tasks", "scores", "statements", "text"});
  for (const Parity parity : {Parity::even, Parity::odd}) {
    const auto& chains = report.loops.of(parity).chains;
    for (std::size_t i = 0; i < chains.size(); ++i)
      add(report, i + 1, chains[i], sheet);
  }
  return sheet;
}

}  // namespace taut
