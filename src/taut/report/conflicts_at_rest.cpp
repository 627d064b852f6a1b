#include "taut/analyse/words.hpp"
#include "taut/report/conflicts_teller.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

namespace taut {
namespace {

// "protection sites on good offices [T02: derived]", of what is asleep behind the first.
std::string links_in_words(const ConflictsReport& report, std::size_t from) {
  constexpr std::size_t most_named = 2;
  const auto& all = report.findings.asleep;
  std::vector<std::string> words;
  for (std::size_t i = from; i < all.size() && words.size() < most_named; ++i) {
    const Proof proof = proof_of(report.model(), all[i].statement);
    words.push_back(
        fmt::format("{} [{}]", all[i].ends, evidence_in_short(report.model(), proof)));
  }
  if (const std::size_t rest = all.size() - from; rest > words.size())
    words.push_back(fmt::format("{} more", count_word(rest - words.size())));
  return fmt::format("{}", fmt::join(words, "; "));
}

std::vector<tell::Item> asleep_items(const ConflictsReport& report, std::size_t most) {
  const auto& all = report.findings.asleep;
  std::vector<tell::Item> items;
  for (std::size_t i = 0; i < all.size() && i < most; ++i)
    items.push_back({.text = asleep_sentence(all[i]),
                     .evidence = evidence_in_short(
                         report.model(), proof_of(report.model(), all[i].statement))});
  if (all.size() > most)
    items.push_back({.text = fmt::format(
                         "Not known or asleep{} (--all says what would wake them): {}",
                         most == 0 ? "" : " as well", links_in_words(report, most))});
  return items;
}

void add_held(const ConflictsReport& report, tell::Section& section) {
  const Finding* held = in_picture(report.findings, "held-tension");
  if (!held)
    return;
  Proof proof = proof_of(*held);
  proof.exhibits.clear();
  section.items.push_back({.text = std::string(unstopped(held->headline)),
                           .evidence = evidence_in_short(report.model(), proof)});
}

}  // namespace

tell::Section at_rest(const ConflictsReport& report, std::size_t most) {
  tell::Section section{"Not known, asleep or held back", asleep_items(report, most)};
  if (!report.in_full && report.only.empty())
    add_held(report, section);
  return section;
}

tell::Section asleep_section(const ConflictsReport& report) {
  return {"Not known or asleep: not at work, but would be",
          asleep_items(report, report.findings.asleep.size())};
}

tell::Section at_rest_section(const ConflictsReport& report) {
  tell::Section section{"Held back, held together", {}};
  add_held(report, section);
  if (const Finding* camps = in_picture(report.findings, "opposing-camps")) {
    section.add(camps->headline);
    for (const FindingLine& clause : camps->clauses)
      if (!clause.further)
        section.items.push_back(
            {.text = clause.text,
             .evidence = evidence_in_short(report.model(), proof_of(clause))});
  }
  return section;
}

}  // namespace taut
