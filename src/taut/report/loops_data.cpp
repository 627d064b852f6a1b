#include "taut/report/loops.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace taut {
namespace {

using tell::Json;

Json chain_json(const LoopsReport& report, const SignedChain& chain) {
  const Loops& loops = report.loops;
  Json tasks = Json::array();
  for (TaskId task : tasks_of(loops, chain))
    tasks.push_back(report.model()[task].id);
  Json scores = Json::array();
  for (const SignedLink& link : chain.links)
    scores.push_back(link.tension ? -link.strength : link.strength);
  Json statements = Json::array();
  for (StatementId id : statements_of(loops, chain)) {
    const Statement& statement = report.model()[id];
    const Span where = statement.where;
    statements.push_back(
        {{"id", statement.id},
         {"basis", name_of(statement.basis)},
         {"sources", sources_of(report.model(), proof_of(report.model(), id))},
         {"file", report.sources.name(where.file)},
         {"line", report.sources.at(where.file, where.begin).line}});
  }
  return {{"kind", kind_of(loops, chain)},      {"links", chain.links.size()},
          {"weakest", chain.weakest()},         {"sum", chain.sum()},
          {"tensions", chain.tensions()},       {"tasks", std::move(tasks)},
          {"scores", std::move(scores)},        {"text", in_words(loops, chain)},
          {"statements", std::move(statements)}};
}

Json list_json(const LoopsReport& report, Parity parity) {
  const ChainList& list = report.loops.of(parity);
  Json chains = Json::array();
  for (const SignedChain& chain : list.chains)
    chains.push_back(chain_json(report, chain));
  return {{"count", report.loops.counts.total().of(parity)},
          {"cut_short", list.cut_short},
          {"list", std::move(chains)}};
}

Json tally_json(const ChainTally& tally) {
  return {{"all", tally.all},
          {"even", tally.even},
          {"odd", tally.odd()},
          {"synergies_alone", tally.pure}};
}

Json counts_json(const LoopsReport& report) {
  const ChainCounts& counts = report.loops.counts;
  Json list = Json::array();
  for (int length = 1; length <= counts.complete_to; ++length) {
    Json row = tally_json(counts.of_length(length));
    Json by_weakest = Json::array();
    for (std::size_t weakest = 1; weakest <= 3; ++weakest)
      by_weakest.push_back(
          tally_json(counts.exactly[static_cast<std::size_t>(length)][weakest]));
    row["links"] = length;
    row["by_weakest_1_2_3"] = std::move(by_weakest);
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace

void loops_data(const LoopsReport& report, Json& body) {
  const Loops& loops = report.loops;
  Json between = nullptr;
  if (loops.options.between)
    between = {{"from", report.model()[loops.options.between->first].id},
               {"to", report.model()[loops.options.between->second].id}};
  body = {{"between", std::move(between)},
          {"bounds",
           {{"length", loops.options.bounds.length},
            {"min_strength", loops.options.bounds.strength},
            {"top", loops.options.top},
            {"complete_to", loops.counts.complete_to},
            {"too_large", loops.counts.too_large},
            {"largest_set", loops.counts.knot}}},
          {"notes", bound_sentences(loops)},
          {"nothing_found", nothing_in_loops(loops)},
          {"counts", counts_json(report)},
          {"even", list_json(report, Parity::even)},
          {"odd", list_json(report, Parity::odd)}};
}

}  // namespace taut
