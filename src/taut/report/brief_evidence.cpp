// What a paper stands on, at its end: every row that it names, so that a reader comes
// from a sentence to the statement, and from there to the source.

#include "taut/analyse/passage_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/brief_page.hpp"
#include "taut/report/explain_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace taut {
namespace {

using tell::Reference;

// Finds the ids that stand in brackets somewhere on a page.
class Finder {
 public:
  explicit Finder(const std::vector<Reference>& rows) : links_({.references = rows}) {}

  void look_at(const tell::Document& page) {
    for (const tell::Block& block : page.blocks)
      std::visit([this](const auto& one) { look(one); }, block);
  }
  bool found(const Reference& row) const { return anchors_.contains(row.anchor); }

 private:
  void take(const std::vector<tell::Piece>& pieces) {
    for (const tell::Piece& piece : pieces) {
      if (piece.target.starts_with('#'))
        anchors_.insert(piece.target.substr(1));
    }
  }
  void look(const tell::Paragraph& one) { take(links_.of.pieces_of(one.text)); }
  void look(const std::vector<tell::Item>& items) {
    for (const tell::Item& item : items) {
      take(links_.of.pieces_of(item.text));
      take(links_.of.pieces_of_evidence(item.evidence));
    }
  }
  void look(const tell::List& list) { look(list.items); }
  void look(const tell::Entry& entry) { look(entry.items); }
  template <typename Other>
  void look(const Other&) {}

  struct Rows {
    explicit Rows(tell::Document rows) : page(std::move(rows)), of(page) {}
    tell::Document page;
    tell::Links of;
  };

