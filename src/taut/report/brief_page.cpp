#include "taut/report/brief_page.hpp"

#include "taut/analyse/words.hpp"
#include "taut/report/conflicts_teller.hpp"
#include "taut/report/matrix.hpp"
#include "taut/tell/about.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_paragraphs = 4;

// A heading of another command's page stands under one of ours.
void take(tell::Document from, tell::Document& page) {
  for (tell::Block& block : from.blocks) {
    if (auto* heading = std::get_if<tell::Heading>(&block))
      heading->within = true;
    page.add(std::move(block));
  }
}

void take(tell::Section section, tell::Document& page) {
  tell::Document part;
  part.add(std::move(section));
  take(std::move(part), page);
}

// "28 June 2018" of 2018-06-28, which the reader of models has checked.
std::string day_in_words(std::string_view date) {
  constexpr std::array<std::string_view, 12> months{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  int month = 0;
  int day = 0;
  if (date.size() != 10)
    return std::string(date);
  std::from_chars(date.data() + 5, date.data() + 7, month);
  std::from_chars(date.data() + 8, date.data() + 10, day);
  if (month < 1 || month > 12)
    return std::string(date);
  return fmt::format("{} {} {}", day, months[static_cast<std::size_t>(month - 1)],
                     date.substr(0, 4));
}

// "Adopted on 28 June 2018, runs until 30 June 2019. "
std::string dates_in_words(const Mandate& mandate) {
  std::vector<std::string> dates;
  if (!mandate.adopted.empty())
    dates.push_back(fmt::format("adopted on {}", day_in_words(mandate.adopted)));
  if (!mandate.ends.empty())
    dates.push_back(fmt::format("runs until {}", day_in_words(mandate.ends)));
  return dates.empty()
             ? std::string()
             : sentence(capital(fmt::format("{}", fmt::join(dates, ", ")))) + " ";
}

// "It asks for nine tasks: Talks (3) and Relief (6). They are to serve "Peace"."
std::string asked(const HandedBrief& brief) {
  const Model& model = brief.model();
  std::vector<std::string> pillars;
  for (std::uint32_t p = 0; p < model.pillars.size(); ++p)
    pillars.push_back(
        fmt::format("{} ({})", unstopped(name_of(model.pillars[p]).in(brief.language())),
                    counted(static_cast<std::size_t>(std::ranges::count(
                                model.tasks, PillarId{p}, &Task::pillar)),
                            "task", "tasks")));
  std::vector<std::string> objectives;
  for (std::uint32_t o = 0; o < model.objectives.size(); ++o)
    objectives.push_back(
        fmt::format("\"{}\"", title_of(brief.subject(), ObjectiveId{o})));
  std::string text = dates_in_words(model.mandate);
  if (model.tasks.empty())
    return text;
  text +=
      fmt::format("The mandate asks for {} {}{}.",
                  model.tasks.size() == 1 ? "one" : count_word(model.tasks.size()),
                  model.tasks.size() == 1 ? "task" : "tasks",
                  pillars.empty() ? std::string() : fmt::format(": {}", listed(pillars)));
  if (!objectives.empty())
    text +=
        fmt::format(" {} to serve {}.", model.tasks.size() == 1 ? "It is" : "They are",
                    listed(objectives));
  return text;
}

// The headlines of the first page: who reads only these has the memo.
void add_headlines(const HandedBrief& brief, tell::Document& page) {
  const auto& all = brief.conflicts.findings.all;
  const bool lead_on = brief.depth > Depth::half_page && brief.asks_for("findings");
  tell::List list{.numbered = true};
  for (std::size_t i = 0; i < std::min(first_page, all.size()); ++i)
    list.items.push_back(
        {.label =
             fmt::format("{}{}", capital(std::string(name_of(all[i].severity))),
                         all[i].certainty == Certainty::thin ? ", thin evidence" : ""),
         .text = all[i].headline,
         .target = lead_on ? anchor_of(all[i]) : ""});
  if (!list.items.empty())
    page.add(std::move(list));
  if (all.size() > first_page)
    page.say(fmt::format("{} further {} less severe.",
                         capital(count_word(all.size() - first_page)),
                         all.size() == first_page + 1 ? "finding is" : "findings are"));
}

void add_half_page(const HandedBrief& brief, tell::Document& page) {
  const ConflictsReport& conflicts = brief.conflicts;
  page.say(asked(brief));
  for (const std::string& note : reading_notes(conflicts))
    page.say(note);
  begin_section(page, "in-short", "In short");
  page.say(fmt::format("{}", fmt::join(lead(conflicts), " ")));
  page.say(nothing_found(conflicts));
  add_headlines(brief, page);
  if (const auto firm = firmness_sentences(conflicts); !firm.empty()) {
    begin_section(page, "how-firm", "How firm this is, and what nobody looked at");
    page.say(sentence(count_line(conflicts)) + " " +
             fmt::format("{}", fmt::join(firm, " ")));
  }
}

void add_map(const HandedBrief&, tell::Document& page) {
  begin_section(page, "map", "The map of tensions");
  page.add(tell::Picture{
      .name = "map",
      .caption = "Lines that end in a bar are tensions: the wider and darker, the "
                 "stronger; dashed where the evidence is not firm. The numbers lead to "
                 "the reasons on the map."});
}

// "Paragraphs: good offices 38(a)(ii); DDR 38(a)(iii), unverified; relief, none given".
tell::Item paragraphs_of(const HandedBrief& brief, const Finding& finding) {
  std::vector<std::string> words;
  bool any = false;
  for (std::size_t i = 0; i < std::min(finding.tasks.size(), most_paragraphs); ++i) {
    const Task& task = brief.model()[finding.tasks[i]];
    any = any || !task.paragraph.empty();
    words.push_back(fmt::format("{}{}{}{}", name_of(task).in(brief.language()),
                                task.paragraph.empty() ? "" : " ", task.paragraph,
                                task.paragraph.empty() ? ", none given"
                                : task.paragraph_basis == Basis::unverified
                                    ? ", unverified"
                                    : ""));
  }
  if (!any)
    return {};
  return {.label = "Paragraphs", .text = fmt::format("{}", fmt::join(words, "; "))};
}

void add_findings(const HandedBrief& brief, tell::Document& page) {
  const auto& all = brief.conflicts.findings.all;
  if (all.empty())
    return;
  begin_section(page, "findings", "What pulls against what");
  Teller teller(brief.conflicts);
  for (std::size_t i = 0; i < all.size(); ++i) {
    tell::Entry entry = entry_of(brief.conflicts, i, teller);
    entry.anchor = anchor_of(all[i]);
    if (tell::Item where = paragraphs_of(brief, all[i]); !where.text.empty())
      entry.items.push_back(std::move(where));
    page.add(std::move(entry));
  }
}

void add_asleep(const HandedBrief& brief, tell::Document& page) {
  tell::Section asleep = asleep_section(brief.conflicts);
  tell::Section at_rest = at_rest_section(brief.conflicts);
  if (asleep.items.empty() && at_rest.items.empty())
    return;
  begin_section(page, "asleep", "What is quiet now");
  take(std::move(asleep), page);
  take(std::move(at_rest), page);
}

void add_objectives(const HandedBrief& brief, tell::Document& page) {
  if (brief.model().objectives.empty())
    return;
  BriefSection section = objectives_section(brief.strategy);
  begin_section(page, "objectives", "What the objectives stand on");
  section.title.clear();
  section.lead =
      "In trouble is a task that is worked against or made impossible, or that lacks "
      "what "
      "it requires.";
  page.say(section.lead);
  section.lead.clear();
  Brief entries;
  entries.sections.push_back(std::move(section));
  std::size_t objective = 0;
  for (tell::Block& block : document_of(entries, brief.model()).blocks) {
    if (auto* entry = std::get_if<tell::Entry>(&block)) {
      const ObjectiveId id = brief.strategy.standings[objective++].objective();
      entry->anchor = fmt::format("objective:{}", brief.model()[id].id);
      page.add(std::move(block));
    }
  }
}

void add_tasks(const HandedBrief& brief, tell::Document& page) {
  Brief sections;
  sections.sections = task_sections(brief.strategy);
  if (sections.sections.empty())
    return;
  begin_section(page, "tasks", "How each task fits");
  take(document_of(sections, brief.model()), page);
}

// A judged pair leads to the first of its statements.
void add_matrix(const HandedBrief& brief, tell::Document& page) {
  const Matrix& matrix = brief.matrix;
  if (matrix.tasks.size() < 2 || matrix.judged == 0)
    return;
  begin_section(page, "matrix", "Who acts on whom");
  if (matrix.tasks.size() > largest_grid) {
    page.say(fmt::format("{} tasks are more than a page can show.", matrix.tasks.size()));
    return;
  }
  page.say(
      "Read a row to see what a task does to others, a column to see what others do "
      "to it.");
  tell::Table table = grid(matrix);
  for (std::size_t row = 0; row < matrix.tasks.size(); ++row) {
    for (std::size_t column = 0; column < matrix.tasks.size(); ++column) {
      const MatrixCell cell = matrix.cell(matrix.tasks[row], matrix.tasks[column]);
      std::string& target = table.rows[row + 1][column + 1].target;
      target.clear();
      if (cell.pair && brief.asks_for("statements"))
        target = brief.model()[statements_of(matrix, *cell.pair).front()].id;
    }
  }
  page.add(std::move(table));
  std::vector<std::string> marks;
  for (const CellMark& mark : marks_used(matrix))
    marks.push_back(fmt::format("{}  {}", mark.mark, mark.meaning));
  page.say(fmt::format("Marks: {}.", fmt::join(marks, "; ")));
}

void add_scenarios(const HandedBrief& brief, tell::Document& page) {
  if (!brief.scenarios || brief.scenarios->rows.size() < 2)
    return;
  begin_section(page, "scenarios", "What would change under other circumstances");
  take(scenarios_page(*brief.scenarios), page);
}

void add_order(const HandedBrief& brief, tell::Document& page) {
  if (!brief.order)
    return;
  begin_section(page, "order", "In which order the tasks can run");
  take(sequence_page(*brief.order), page);
}

struct BriefPart {
  std::string_view id;
  Depth from;
  void (*add)(const HandedBrief&, tell::Document&);
};
constexpr std::array brief_parts{
    BriefPart{"mandate", Depth::findings, add_mandate},
    BriefPart{"map", Depth::findings, add_map},
    BriefPart{"findings", Depth::findings, add_findings},
    BriefPart{"asleep", Depth::findings, add_asleep},
    BriefPart{"objectives", Depth::findings, add_objectives},
    BriefPart{"order", Depth::findings, add_order},
    BriefPart{"tasks", Depth::everything, add_tasks},
    BriefPart{"matrix", Depth::everything, add_matrix},
    BriefPart{"scenarios", Depth::everything, add_scenarios},
};

}  // namespace

