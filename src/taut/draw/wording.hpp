#pragma once

#include "taut/draw/select.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

// How a picture speaks.

/// Whose words, in which language.
struct Speaker {
  const Situation& situation;
  std::string language = {};

  const Model& model() const { return situation.of(); }
  std::string name(TaskId task) const;     ///< as it stands in a sentence
  std::string heading(TaskId task) const;  ///< with a capital, as it stands in a box
  std::string pillar(TaskId task) const;   ///< the title of its pillar, or empty
};

/// "one", "two" .. "twelve", then figures.
std::string in_words(int count);
/// "1 pair", "3 pairs".
std::string counted(int count, std::string_view singular, std::string_view plural);
std::string capitalised(std::string text);
/// "a, b and c"; after `most` words "and 7 more".
std::string joined(const std::vector<std::string>& words, std::size_t most = 99);
/// One text without line breaks and with single blanks.
std::string on_one_line(std::string_view text);

/// The reason of a statement with both directions where they differ; never empty.
std::string reason_of(const Speaker& speaker, StatementId statement);
/// The reason of the direction that leads the line; "No reason is recorded" if there is
/// none. Where the directions differ, that of the other one follows.
std::string reason_of(const Speaker& speaker, const ShownLine& line);
/// "protection of civilians against every task that draws on troops".
std::string selector_in_words(const Speaker& speaker, StatementId statement);
/// "G5 support counteracts good offices: ... [T01, T21]".
std::string line_in_words(const Speaker& speaker, const ShownLine& line);

}  // namespace taut
