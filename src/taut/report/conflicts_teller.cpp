#include "taut/report/conflicts_teller.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

// What is told with its reason on a first page; the rest of its five lines is for names.
constexpr std::size_t room_for_reasons = 230;
constexpr std::size_t most_reasons = 2;
constexpr std::size_t most_names = 6;

// Where a statement gives each direction its own reason these are two facts.
std::string key_of(const Model& model, const FindingLine& line) {
  const std::string_view row =
      !line.statements.empty() ? model[line.statements.front()].id
      : !line.exhibits.empty() ? std::string_view(line.exhibits.front().name)
                               : std::string_view(line.text);
  const std::string_view reason =
      line.who.empty() || line.who.size() == line.text.size()
          ? std::string_view(line.text)
          : std::string_view(line.text).substr(line.who.size() + 2);
  return fmt::format("{}\n{}", row, reason);
}

bool cites(std::string_view tag, std::string_view id) {
  for (std::size_t at = tag.find(id); at != std::string_view::npos;
       at = tag.find(id, at + 1)) {
    const bool starts = at == 0 || tag[at - 1] == ' ';
    const std::size_t end = at + id.size();
    if (starts && (end == tag.size() || tag[end] == ',' || tag[end] == ';'))
      return true;
  }
  return false;
}

std::string reference(const Source& source, std::string_view language) {
  std::string text;
  for (const std::string_view part : {source.author, source.title.in(language),
                                      source.publisher, source.date, source.url}) {
    if (!part.empty())
      text += fmt::format("{}{}", text.empty() ? "" : ", ", unstopped(part));
  }
  return text;
}

}  // namespace

std::string Teller::tag(const Proof& proof) {
  std::string text = evidence(model(), proof);
  for (std::uint32_t i = 0; i < model().sources.size(); ++i) {
    if (cites(text, model().sources[i].id))
      cited_.insert(SourceId{i});
  }
  return text;
}

std::size_t Teller::told_in(const FindingLine& line) const {
  const auto at = told_.find(key_of(model(), line));
  return at == told_.end() ? 0 : at->second;
}

void Teller::remember(const FindingLine& line, std::size_t number) {
  if (number > 0)
    told_.emplace(key_of(model(), line), number);
}

tell::Item Teller::with_reason(const FindingLine& line) {
  return {.text = line_text(line), .evidence = tag(proof_of(line))};
}

// "worked against by G5 support [T04: derived]", or with the finding that has told it.
// Those with the same words before their "by" share them: "limited by A [..], B [..]".
tell::Item Teller::by_name(const std::vector<const FindingLine*>& lines) {
  std::string text;
  std::string before;
  for (const FindingLine* line : lines) {
    const std::string& name = line->who.empty() ? line->text : line->who;
    const std::size_t by = name.find(" by ");
    const std::string words = by == name.npos ? "" : name.substr(0, by + 4);
    const bool again = !words.empty() && words == before;
    text += text.empty() ? "" : again ? ", " : "; ";
    text += again ? name.substr(by + 4) : name;
    before = words;
    if (const std::size_t number = told_in(*line); number > 0)
      text += fmt::format(" (as in {})", number);
    else
      text += fmt::format(" [{}]", evidence_in_short(model(), proof_of(*line)));
  }
  return {.text = std::move(text)};
}

// The number of the finding that tells a tension which this one only names.
std::size_t Teller::teller_of(const FindingLine& clause, const Finding& except) const {
  const auto& all = report_.findings.all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool tells = std::ranges::any_of(all[i].lines, [&](const FindingLine& line) {
      return std::ranges::find(line.statements, clause.statements.front()) !=
             line.statements.end();
    });
    if (tells && all[i].id != except.id)
      return i + 1;
  }
  return 0;
}

void Teller::add_clause(const Finding& finding, const FindingLine& clause,
                        std::vector<tell::Item>& items) {
  tell::Item item{.text = clause.text,
                  .evidence = report_.in_full
                                  ? tag(proof_of(clause))
                                  : evidence_in_short(model(), proof_of(clause))};
  if (!clause.who.empty()) {
    if (const std::size_t number = teller_of(clause, finding); number > 0)
      item.text = fmt::format("For {} see {}", clause.who, number);
  }
  items.push_back(std::move(item));
}