std::optional<Depth> depth_named(std::string_view word) {
  if (word == "short")
    return Depth::half_page;
  if (word == "findings")
    return Depth::findings;
  return word == "all" ? std::optional(Depth::everything) : std::nullopt;
}

bool HandedBrief::asks_for(std::string_view section) const {
  return std::ranges::find(without, section) == without.end();
}

const std::vector<std::string_view>& brief_sections() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> words;
    std::ranges::transform(brief_parts, std::back_inserter(words), &BriefPart::id);
    words.insert(words.end(), {"statements", "circumstances", "sources", "reading"});
    return words;
  }();
  return all;
}

void begin_section(tell::Document& page, std::string_view id, std::string text) {
  page.add(tell::Heading{.text = std::move(text), .anchor = fmt::format("brief:{}", id)});
}

std::string anchor_of(const Finding& finding) {
  return "finding:" + finding.id;
}

tell::Document brief_page(const HandedBrief& brief) {
  tell::Document page{.title = tell::mandate_line(brief.model(), brief.language()),
                      .contents = true,
                      .alive = brief.alive};
  add_half_page(brief, page);
  for (const BriefPart& part : brief_parts) {
    if (part.from <= brief.depth && brief.asks_for(part.id))
      part.add(brief, page);
  }
  if (brief.depth == Depth::half_page)
    return page;
  add_evidence(brief, page);
  if (brief.asks_for("reading"))
    add_reading(brief, page);
  return page;
}

}  // namespace taut
