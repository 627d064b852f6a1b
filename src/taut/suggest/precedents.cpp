#include "taut/suggest/precedents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace taut {
namespace {

bool share_a_type(const Model& a, TaskId in_a, const Model& b, TaskId in_b) {
  return std::ranges::any_of(a[in_a].types, [&](TaskTypeId type) {
    return std::ranges::any_of(
        b[in_b].types, [&](TaskTypeId other) { return a[type].id == b[other].id; });
  });
}

// What a mandate judged of pairs of these types: the first tension, and whether anything
// else.
struct Judged {
  std::optional<Precedent> tension = {};
  bool otherwise = false;
};

void read(const Model& other, const End& from, const End& to, int score,
          const auto& alike, Judged& judged) {
  for (TaskId one : from.tasks) {
    for (TaskId two : to.tasks) {
      if (one == two || !alike(one, two))
        continue;
      if (score >= 0)
        judged.otherwise = true;
      else if (!judged.tension)
        judged.tension = Precedent{&other, one, two, score};
    }
  }
}

Judged judged_by(const Model& other, const Model& model, TaskId from, TaskId to) {
  const auto alike = [&](TaskId one, TaskId two) {
    return share_a_type(other, one, model, from) && share_a_type(other, two, model, to);
  };
  Judged judged;
  for (const Statement& statement : other.statements) {
    if (statement.general())
      continue;
    read(other, statement.from, statement.to, statement.score, alike, judged);
    if (statement.mutual)
      read(other, statement.to, statement.from, statement.score, alike, judged);
  }
  return judged;
}

std::string_view mission_of(const Model& model, std::string_view language) {
  return model.mandate.mission.empty() ? model.mandate.title.in(language)
                                       : model.mandate.mission;
}

}  // namespace

std::vector<Precedent> precedents(const Model& model, TaskId from, TaskId to,
                                  const std::vector<const Model*>& others) {
  std::vector<Precedent> found;
  for (const Model* other : others) {
    const Judged judged = judged_by(*other, model, from, to);
    if (judged.otherwise)
      return {};
    if (judged.tension)
      found.push_back(*judged.tension);
  }
  return found;
}

std::string in_words(const std::vector<Precedent>& precedents, std::size_t others,
                     std::string_view language) {
  std::string text = fmt::format(
      "judged a tension in {} of {} other mandates: ", precedents.size(), others);
  for (std::size_t i = 0; i < precedents.size(); ++i) {
    const Precedent& p = precedents[i];
    text += fmt::format("{}{} on {} ({}, {})", i == 0 ? "" : "; ",
                        name_of((*p.mandate)[p.from]).in(language),
                        name_of((*p.mandate)[p.to]).in(language),
                        mission_of(*p.mandate, language), p.score);
  }
  return text;
}

}  // namespace taut