  Rows links_;
  std::set<std::string, std::less<>> anchors_ = {};
};

std::string ids(const Model& model, const Citations& sources) {
  std::vector<std::string_view> words;
  for (SourceId source : sources)
    words.push_back(model[source].id);
  return fmt::format("{}", fmt::join(words, ", "));
}

// "karl17, p. 3: "people avoid the police""
std::string passages(const HandedBrief& brief, const Citations& sources) {
  std::vector<std::string> words;
  for (const Passage& passage : sources.passages)
    words.push_back(fmt::format("{}, {}", brief.model()[passage.source].id,
                                passage_in_words(passage, brief.language())));
  return words.empty() ? std::string() : fmt::format("({})", fmt::join(words, "; "));
}

// One row that may be told, by which name it is cited and how it is told.
struct EvidenceRow {
  Reference reference = {};
  tell::Item item = {};
};

std::vector<EvidenceRow> statement_rows(const HandedBrief& brief) {
  std::vector<EvidenceRow> rows;
  for (std::uint32_t i = 0; i < brief.model().statements.size(); ++i) {
    const Statement& statement = brief.model().statements[i];
    const std::string id(statement.id);
    const auto sentences = statement_in_sentences(brief.subject(), StatementId{i});
    rows.push_back({{.id = id, .title = sentences.front(), .anchor = id},
                    {.label = id,
                     .text = fmt::format("{}", fmt::join(sentences, " ")),
                     .evidence = ids(brief.model(), statement.sources),
                     .note = passages(brief, statement.sources),
                     .anchor = id}});
  }
  return rows;
}

EvidenceRow circumstance(const HandedBrief& brief, Switch what, const Citations& sources,
                         Basis basis) {
  const Model& model = brief.model();
  const std::string id(id_of(model, what));
  const std::string title(unstopped(title_of(model, what).in(brief.language())));
  std::string evidence(name_of(basis));
  if (!sources.empty())
    evidence += ", " + ids(model, sources);
  return {{.id = id, .title = title, .anchor = "circumstance:" + id},
          {.label = id,
           .text = fmt::format("{}: {}", title, value_in_words(model, what)),
           .evidence = std::move(evidence),
           .note = passages(brief, sources),
           .anchor = "circumstance:" + id}};
}

std::vector<EvidenceRow> circumstance_rows(const HandedBrief& brief) {
  const Model& model = brief.model();
  std::vector<EvidenceRow> rows;
  for (std::uint32_t i = 0; i < model.conditions.size(); ++i)
    rows.push_back(circumstance(brief, ConditionId{i}, model.conditions[i].sources,
                                model.conditions[i].basis));
  for (std::uint32_t i = 0; i < model.safeguards.size(); ++i)
    rows.push_back(circumstance(brief, SafeguardId{i}, model.safeguards[i].sources,
                                model.safeguards[i].basis));
  for (const Resource& resource : model.resources) {
    const std::string id(resource.id);
    const std::string title(unstopped(resource.title.in(brief.language())));
    rows.push_back({{.id = id, .title = title, .anchor = "resource:" + id},
                    {.label = id,
                     .text = title,
                     .evidence = ids(model, resource.sources),
                     .note = passages(brief, resource.sources),
                     .anchor = "resource:" + id}});
  }
  return rows;
}

std::vector<EvidenceRow> source_rows(const HandedBrief& brief) {
  std::vector<EvidenceRow> rows;
  for (const Source& source : brief.model().sources) {
    const std::string id(source.id);
    const std::string title(source.title.in(brief.language()));
    std::vector<std::string_view> parts;
    for (const std::string_view part :
         {source.author, std::string_view(title), source.publisher, source.date}) {
      if (!part.empty())
        parts.push_back(unstopped(part));
    }
    std::string text = fmt::format("{}", fmt::join(parts, ", "));
    if (!source.read.empty())
      text += fmt::format(" (read: {})", source.read);
    rows.push_back({{.id = id,
                     .title = title,
                     .address = std::string(source.url),
                     .anchor = "source:" + id},
                    {.label = id,
                     .text = std::move(text),
                     .note = std::string(source.url),
                     .anchor = "source:" + id}});
  }
  return rows;
}

// Tasks and objectives have a section of their own.
std::vector<Reference> told_elsewhere(const HandedBrief& brief) {
  std::vector<Reference> rows;
  if (brief.asks_for("mandate")) {
    for (const Task& task : brief.model().tasks)
      rows.push_back({.id = std::string(task.id),
                      .title = std::string(task.title.in(brief.language())),
                      .anchor = fmt::format("task:{}", task.id)});
  }
  if (brief.asks_for("objectives")) {
    for (const Objective& objective : brief.model().objectives)
      rows.push_back({.id = std::string(objective.id),
                      .title = std::string(objective.title.in(brief.language())),
                      .anchor = fmt::format("objective:{}", objective.id)});
  }
  return rows;
}

void keep_named(const HandedBrief& brief, const tell::Document& page,
                std::vector<EvidenceRow>& rows) {
  if (brief.depth == Depth::everything)
    return;
  std::vector<Reference> references;
  for (const EvidenceRow& row : rows)
    references.push_back(row.reference);
  Finder finder(references);
  finder.look_at(page);
  std::erase_if(rows,
                [&](const EvidenceRow& row) { return !finder.found(row.reference); });
}

void tell_rows(const HandedBrief& brief, std::string_view id, std::string_view heading,
               std::vector<EvidenceRow> rows, tell::Document& page) {
  keep_named(brief, page, rows);
  if (rows.empty())
    return;
  begin_section(page, id, std::string(heading));
  tell::List list;
  for (EvidenceRow& row : rows) {
    list.items.push_back(std::move(row.item));
    page.references.push_back(std::move(row.reference));
  }
  page.add(std::move(list));
}

}  // namespace

void add_evidence(const HandedBrief& brief, tell::Document& page) {
  if (brief.asks_for("statements"))
    tell_rows(brief, "statements", "The statements behind the findings",
              statement_rows(brief), page);
  if (brief.asks_for("circumstances"))
    tell_rows(brief, "circumstances", "Circumstances, safeguards and means",
              circumstance_rows(brief), page);
  if (brief.asks_for("sources")) {
    tell_rows(brief, "sources", "Sources", source_rows(brief), page);
  } else {
    for (EvidenceRow& row : source_rows(brief)) {
      row.reference.anchor.clear();
      page.references.push_back(std::move(row.reference));
    }
  }
  for (Reference& row : told_elsewhere(brief))
    page.references.push_back(std::move(row));
}

}  // namespace taut