tell::Item Teller::offer(SafeguardId id) {
  const Safeguard& safeguard = model()[id];
  tell::Item item{.text = std::string(unstopped(safeguard.title.in(report_.language)))};
  if (safeguard.sources.empty())
    item.text += " (our idea)";
  for (SourceId source : safeguard.sources) {
    item.evidence +=
        fmt::format("{}{}", item.evidence.empty() ? "" : ", ", model()[source].id);
    cited_.insert(source);
  }
  return item;
}

// On a first page one of them, rather one that a source proposes.
void Teller::add_help(const Finding& finding, std::size_t number,
                      std::vector<tell::Item>& items) {
  std::vector<SafeguardId> measures = finding.easing;
  std::ranges::stable_partition(
      measures, [&](SafeguardId id) { return !model()[id].sources.empty(); });
  if (!report_.in_full && measures.size() > 1)
    measures.resize(1);
  for (SafeguardId id : measures) {
    const std::string_view before = id == measures.front() ? "Would help" : "And";
    if (const auto at = offered_.find(id); at != offered_.end() && !report_.in_full) {
      items.push_back({.text = fmt::format("{}: as in {}", before, at->second)});
      continue;
    }
    if (number > 0)
      offered_.emplace(id, number);
    items.push_back(offer(id));
    items.back().text = fmt::format("{}: {}", before, items.back().text);
  }
}

std::vector<tell::Item> Teller::in_short(const Finding& finding, std::size_t number) {
  std::vector<tell::Item> items;
  std::vector<const FindingLine*> named;
  std::size_t used = 0;
  std::size_t more = 0;
  for (const FindingLine& line : finding.lines) {
    if (line.further)
      continue;
    const std::size_t size = line_text(line).size();
    const bool fits =
        items.empty() || (items.size() < most_reasons && used + size < room_for_reasons);
    if (told_in(line) == 0 && fits) {
      used += size;
      items.push_back(with_reason(line));
      remember(line, number);
    } else if (named.size() < most_names) {
      named.push_back(&line);
    } else {
      ++more;
    }
  }
  if (!named.empty())
    items.push_back(by_name(named));
  if (more > 0)
    items.push_back({.text = fmt::format("And {} more{}", count_word(more),
                                         report_.handed_over ? "" : " (--full)")});
  for (const FindingLine& clause : finding.clauses) {
    if (!clause.further)
      add_clause(finding, clause, items);
  }
  add_help(finding, number, items);
  return items;
}

std::vector<tell::Item> Teller::in_one_line(const Finding& finding, std::size_t number) {
  std::vector<const FindingLine*> lines;
  for (const FindingLine& line : finding.lines) {
    if (!line.further)
      lines.push_back(&line);
  }
  if (lines.empty())
    return {};
  const FindingLine& first = *lines.front();
  const std::size_t told = told_in(first);
  std::vector<tell::Item> items{
      {.text = told > 0 ? fmt::format("As in {}", told) : first.text,
       .evidence = evidence_in_short(model(), proof_of(first))}};
  remember(first, number);
  lines.erase(lines.begin());
  if (lines.size() > most_names)
    lines.resize(most_names);
  if (!lines.empty())
    items.push_back(by_name(lines));
  return items;
}

std::vector<tell::Item> Teller::in_full(const Finding& finding, std::size_t number) {
  std::vector<tell::Item> items;
  for (const FindingLine& line : finding.lines)
    items.push_back(with_reason(line));
  for (const FindingLine& clause : finding.clauses)
    add_clause(finding, clause, items);
  add_help(finding, number, items);
  if (!finding.severity_reasons.empty())
    items.push_back({.text = severity_sentence(finding)});
  return items;
}

tell::Section Teller::sources() const {
  tell::Section section{"Sources", {}};
  for (SourceId id : cited_)
    section.items.push_back({.label = std::string(model()[id].id),
                             .text = reference(model()[id], report_.language)});
  return section;
}

}  // namespace taut
