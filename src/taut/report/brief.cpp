#include "taut/report/brief.hpp"

#include "taut/tell/sheet.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut {
namespace {

// "T01, T21", or with a basis "T01, T21: derived, karl17".
std::string cited(const Model& model, const BriefLine& line) {
  if (line.statements.empty() && line.exhibits.empty())
    return {};
  if (line.basis)
    return evidence(model, {line.statements, line.exhibits, *line.basis});
  return fmt::format("{}", fmt::join(ids_of(model, line.statements), ", "));
}

void add(const BriefEntry& entry, const Model& model, tell::Document& page) {
  std::vector<tell::Item> items;
  for (const BriefLine& line : entry.lines)
    items.push_back(
        {.label = line.label, .text = line.text, .evidence = cited(model, line)});
  if (!entry.title.empty()) {
    page.add(tell::Entry{
        .headline = entry.title, .text = entry.text, .items = std::move(items)});
  } else {
    page.say(entry.text);
    if (!items.empty())
      page.add(tell::List{.items = std::move(items)});
  }
  if (!entry.place.empty() || !entry.quoted.empty())
    page.add(tell::Quotation{entry.place, entry.quoted});
}

}  // namespace

tell::Document document_of(const Brief& brief, const Model& model) {
  tell::Document page{.title = brief.title};
  for (const std::string& lead : brief.lead)
    page.say(lead);
  for (const BriefSection& section : brief.sections) {
    page.head(section.title);
    page.say(section.lead);
    for (const BriefEntry& entry : section.entries)
      add(entry, model, page);
  }
  return page;
}

}  // namespace taut
