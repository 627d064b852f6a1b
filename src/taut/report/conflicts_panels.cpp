#include "taut/analyse/panels.hpp"
#include "taut/analyse/resources.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/draws_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taut {
namespace {

std::string panels_in_words(int panels) {
  return panels == 1 ? std::string("one panel") : figure(panels) + " panels";
}

int found_by(const PanelFindings& panels, const Finding& finding) {
  const FirmFinding* found = panels.panels.find(finding.id);
  return found ? found->found() : 0;
}

}  // namespace

std::string panel_sentence(const ConflictsReport& report, const Finding& finding) {
  const Holders* holders =
      report.panels ? report.panels->holders_of(finding.id) : nullptr;
  if (!holders)
    return {};
  const int panels = report.panels->panels.asked.count;
  std::string who;
  if (holders->judged_by == 1)
    who = holders->held_by == 1 ? "Held by the one who judged it"
                                : "Not held by the one who judged it";
  else if (holders->held_by == holders->judged_by)
    who = fmt::format("Held by all {} who judged it", count_word(holders->judged_by));
  else
    who = fmt::format(
        "Held by {} of the {} who judged it",
        holders->held_by == 0 ? std::string("none") : count_word(holders->held_by),
        count_word(holders->judged_by));
  return fmt::format("{}; found by {} of {}.", who,
                     share_in_words(found_by(*report.panels, finding), panels),
                     panels_in_words(panels));
}

tell::Json panel_json(const ConflictsReport& report, const Finding& finding) {
  const Holders* holders =
      report.panels ? report.panels->holders_of(finding.id) : nullptr;
  if (!holders)
    return nullptr;
  return {{"judged_by", holders->judged_by},
          {"held_by", holders->held_by},
          {"found", found_by(*report.panels, finding)}};
}

std::vector<std::string> panels_sentences(const ConflictsReport& report) {
  if (!report.panels)
    return {};
  const DrawsAsked& asked = report.panels->panels.asked;
  if (report.panels->assessors == 0)
    return {"No panels were drawn: nobody's judgements are in this model."};
  std::vector<std::string> sentences{fmt::format(
      "{}{} (seed {}): each is {} drawn anew from the {} who judged, so that one may sit "
      "in "
      "it twice and another not at all; a link has the median of what they gave.",
      panels_in_words(asked.count),
      asked.cut_from == 0
          ? std::string()
          : fmt::format(" of {} asked for, since the time (--time) was over",
                        figure(asked.cut_from)),
      asked.seed, count_word(report.panels->assessors),
      count_word(report.panels->assessors))};
  sentences.front() = capital(sentences.front());
  if (!report.only.empty())
    return sentences;
  for (const FirmFinding* other : report.panels->panels.others(report.findings))
    sentences.push_back(fmt::format(
        "Not found as the scores stand, but on the first page of {} of the "
        "panels: {}",
        share_in_words(other->on_first_page, asked.count), sentence(other->headline)));
  return sentences;
}

}  // namespace taut
