#include "taut/report/conflicts_teller.hpp"

#include "taut/analyse/words.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_names = 6;

// As the text of an entry is set.
std::size_t lines_of(const std::string& text) {
  const std::string set = wrap(text, {.first = "   ", .further = "   "});
  return static_cast<std::size_t>(std::ranges::count(set, '\n'));
}

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

// "Y01, Y08, requirement of elec": what proves it, without how well it is known.
std::string ids_in_words(const Model& model, const Proof& proof) {
  std::vector<std::string> ids;
  for (const StatementId id : proof.statements)
    ids.emplace_back(model[id].id);
  for (const Exhibit& exhibit : proof.exhibits)
    ids.push_back(exhibit.name);
  return fmt::format("{}", fmt::join(ids, ", "));
}

bool is_always_told(const FindingLine& clause) {
  return !clause.who.empty() || clause.other_side;
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

// "limited by DDR and SSR [T27, T09: derived]", or with the finding that has told it:
// those with the same words before their "by" share them, and what proves them.
tell::Item Teller::by_name(const std::vector<const FindingLine*>& lines) {
  const auto words_of = [](const FindingLine& line) {
    const std::string& name = line.who.empty() ? line.text : line.who;
    const std::size_t by = name.find(" by ");
    return std::pair(by == name.npos ? std::string() : name.substr(0, by + 4),
                     by == name.npos ? name : name.substr(by + 4));
  };
  std::string text;
  for (std::size_t at = 0; at < lines.size();) {
    const std::string before = words_of(*lines[at]).first;
    std::vector<std::string> names;
    Proof proof;
    const std::size_t first = at;
    do {
      std::string name = words_of(*lines[at]).second;
      if (const std::size_t number = told_in(*lines[at]); number > 0)
        name += fmt::format(" (as in {})", number);
      else
        add(proof, *lines[at]);
      names.push_back(std::move(name));
      ++at;
    } while (at < lines.size() && !before.empty() &&
             words_of(*lines[at]).first == before && at - first < most_names);
    const std::string known = evidence_in_short(model(), proof);
    text += fmt::format("{}{}{}{}", text.empty() ? "" : "; ", before, listed(names),
                        known.empty() ? "" : fmt::format(" [{}]", known));
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

void Teller::add_clause(const Finding& finding, const FindingLine& clause, bool bare,
                        std::vector<tell::Item>& items) {
  tell::Item item{.text = clause.text,
                  .evidence = report_.in_full ? tag(proof_of(clause))
                              : bare          ? ids_in_words(model(), proof_of(clause))
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
  if (safeguard.own_idea())
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
  std::ranges::stable_partition(measures,
                                [&](SafeguardId id) { return !model()[id].own_idea(); });
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

std::vector<tell::Item> Teller::share_of(const Finding& finding, std::size_t number,
                                         const Share& share) {
  std::vector<tell::Item> items;
  std::vector<const FindingLine*> named;
  std::size_t more = 0;
  Proof of_more;
  for (const FindingLine& line : finding.lines) {
    if (line.further)
      continue;
    if (told_in(line) == 0 && items.size() < share.reasons) {
      items.push_back({.text = share.outlook ? line_text(line) : line.text,
                       .evidence = tag(proof_of(line))});
      remember(line, number);
    } else if (named.size() < share.names) {
      named.push_back(&line);
    } else {
      ++more;
      add(of_more, line);
    }
  }
  if (!named.empty())
    items.push_back(by_name(named));
  if (more > 0)
    items.push_back(
        {.text = fmt::format("And {} more {}{}", count_word(more),
                             more == 1 ? "reason" : "reasons",
                             report_.handed_over ? "" : " (--full)"),
         .evidence = share.bare ? std::string() : evidence_in_short(model(), of_more)});
  std::size_t clauses = 0;
  for (const FindingLine& clause : finding.clauses) {
    if (!clause.further && (is_always_told(clause) || clauses++ < share.clauses))
      add_clause(finding, clause, share.bare, items);
  }
  if (share.help)
    add_help(finding, number, items);
  return items;
}

std::vector<tell::Item> Teller::in_short(const Finding& finding, std::size_t number,
                                         std::size_t lines, std::size_t most_lines) {
  const auto optional = static_cast<std::size_t>(
      std::ranges::count_if(finding.clauses, [](const FindingLine& clause) {
        return !clause.further && !is_always_told(clause);
      }));
  const std::size_t most = std::min(most_names, finding.lines.size());
  std::vector<Share> shares{{2, most, optional, true, true}};
  for (const Share& share :
       {Share{2, most, 0, true}, Share{1, most, 0, true}, Share{1, most, 0, false}}) {
    for (std::size_t clauses = optional + 1; clauses-- > 0;)
      shares.push_back({share.reasons, share.names, clauses, share.help});
  }
  for (std::size_t names = most; names-- > 0;)
    shares.push_back({1, names, 0, false});
  shares.push_back({1, 0, 0, false, false, true});
  const Share* shortest = nullptr;
  std::size_t least = most_lines + 1;
  for (const Share& share : shares) {
    Teller trial(*this);
    const std::size_t taken =
        lines_of(paragraph_of(trial.share_of(finding, number, share)));
    if (taken <= lines)
      return share_of(finding, number, share);
    if (taken < least) {
      least = taken;
      shortest = &share;
    }
  }
  const Share by_name{0, most, 0, false, false, true};
  return share_of(finding, number, shortest ? *shortest : by_name);
}

std::vector<tell::Item> Teller::in_one_line(const Finding& finding, std::size_t number,
                                            std::size_t lines) {
  const Share with_reason{1, most_names, 0, false};
  Teller trial(*this);
  const std::string text =
      fmt::format("{} {}", finding.headline,
                  paragraph_of(trial.share_of(finding, number, with_reason)));
  return share_of(finding, number,
                  lines_of(text) <= lines ? with_reason : Share{0, most_names, 0, false});
}

std::vector<tell::Item> Teller::in_full(const Finding& finding, std::size_t number) {
  std::vector<tell::Item> items;
  for (const FindingLine& line : finding.lines)
    items.push_back(with_reason(line));
  for (const FindingLine& clause : finding.clauses)
    add_clause(finding, clause, false, items);
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
