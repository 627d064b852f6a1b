#include "cli/lsp_answers.hpp"

#include "cli/lsp_texts.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace taut::cli {
namespace {

using tell::Json;

// The numbers of the protocol.
int number_of(assist::Item::Kind kind) {
  switch (kind) {
    case assist::Item::Kind::key: return 10;      // Property
    case assist::Item::Kind::value: return 12;    // Value
    case assist::Item::Kind::id: return 18;       // Reference
    case assist::Item::Kind::snippet: return 15;  // Snippet
  }
  return 1;
}

int number_of(DiagSeverity severity) {
  switch (severity) {
    case DiagSeverity::error: return 1;
    case DiagSeverity::warning: return 2;
    case DiagSeverity::hint: return 3;
  }
  return 1;
}

int symbol_number(std::string_view kind) {
  constexpr int object = 19;
  static const std::map<std::string_view, int> numbers{
      {"task", 12},    {"link", 24},      {"pillar", 4},    {"source", 1},
      {"scenario", 5}, {"condition", 17}, {"safeguard", 8}, {"objective", 7},
      {"actor", 11},   {"phase", 10},     {"pressure", 24}, {"posture link", 24}};
  const auto found = numbers.find(kind);
  return found == numbers.end() ? object : found->second;
}

}  // namespace

const assist::Lines& LspAnswers::lines(const assist::Page& page) {
  return lines_.try_emplace(&page, page.text).first->second;
}

std::size_t LspAnswers::offset(const Json& position) {
  return lines(page_).offset({position.at("line").get<std::size_t>() + 1,
                              position.at("character").get<std::size_t>() + 1});
}

Json LspAnswers::position(const assist::Page& page, std::size_t offset) {
  const assist::Position at = lines(page).position(offset);
  return {{"line", at.line - 1}, {"character", at.column - 1}};
}

Json LspAnswers::range(const assist::Page& page, assist::Stretch where) {
  return {{"start", position(page, where.begin)}, {"end", position(page, where.end)}};
}

Json LspAnswers::location(const assist::Place& place) {
  const assist::Page* page = space_.page(place.file);
  return {{"uri", address_of_path(place.file)},
          {"range", page ? range(*page, place.where) : range(page_, {})}};
}

Json LspAnswers::completion(std::size_t offset) {
  Json items = Json::array();
  for (const assist::Item& item : assist::complete(space_, page_, offset)) {
    Json one{
        {"label", item.label},
        {"kind", number_of(item.kind)},
        {"detail", item.detail},
        {"sortText", fmt::format("{:05}", items.size())},
        {"filterText", item.label},
        {"insertTextFormat", 1},
        {"insertTextMode", 1},
        {"textEdit", {{"range", range(page_, item.where)}, {"newText", item.insert}}}};
    if (!item.documentation.empty())
      one["documentation"] = {{"kind", "markdown"}, {"value", item.documentation}};
    items.push_back(std::move(one));
  }
  return {{"isIncomplete", false}, {"items", std::move(items)}};
}

Json LspAnswers::hover(std::size_t offset) {
  const auto found = assist::hover(space_, page_, offset);
  if (!found)
    return nullptr;
  return {{"contents", {{"kind", "markdown"}, {"value", found->markdown}}},
          {"range", range(page_, found->where)}};
}

Json LspAnswers::locations(const std::vector<assist::Place>& places) {
  Json all = Json::array();
  for (const assist::Place& place : places)
    all.push_back(location(place));
  return all;
}

Json LspAnswers::prepared_rename(std::size_t offset) {
  const auto place = assist::renamed_place(space_, page_, offset);
  if (!place)
    return nullptr;
  const assist::Stretch where = place->where;
  return {{"range", range(page_, where)},
          {"placeholder", page_.text.substr(where.begin, where.end - where.begin)}};
}

