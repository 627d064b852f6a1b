#pragma once

#include "taut/read/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace taut::test {

/// A line and the code of what is told there.
using Told = std::set<std::pair<std::size_t, std::string>>;

/// What a text expects of itself: `# expect: code` (or several with commas) at the end of
/// the line that is wrong.
inline Told expected_in(const std::string& text) {
  Told told;
  std::istringstream lines(text);
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    const std::size_t mark = line.find("# expect: ");
    if (mark == std::string::npos)
      continue;
    std::istringstream codes(line.substr(mark + 10));
    std::string code;
    while (std::getline(codes >> std::ws, code, ','))
      told.emplace(number, code);
  }
  return told;
}

/// A model read from memory, with everything that it points to.
struct Loaded {
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = {};
  std::string error = {};

  Told told(FileId file = 0) const {
    Told out;
    for (const Diagnostic& d : diags.all())
      if (d.where.file == file)
        out.emplace(sources.at(file, d.where.begin).line,
                    std::string(kind_of(d.id).code));
    return out;
  }
  /// Messages and help of everything told, for looking at wording.
  std::string words() const {
    std::string out;
    for (const Diagnostic& d : diags.all()) {
      out += d.message + "\n" + d.help + "\n";
      for (const Diagnostic::Note& note : d.notes)
        out += note.message + "\n";
    }
    return out;
  }
};

/// Rows of made-up texts have no source; where that is not the matter, nobody is told.
inline void forget_missing_sources(Loaded& loaded) {
  const Diagnostics all = std::move(loaded.diags);
  loaded.diags = {};
  for (const Diagnostic& one : all.all())
    if (one.id != DiagId::unsourced_row)
      loaded.diags.add(one);
}

inline Loaded load(const std::string& text, const LoadOptions& options = {},
                   const std::string& name = "model.yaml") {
  Loaded loaded;
  auto model = load_model_text(name, text, options, loaded.sources, loaded.diags);
  if (model)
    loaded.model = std::move(*model);
  else
    loaded.error = model.error().message;
  if (text.find("unsourced-row") == std::string::npos)
    forget_missing_sources(loaded);
  return loaded;
}

/// The text is told exactly what it expects of itself, no more and no less.
inline void expect_as_marked(const std::string& text, const LoadOptions& options = {}) {
  const Loaded loaded = load(text, options);
  EXPECT_EQ(loaded.error, "");
  EXPECT_EQ(loaded.told(), expected_in(text)) << text << "\n" << loaded.words();
}

/// A small model without fault, to which a case adds its own lines.
inline const std::string small_model = R"(taut: 1
mandate: {title: small}
sources:
  s: {title: a source}
objectives:
  peace: {title: peace}
pillars:
  politics: {title: politics}
conditions:
  hot: {title: it is hot, holds: true}
  cold: {title: it is cold, holds: false}
safeguards:
  guard: {title: a guard, in_place: false}
  fence: {title: a fence, in_place: true}
actors:
  gov: {title: the government}
resources:
  troops: {title: troops}
phases:
  - {id: early, title: early}
  - {id: late, title: late}
tasks:
  a: {title: task a, pillar: politics, draws_on: {troops: 2}}
  b: {title: task b, needs_consent_of: [gov], requires: [a]}
  c: {title: task c, serves: {peace: 2}}
)";

/// The small model with one link per text, which says its ends; the rest is complete,
/// with a reason of its own. The text may hold an expectation behind a `|`.
inline std::string with_links(std::initializer_list<std::string> links) {
  std::string text = small_model + "links:\n";
  int number = 0;
  for (const std::string& link : links) {
    const std::size_t bar = link.find('|');
    const std::string place = std::to_string(++number);
    text += "  - {id: L" + place + ", " + link.substr(0, bar) +
            ", score: -1, because: why " + place + ", basis: stated, sources: [s]}";
    if (bar != std::string::npos)
      text += "  # expect: " + link.substr(bar + 1);
    text += "\n";
  }
  return text;
}

}  // namespace taut::test
