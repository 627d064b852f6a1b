#include "taut/report/camps.hpp"

#include "taut/analyse/camps_words.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/firm_profiles.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/draws_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_camp_bullets = 40;

tell::Item item_of(const CampsReport& report, const CampPair& pair) {
  const Subject& subject = report.subject;
  Proof proof{.statements = statements_of(subject, arcs_of(pair)),
              .basis = Basis::stated};
  for (StatementId statement : proof.statements)
    proof.basis = std::max(proof.basis, subject.model()[statement].basis);
  return {.text = pair_in_words(subject, pair),
          .evidence = evidence(subject.model(), proof)};
}

tell::Section pairs_section(const CampsReport& report, std::string heading,
                            std::vector<CampPair> CampsPart::*pairs) {
  tell::Section section{std::move(heading), {}};
  std::size_t count = 0;
  for (const CampsPart& part : report.reading.parts) {
    for (const CampPair& pair : part.*pairs) {
      if (++count <= most_camp_bullets)
        section.items.push_back(item_of(report, pair));
    }
  }
  if (count > most_camp_bullets)
    section.add(
        fmt::format("and {}, in --format csv or json",
                    counted(count - most_camp_bullets, "more pair", "more pairs")));
  return section;
}

std::string letter(std::size_t number) {
  return number < 26 ? std::string(1, static_cast<char>('A' + number))
                     : fmt::format("{}", number + 1);
}

void add_camps(const CampsReport& report, tell::Document& page) {
  for (std::size_t p = 0; p < report.reading.parts.size(); ++p) {
    const CampsPart& part = report.reading.parts[p];
    for (std::size_t s = 0; s < part.sides.size(); ++s) {
      tell::Section section{
          fmt::format("Camp {}{}", letter(s), p == 0 ? "" : ", apart from these"), {}};
      section.add(names(report.subject, part.sides[s]));
      page.add(std::move(section));
    }
  }
}

// Every task that moved in some draw, the least firm first.
tell::Section firm_section(const CampsReport& report) {
  const CampsReading& reading = report.reading;
  tell::Section section{"How firm the sides are", {}};
  if (!reading.draws_done) {
    section.add(
        reading.draws_asked == 0
            ? "Not tried: no draws were asked for, or there is nothing proved to compare."
            : "Not tried: moving the scores and proving each split would take too long.");
    return section;
  }
  const int draws = *reading.draws_done;
  section.add(fmt::format("Every task keeps its side in {} of {}.",
                          share_in_words(reading.unmoved, draws), draws_in_words(draws)));
  std::vector<Swing> moved;
  std::ranges::copy_if(reading.sides, std::back_inserter(moved),
                       [](const Swing& s) { return s.on_base_side < s.draws; });
  std::ranges::stable_sort(
      moved, {}, [](const Swing& s) { return percent_of(s.on_base_side, s.draws); });
  // Tasks that move together are told together.
  for (auto at = moved.begin(); at != moved.end();) {
    const std::string share = share_in_words(at->on_base_side, at->draws);
    std::vector<TaskId> tasks;
    for (; at != moved.end() && share_in_words(at->on_base_side, at->draws) == share;
         ++at)
      tasks.push_back(at->task);
    section.add(fmt::format("on this side in {} of the draws: {}", share,
                            names(report.subject, tasks)));
  }
  return section;
}

tell::Section swings_section(const CampsReport& report) {
  tell::Section section{"Who swings when scores move within what is known", {}};
  for (const Swing& swing : report.reading.swings)
    section.add(fmt::format("{}: on this side in {} of {} draws",
                            report.subject.name(swing.task), swing.on_base_side,
                            swing.draws));
  return section;
}

tell::Section counting_section(const CampsReport& report) {
  const CampsReading& reading = report.reading;
  tell::Section section{"How it was counted", {{.text = camps_rule(reading.asked.rule)}}};
  if (reading.camps.proved())
    section.add(
        fmt::format("The exceptions weigh {} in all; no split weighs less (proved).",
                    reading.camps.value));
  else
    section.add(fmt::format(
        "The exceptions weigh {} in all, which is the best found, not proved the least: "
        "the least lies in the interval from {} to {}. {}",
        reading.camps.value, reading.camps.lower, reading.camps.value,
        reading.solver_missing ? clp_is_missing : "More --time narrows it."));
  if (reading.draws_done)
    section.add(fmt::format(
        "A task swings if in {} seeded draws of the scores it stands on its side, "
        "relative to the task of largest value, in 25 to 75 %.{}",
        *reading.draws_done,
        *reading.draws_done < reading.draws_asked
            ? fmt::format(" {} were to be made: for more there was no time. --firm takes "
                          "all of --time for them.",
                          reading.draws_asked)
            : std::string()));
  section.add(
      "Left out: tasks without a link at work, groups of linked tasks without a tension, "
      "and statements about tasks in general.");
  return section;
}

// "good offices against DDR, DDR with SSR, SSR with good offices: 1".
std::string circle_line(const Subject& subject, const CampCircle& circle) {
  std::vector<std::string> links;
  for (std::size_t i = 0; i < circle.vertices.size(); ++i) {
    const TaskId from{circle.vertices[i]};
    const TaskId to{circle.vertices[(i + 1) % circle.vertices.size()]};
    links.push_back(fmt::format("{} {} {}", subject.name(from),
                                circle.tension[i] ? "against" : "with",
                                subject.name(to)));
  }
  return fmt::format("{}: {}", fmt::join(links, ", "), circle.weight);
}

// Why no split weighs less, for readers who trust no solver.
tell::Section certificate_section(const CampsReport& report) {
  tell::Section section{"Why no split weighs less", {}};
  const CampsPart& part = report.reading.parts.front();
  const auto certificate = certificate_of(report.reading, part);
  if (!certificate)
    return section;
  const bool whole = certificate->sum == part.found->value;
  section.add(fmt::format(
      "Round each of these circles stands an odd number of tensions, so every split pays "
      "for one of its links; no link is used beyond its weight. Together they weigh "
      "{}{}.",
      certificate->sum,
      whole
          ? ", as much as the exceptions"
          : ": the rest is proved by a search through all splits, which leaves no short "
            "list"));
  for (const CampCircle& circle : certificate->circles)
    section.add(circle_line(report.subject, circle));
  return section;
}

}  // namespace

tell::Document camps_page(const CampsReport& report) {
  const CampsReading& reading = report.reading;
  tell::Document page;
  std::string opening = camps_headline(report.subject, reading);
  if (!reading.falls_apart) {
    page.say(opening + " " + why_no_camps(report.subject, reading));
    page.add({"How it was counted", {{.text = camps_rule(reading.asked.rule)}}});
    return page;
  }
  for (std::string& clause : camps_clauses(report.subject, reading))
    opening += " " + clause;
  page.say(std::move(opening));
  add_camps(report, page);
  page.add(pairs_section(report, "What tears inside a camp", &CampsPart::rifts));
  page.add(pairs_section(report, "What holds the camps together", &CampsPart::bridges));
  page.add(pairs_section(report, "What helps and hurts, counted on both sides",
                         &CampsPart::ambivalent));
  page.add(certificate_section(report));
  page.add(report.firm ? firm_section(report) : swings_section(report));
  page.add(counting_section(report));
  return page;
}

}  // namespace taut
