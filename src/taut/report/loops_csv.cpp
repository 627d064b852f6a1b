#include "taut/report/csv.hpp"
#include "taut/report/loops_report.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

std::string row(const LoopsReport& report, std::size_t number, const SignedChain& chain) {
  const Loops& loops = report.loops;
  std::vector<std::string> tasks, signs, statements;
  for (TaskId task : tasks_of(loops, chain))
    tasks.emplace_back(report.model()[task].id);
  for (const SignedLink& link : chain.links)
    signs.push_back(fmt::format("{}{}", link.tension ? "-" : "+", link.strength));
  for (StatementId id : statements_of(loops, chain))
    statements.emplace_back(report.model()[id].id);
  return fmt::format("{},{},{},{},{},{},{}", number, kind_of(loops, chain),
                     chain.tensions() % 2 == 0 ? "even" : "odd", chain.links.size(),
                     chain.weakest(), chain.sum(), chain.tensions()) +
         "," +
         csv_row({fmt::format("{}", fmt::join(tasks, " ")),
                  fmt::format("{}", fmt::join(signs, " ")),
                  fmt::format("{}", fmt::join(statements, " ")), in_words(loops, chain)});
}

}  // namespace

std::string loops_csv(const LoopsReport& report) {
  std::string out(csv_start);
  out += csv_row({"number", "kind", "parity", "links", "weakest", "sum", "tensions",
                  "tasks", "scores", "statements", "text"});
  for (const Parity parity : {Parity::even, Parity::odd}) {
    const auto& chains = report.loops.of(parity).chains;
    for (std::size_t i = 0; i < chains.size(); ++i)
      out += row(report, i + 1, chains[i]);
  }
  return out;
}

std::string loop_counts_csv(const LoopsReport& report) {
  const ChainCounts& counts = report.loops.counts;
  std::string out(csv_start);
  out += csv_row({"links", "weakest", "all", "even", "odd", "synergies_alone"});
  for (int length = 1; length <= counts.complete_to; ++length) {
    const auto& exactly = counts.exactly[static_cast<std::size_t>(length)];
    for (auto weakest = static_cast<std::size_t>(report.loops.options.bounds.strength);
         weakest <= 3; ++weakest) {
      const ChainTally& tally = exactly[weakest];
      out += fmt::format("{},{},{},{},{},{}\r\n", length, weakest, tally.all, tally.even,
                         tally.odd(), tally.pure);
    }
  }
  return out;
}

}  // namespace taut
