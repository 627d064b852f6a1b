#include "taut/exchange/when_text.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

std::string listed_parts(const Model& model, const When& when) {
  std::vector<std::string> parts;
  for (const When& part : when.parts)
    parts.push_back(when_text(model, part));
  return fmt::format("[{}]", fmt::join(parts, ", "));
}

}  // namespace

std::string when_text(const Model& model, const When& when) {
  switch (when.kind) {
    case When::Kind::is: return std::string(id_of(model, when.what));
    case When::Kind::negation:
      return fmt::format("{{not: {}}}", when_text(model, when.parts.front()));
    case When::Kind::any: return fmt::format("{{any: {}}}", listed_parts(model, when));
    case When::Kind::all: break;
  }
  return when.parts.empty() ? std::string() : listed_parts(model, when);
}

std::string shifts_text(const Model& model, const std::vector<Shift>& shifts) {
  std::vector<std::string> parts;
  for (const Shift& shift : shifts)
    parts.push_back(fmt::format("{}: {}", id_of(model, shift.by), shift.amount));
  return parts.empty() ? std::string() : fmt::format("{{{}}}", fmt::join(parts, ", "));
}

std::string selector_text(const Model& model, const Selector& selector) {
  switch (selector.kind) {
    case Selector::Kind::draws_on:
      return fmt::format("{{draws_on: {}}}", model[selector.resource].id);
    case Selector::Kind::pillar:
      return fmt::format("{{pillar: {}}}", model[selector.pillar].id);
    case Selector::Kind::needs_consent_of:
      return fmt::format("{{needs_consent_of: {}}}", model[selector.actor].id);
    case Selector::Kind::all: break;
  }
  return "all";
}

}  // namespace taut