Json LspAnswers::workspace_edit(const std::vector<assist::Edit>& edits) {
  Json changes = Json::object();
  for (const assist::Edit& edit : edits)
    if (const assist::Page* page = space_.page(edit.file))
      changes[address_of_path(edit.file)].push_back(
          {{"range", range(*page, edit.where)}, {"newText", edit.text}});
  return {{"changes", std::move(changes)}};
}

Json LspAnswers::symbol_tree(const std::vector<assist::Symbol>& symbols) {
  Json all = Json::array();
  for (const assist::Symbol& symbol : symbols)
    all.push_back({{"name", symbol.name},
                   {"detail", symbol.detail},
                   {"kind", symbol_number(symbol.kind)},
                   {"range", range(page_, symbol.where)},
                   {"selectionRange", range(page_, symbol.name_where)},
                   {"children", symbol_tree(symbol.children)}});
  return all;
}

Json LspAnswers::document_symbols() {
  return symbol_tree(assist::symbols(page_));
}

Json LspAnswers::workspace_symbols(std::string_view query) {
  const std::string sought = lower_case(query);
  Json all = Json::array();
  for (const assist::Page* page : space_.pages())
    for (const assist::Symbol& table : assist::symbols(*page))
      for (const assist::Symbol& row : table.children)
        if (lower_case(row.name + " " + row.detail).find(sought) != std::string::npos)
          all.push_back({{"name", row.name},
                         {"kind", symbol_number(row.kind)},
                         {"containerName", row.detail},
                         {"location", location({page->path, row.name_where})}});
  return all;
}

Json LspAnswers::folding() {
  Json all = Json::array();
  for (const assist::Stretch& where : assist::folding(page_)) {
    const std::size_t first = lines(page_).position(where.begin).line - 1;
    const std::size_t last = lines(page_).position(where.end).line - 1;
    Json one{{"startLine", first}, {"endLine", last}};
    if (page_.text[where.begin] == '#')
      one["kind"] = "comment";
    all.push_back(std::move(one));
  }
  return all;
}

Json LspAnswers::diagnostic(const assist::Problem& problem) {
  Json related = Json::array();
  for (const assist::Problem::Note& note : problem.notes)
    related.push_back({{"location", location(note.place)}, {"message", note.message}});
  const assist::Page* page = space_.page(problem.place.file);
  const std::string help = problem.help.empty() ? "" : "\n" + problem.help;
  return {{"range", range(page ? *page : page_, problem.place.where)},
          {"severity", number_of(problem.severity)},
          {"code", kind_of(problem.id).code},
          {"source", "taut"},
          {"message", problem.message + help},
          {"relatedInformation", std::move(related)}};
}

Json LspAnswers::diagnostics(const std::string& file,
                             const std::vector<assist::Problem>& problems) {
  Json all = Json::array();
  for (const assist::Problem& problem : problems)
    if (problem.place.file == file)
      all.push_back(diagnostic(problem));
  return all;
}

Json LspAnswers::code_actions(const Json& range,
                              const std::vector<assist::Problem>& problems) {
  const std::size_t begin = offset(range.at("start"));
  const std::size_t end = offset(range.at("end"));
  Json all = Json::array();
  for (const assist::Problem& problem : problems) {
    const assist::Stretch where = problem.place.where;
    if (problem.place.file != page_.path || where.begin > end || where.end < begin)
      continue;
    const Json told = diagnostic(problem);
    bool first = true;
    for (assist::Fix& fix : assist::fixes(space_, problem)) {
      all.push_back({{"title", fix.title},
                     {"kind", "quickfix"},
                     {"diagnostics", Json::array({told})},
                     {"isPreferred", first},
                     {"edit", workspace_edit(std::move(fix.edits))}});
      first = false;
    }
  }
  return all;
}

void LspAnswers::add_suggestions(std::string_view task,
                                 const std::vector<assist::Suggestion>& suggestions,
                                 Json& actions) {
  for (const assist::Suggestion& one : suggestions)
    if (one.from == task || one.to == task)
      actions.push_back({{"title", one.title},
                         {"kind", "refactor"},
                         {"edit", workspace_edit({one.edit})}});
}

}  // namespace taut::cli
