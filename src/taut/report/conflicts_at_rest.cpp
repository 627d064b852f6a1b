#include "taut/analyse/words.hpp"
#include "taut/report/conflicts_teller.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {
namespace {

// "T22: inferred; T23: derived", of what is asleep behind the first.
std::string statements_in_words(const ConflictsReport& report, std::size_t from) {
  Proof proof;
  for (std::size_t i = from; i < report.findings.asleep.size(); ++i)
    add(proof, {.statements = {report.findings.asleep[i].statement}});
  return evidence_in_short(report.model(), proof);
}

std::vector<tell::Item> asleep_items(const ConflictsReport& report, std::size_t most) {
  const auto& all = report.findings.asleep;
  std::vector<tell::Item> items;
  for (std::size_t i = 0; i < all.size() && i < most; ++i)
    items.push_back({.text = asleep_sentence(all[i]),
                     .evidence = evidence_in_short(
                         report.model(), proof_of(report.model(), all[i].statement))});
  if (all.size() > most)
    items.push_back({.text = most == 0 ? "Asleep (--all says what would wake them)"
                                       : "Asleep as well (--all)",
                     .evidence = statements_in_words(report, most)});
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
  tell::Section section{"Not at work: asleep, or held back", asleep_items(report, most)};
  if (!report.in_full && report.only.empty())
    add_held(report, section);
  return section;
}

tell::Section asleep_section(const ConflictsReport& report) {
  return {"Asleep: not at work, but would be",
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
