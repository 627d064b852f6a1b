#include "taut/report/loops.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace taut {
namespace {

bool is_cut(const Loops& loops, Parity parity) {
  return static_cast<std::int64_t>(loops.of(parity).chains.size()) <
         loops.counts.total().of(parity);
}

// "The 10 strongest of 37", "The strongest of 3".
std::string strongest(const Loops& loops, Parity parity) {
  const std::size_t listed = loops.of(parity).chains.size();
  return fmt::format("The {}strongest of {}",
                     listed == 1 ? std::string() : fmt::format("{} ", listed),
                     loops.counts.total().of(parity));
}

std::string_view with_tensions(Parity parity) {
  return parity == Parity::even ? "an even number of tensions, or none"
                                : "an odd number of tensions";
}

tell::Table counts(const Loops& loops) {
  const bool chains = loops.options.between.has_value();
  tell::Table table;
  table.add({"links", "synergies alone", chains ? "even tensions" : "see-saw (even)",
             chains ? "odd tensions" : "push-back (odd)", "all"});
  const auto row = [&](std::string head, const ChainTally& tally) {
    table.add({std::move(head), fmt::format("{}", tally.pure),
               fmt::format("{}", tally.even - tally.pure), fmt::format("{}", tally.odd()),
               fmt::format("{}", tally.all)});
  };
  for (int length = chains ? 1 : 2; length <= loops.counts.complete_to; ++length)
    row(fmt::format("{}", length), loops.counts.of_length(length));
  row("all", loops.counts.total());
  return table;
}

void add_list(const LoopsReport& report, Parity parity, tell::Document& page) {
  const Loops& loops = report.loops;
  page.head(fmt::format("{}s with {}", capital(std::string(loops.noun())),
                        with_tensions(parity)));
  const auto there = loops.counts.total().of(parity);
  if (there == 0) {
    page.say("None.");
    return;
  }
  page.say(std::string(meaning_of(loops, parity)));
  const auto& chains = loops.of(parity).chains;
  if (is_cut(loops, parity))
    page.say(strongest(loops, parity) + ":");
  tell::List list{.numbered = true};
  for (const SignedChain& chain : chains)
    list.items.push_back(
        {.text = fmt::format("{}, weakest link {}: {}", kind_of(loops, chain),
                             chain.weakest(), in_words(loops, chain)),
         .evidence = fmt::format(
             "{}",
             fmt::join(ids_of(report.model(), statements_of(loops, chain)), ", "))});
  page.add(std::move(list));
}

}  // namespace

tell::Document loops_page(const LoopsReport& report) {
  const Loops& loops = report.loops;
  tell::Document page;
  for (const std::string& sentence : bound_sentences(loops))
    page.say(sentence);
  const std::string nothing = nothing_in_loops(loops);
  page.say(nothing);
  if (!nothing.empty() || loops.counts.too_large)
    return page;
  page.head("How many");
  page.add(counts(loops));
  add_list(report, Parity::even, page);
  add_list(report, Parity::odd, page);
  return page;
}

std::vector<std::string> loops_left_out(const LoopsReport& report) {
  const Loops& loops = report.loops;
  std::vector<std::string> sentences = bound_sentences(loops);
  sentences.erase(sentences.begin());  // what was asked for
  if (report.table == LoopsTable::counts)
    return sentences;
  for (const Parity parity : {Parity::even, Parity::odd})
    if (is_cut(loops, parity))
      sentences.push_back(fmt::format(
          "{} {}s with {} {} listed.", strongest(loops, parity), loops.noun(),
          with_tensions(parity), loops.of(parity).chains.size() == 1 ? "is" : "are"));
  return sentences;
}

}  // namespace taut
