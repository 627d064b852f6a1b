#include "taut/report/loops_report.hpp"
#include "taut/report/markdown.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace taut {
namespace {

std::string row(const std::string& head, const ChainTally& tally) {
  return fmt::format("| {} | {} | {} | {} | {} |\n", head, tally.pure,
                     tally.even - tally.pure, tally.odd(), tally.all);
}

std::string counts(const Loops& loops) {
  const bool chains = loops.options.between.has_value();
  std::string out = fmt::format(
      "## How many\n\n| links | synergies alone | {} | {} | all |\n"
      "| --- | --: | --: | --: | --: |\n",
      chains ? "even tensions" : "see-saw (even)",
      chains ? "odd tensions" : "push-back (odd)");
  for (int length = chains ? 1 : 2; length <= loops.counts.complete_to; ++length)
    out += row(std::to_string(length), loops.counts.of_length(length));
  return out + row("all", loops.counts.total()) + "\n";
}

std::string entry(const LoopsReport& report, const SignedChain& chain) {
  std::vector<std::string_view> ids;
  for (StatementId id : statements_of(report.loops, chain))
    ids.push_back(report.model()[id].id);
  return fmt::format(
      "1. {}\n",
      markdown_escaped(fmt::format("{}, weakest link {}: {} [{}]",
                                   kind_of(report.loops, chain), chain.weakest(),
                                   in_words(report.loops, chain), fmt::join(ids, ", "))));
}

std::string list(const LoopsReport& report, Parity parity) {
  const Loops& loops = report.loops;
  const auto& chains = loops.of(parity).chains;
  const auto there = loops.counts.total().of(parity);
  std::string out =
      fmt::format("## {}s with {}\n\n", loops.options.between ? "Chain" : "Loop",
                  parity == Parity::even ? "an even number of tensions, or none"
                                         : "an odd number of tensions");
  if (there == 0)
    return out + "None.\n\n";
  out += markdown_escaped(meaning_of(loops, parity)) + "\n\n";
  if (static_cast<std::int64_t>(chains.size()) < there)
    out += fmt::format("The {} strongest of {}:\n\n", chains.size(), there);
  for (const SignedChain& chain : chains)
    out += entry(report, chain);
  return out + "\n";
}

}  // namespace

std::string loops_markdown(const LoopsReport& report) {
  const Loops& loops = report.loops;
  std::string out = fmt::format(
      "# {}\n\n", markdown_escaped(mandate_line(report.model(), loops.options.language)));
  for (const std::string& sentence : bound_sentences(loops))
    out += markdown_escaped(sentence) + "\n\n";
  const std::string nothing = nothing_in_loops(loops);
  if (!nothing.empty())
    out += nothing + "\n\n";
  else if (!loops.counts.too_large)
    out += counts(loops) + list(report, Parity::even) + list(report, Parity::odd);
  out.pop_back();
  return out;
}

}  // namespace taut
