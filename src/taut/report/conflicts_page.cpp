#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/conflicts_teller.hpp"
#include "taut/report/decisions.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace taut {
namespace {

tell::Tone tone_of(Severity severity) {
  constexpr tell::Tone tones[] = {tell::Tone::faint, tell::Tone::mild, tell::Tone::strong,
                                  tell::Tone::grave};
  return tones[static_cast<std::size_t>(severity)];
}

// "SERIOUS", "MODERATE, thin evidence".
std::string mark_of(const Finding& finding) {
  std::string mark(name_of(finding.severity));
  std::ranges::transform(mark, mark.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return finding.certainty == Certainty::thin ? mark + ", thin evidence" : mark;
}

constexpr std::size_t lines_of_one = 5;

// How much a page tells. A mandate of few findings has room for more of each.
struct Detail {
  bool in_lines = false;  ///< what is not serious takes a line, but for the first
  std::size_t most_lines = lines_of_one;  ///< of one of the nine, with its headline
  std::size_t findings = 1000;            ///< that are told; of the others their numbers
  std::size_t asleep = 1000;              ///< statements that are told as asleep
};
constexpr std::size_t unlimited = 1000;
constexpr std::size_t lines_of_a_page = 75;
constexpr std::size_t title_and_gap = 2;  // above it, and before the sources
constexpr std::size_t always_whole = 3;
constexpr std::size_t most_left_out = 4;
constexpr std::size_t lines_for_what_is_left_out = 2;
constexpr std::size_t most_asleep = 3;
constexpr std::size_t lines_of_a_further_one = 3;

bool everything(const ConflictsReport& report) {
  return report.uncut || report.in_full || !report.only.empty();
}

bool whole(const ConflictsReport& report, std::size_t at, const Detail& detail) {
  if (everything(report))
    return true;
  return at < first_page && (at < always_whole || !detail.in_lines ||
                             report.findings.all[at].severity >= Severity::serious);
}

std::size_t headline_lines(const tell::Entry& entry) {
  const std::string set = wrap(fmt::format("{}. {}", entry.mark, entry.headline),
                               {.first = "   ", .further = "   "});
  return static_cast<std::size_t>(std::ranges::count(set, '\n'));
}

// What else is known of the finding than what it says.
void add_beside(const ConflictsReport& report, const Finding& finding,
                tell::Entry& entry) {
  for (std::string text :
       {decision_sentence(report.model(), finding, report.language, report.today),
        panel_sentence(report, finding), firm_sentence(report, finding)}) {
    if (!text.empty())
      entry.items.push_back({.text = std::move(text)});
  }
}

tell::Entry entry_of(const ConflictsReport& report, std::size_t at, const Detail& detail,
                     Teller& teller) {
  const Finding& finding = report.findings.all[at];
  tell::Entry entry{.number = at + 1,
                    .mark = mark_of(finding),
                    .tone = tone_of(finding.severity),
                    .headline = finding.headline};
  if (report.in_full) {
    entry.items = teller.in_full(finding, at + 1);
  } else if (whole(report, at, detail)) {
    const std::size_t used = headline_lines(entry);
    entry.setting = tell::Setting::paragraph;
    const auto left = [&](std::size_t lines) { return lines > used ? lines - used : 1; };
    entry.items = teller.in_short(finding, at + 1, left(detail.most_lines),
                                  left(std::max(detail.most_lines, lines_of_one)));
  } else {
    entry.setting = tell::Setting::line;
    entry.mark = finding.certainty == Certainty::thin ? "Thin evidence" : "";
    entry.items = teller.in_one_line(
        finding, at + 1, report.handed_over ? unlimited : lines_of_a_further_one);
  }
  add_beside(report, finding, entry);
  return entry;
}

// "Further (7-13 moderate, 14 minor)".
std::string further(const ConflictsReport& report, std::size_t from) {
  const auto& all = report.findings.all;
  std::vector<std::string> parts;
  while (from < all.size()) {
    std::size_t to = from;
    while (to + 1 < all.size() && all[to + 1].severity == all[from].severity)
      ++to;
    parts.push_back(fmt::format("{}{} {}", from + 1,
                                to > from ? fmt::format("-{}", to + 1) : std::string(),
                                name_of(all[from].severity)));
    from = to + 1;
  }
  return fmt::format("Further ({})", fmt::join(parts, ", "));
}

// "And on SSR (11 and 13), state authority (12): --all tells them."
std::string left_out(const ConflictsReport& report, std::size_t from) {
  const auto& all = report.findings.all;
  std::vector<std::pair<std::string, std::vector<std::string>>> about;
  for (std::size_t i = from; i < all.size(); ++i) {
    const std::string what =
        all[i].tasks.empty()
            ? "the objectives"
            : std::string(
                  name_of(report.model()[all[i].tasks.front()]).in(report.language));
    auto at = std::ranges::find(about, what, &decltype(about)::value_type::first);
    if (at == about.end())
      at = about.emplace(at, what, std::vector<std::string>{});
    at->second.push_back(std::to_string(i + 1));
  }
  std::vector<std::string> words;
  std::size_t told = 0;
  for (const auto& [what, numbers] : about) {
    if (words.size() == most_left_out)
      break;
    words.push_back(fmt::format("{} ({})", what, listed(numbers)));
    told += numbers.size();
  }
  if (const std::size_t rest = all.size() - from; rest > told)
    words.push_back(fmt::format("{} more", count_word(rest - told)));
  return fmt::format("And on {}: --all tells {}.", listed(words),
                     all.size() - from == 1 ? "it" : "them");
}

void add_findings(const ConflictsReport& report, const Detail& detail, Teller& teller,
                  tell::Document& page) {
  const auto& all = report.findings.all;
  bool in_lines = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0)
      page.head("What pulls against what");
    if (!in_lines && (i == first_page || !whole(report, i, detail))) {
      page.head(further(report, i));
      in_lines = true;
    }
    if (i == detail.findings && !everything(report)) {
      page.say(left_out(report, i));
      return;
    }
    page.add(entry_of(report, i, detail, teller));
  }
}

