#include "taut/analyse/analysis.hpp"
#include "taut/analyse/asleep.hpp"
#include "taut/analyse/certainty.hpp"
#include "taut/analyse/decisions.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace taut {

#define TAUT_ANALYSIS(name) extern const Analysis name;
#include "taut/analyse/analyses.def"
#undef TAUT_ANALYSIS

const std::vector<Analysis>& all_analyses() {
  static const std::vector<Analysis> analyses{
#define TAUT_ANALYSIS(name) name,
#include "taut/analyse/analyses.def"
#undef TAUT_ANALYSIS
  };
  return analyses;
}

Findings find_all(const Situation& situation, std::string_view language, Kinds kinds) {
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph, language};
  Claims claims(situation);
  Findings findings;
  for (const Analysis& analysis : all_analyses()) {
    if (analysis.hard && kinds == Kinds::polynomial)
      continue;
    if (analysis.too_large != nullptr) {
      if (std::string reason = analysis.too_large(subject); !reason.empty()) {
        findings.skipped.push_back({analysis.id, std::move(reason)});
        continue;
      }
    }
    auto& where = analysis.in_picture ? findings.picture : findings.all;
    for (Finding& finding : analysis.run(subject, claims)) {
      tell_bases(subject.model(), finding);
      where.push_back(std::move(finding));
    }
  }
  std::ranges::stable_sort(findings.all, std::ranges::greater{}, [](const Finding& f) {
    return std::tuple(f.severity, f.certainty != Certainty::thin, f.harm);
  });
  findings.asleep = find_asleep(subject);
  tell_decisions(subject.model(), findings);
  return findings;
}

}  // namespace taut
