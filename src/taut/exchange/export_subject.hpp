#pragma once

#include "taut/model/situation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What is exported: a mandate under its circumstances. Refers to the situation.
struct ExportSubject {
  const Situation& situation;
  std::string_view language = {};

  const Model& model() const { return situation.of(); }
  std::string_view in(const Text& text) const { return text.in(language); }
  /// What a box is called: the short name, else the title, else the id.
  std::string_view name(const Task& task) const;
};

/// The arcs that are drawn as lines, in order: all but those of selectors, which count
/// nowhere.
std::vector<ArcIndex> lines_of(const Situation& situation);
/// The statements that are left out so, by id.
std::vector<std::string_view> without_lines(const Model& model);

/// The reason of one direction.
std::string_view reason_of(const ExportSubject& subject, const Arc& arc);
/// "tension", "synergy" or "neutral", by the score as judged.
std::string_view sign_word(int score);
/// "-2", "+1", "0".
std::string signed_score(int score);

/// The titles of sources, "; " between them.
std::string source_titles(const ExportSubject& subject,
                          const std::vector<SourceId>& sources);

/// What the link says under `key`, on one line as a model file has it: "[a, {not: b}]";
/// empty if nothing.
std::string key_as_yaml(const Model& model, const Statement& link, std::string_view key);

/// "MINUSMA, June 2018 renewal", with the scenarios that were applied.
std::string title_line(const ExportSubject& subject);

}  // namespace taut