// What stands in the lead or at the end, with all that proves it.
void add_picture(const ConflictsReport& report, Teller& teller, tell::Document& page) {
  if (!report.in_full && report.only.empty())
    return;
  bool first = true;
  for (const Finding& finding : report.findings.picture) {
    if (first)
      page.head("The picture");
    first = false;
    tell::Entry entry{.headline = finding.headline, .items = teller.in_full(finding, 0)};
    add_beside(report, finding, entry);
    page.add(std::move(entry));
  }
}

// All of it but the sources, which the teller has gathered then.
tell::Document page_with(const ConflictsReport& report, const Detail& detail,
                         Teller& teller) {
  tell::Document page;
  page.say(count_line(report));
  for (const std::string& note : reading_notes(report))
    page.say(note);
  const auto summary = report.only.empty() ? lead(report) : std::vector<std::string>{};
  if (!summary.empty()) {
    page.head("In short");
    page.say(fmt::format("{}", fmt::join(summary, " ")));
  }
  add_picture(report, teller, page);
  page.say(nothing_found(report));
  add_findings(report, detail, teller, page);
  page.add(at_rest(report, detail.asleep));
  auto firm = firmness_sentences(report, detail.asleep);
  std::ranges::copy(draws_sentences(report), std::back_inserter(firm));
  std::ranges::copy(panels_sentences(report), std::back_inserter(firm));
  if (!firm.empty()) {
    page.head("How firm");
    page.say(fmt::format("{}", fmt::join(firm, " ")));
  }
  return page;
}

std::size_t lines_of(const tell::Document& page) {
  const std::string text = tell::document_text(page);
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// How many findings stand on a page that is too long by so many lines, if it leaves out
// the last ones and says which these are.
std::size_t told_within(const tell::Document& page, std::size_t findings,
                        std::size_t too_many) {
  std::size_t saved = 0;
  for (std::size_t at = page.blocks.size(); at-- > 0 && findings > first_page;) {
    const auto* entry = std::get_if<tell::Entry>(&page.blocks[at]);
    if (!entry || entry->number == 0)
      continue;
    if (saved >= too_many + lines_for_what_is_left_out)
      break;
    tell::Document alone;
    alone.add(tell::Block(*entry));
    saved += lines_of(alone);
    --findings;
  }
  return findings;
}

struct Page {
  tell::Document told = {};
  tell::Section sources = {};
  std::size_t lines = 0;
};

Page page_at(const ConflictsReport& report, const Detail& detail) {
  Teller teller(report);
  Page page{.told = page_with(report, detail, teller)};
  page.sources = teller.sources();
  page.lines = lines_of(page.told) + title_and_gap;
  return page;
}

// The page in as much detail as it has room for; of the last level what there is.
Page page_within(const ConflictsReport& report) {
  constexpr Detail levels[] = {{},
                               {.in_lines = true},
                               {.in_lines = true, .asleep = most_asleep},
                               {.in_lines = true, .most_lines = 4, .asleep = 0}};
  Page page;
  for (Detail detail : levels) {
    page = page_at(report, detail);
    if (everything(report) || page.lines <= lines_of_a_page)
      return page;
    if (detail.asleep > most_asleep)
      continue;
    detail.findings =
        told_within(page.told, report.findings.all.size(), page.lines - lines_of_a_page);
    page = page_at(report, detail);
    if (page.lines <= lines_of_a_page)
      return page;
  }
  return page;
}

}  // namespace

tell::Entry entry_of(const ConflictsReport& report, std::size_t at, Teller& teller) {
  return entry_of(report, at, {.most_lines = report.handed_over ? unlimited : 5}, teller);
}

tell::Document conflicts_page(const ConflictsReport& report) {
  Page page = page_within(report);
  page.told.add({"What to discuss next (judgements of which one step changes this page)",
                 tell::items_of(agenda(report))});
  page.told.add(std::move(page.sources));
  return std::move(page.told);
}

}  // namespace taut
