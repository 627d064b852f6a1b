#pragma once

#include "support/mandate_builder.hpp"
#include "taut/analyse/analysis.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace taut::test {

/// What a mandate says, with the situation it refers to. Holds its own copy.
struct Told {
  MandateBuilder mandate;
  Situation situation;
  Findings findings;

  explicit Told(MandateBuilder m)
      : mandate(std::move(m)),
        situation(make_situation(mandate.model)),
        findings(find_all(situation)) {}
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  /// The first finding of this kind about this task, or nothing.
  const Finding* find(std::string_view kind, std::string_view task) const {
    const TaskId id = mandate.id(task);
    const auto at = std::ranges::find_if(findings.all, [&](const Finding& f) {
      return f.kind == kind && f.tasks.front() == id;
    });
    return at == findings.all.end() ? nullptr : &*at;
  }
  /// The sentences of a finding after its headline.
  static std::vector<std::string> clauses(const Finding& finding) {
    std::vector<std::string> texts;
    for (const FindingLine& clause : finding.clauses)
      texts.push_back(clause.text);
    return texts;
  }
  std::vector<std::string> headlines() const {
    std::vector<std::string> all;
    for (const Finding& f : findings.all)
      all.push_back(f.headline);
    return all;
  }
};

}  // namespace taut::test
