#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/plan/advice.hpp"
#include "taut/plan/firm_advice.hpp"
#include "taut/plan/treatment.hpp"
#include "taut/report/findings_report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace taut {

/// What would help, class by class, and how far so many changes could go.
struct AdviceReport {
  const Subject& subject;
  std::string mandate = {};
  Harm today = 0;  ///< remaining harm as it is
  std::vector<Advice> advice = {};
  TreatmentFront front = {};
  FirmAdvice firm = {};  ///< with 0 draws where nobody asked
  bool in_full = false;  ///< every measure, not the first of each class

  const Model& model() const { return subject.model(); }
};

/// Reads a situation; draws cost a treatment front each.
AdviceReport make_advice(const Subject& subject, int most_changes,
                         const DrawsAsked& draws);

std::string advice_text(const AdviceReport& report, const TextStyle& style = {});
std::string advice_markdown(const AdviceReport& report);
std::string advice_html(const AdviceReport& report);
/// A row for every measure and what it does to a statement or finding, then one for every
/// number of changes.
std::string advice_csv(const AdviceReport& report);
/// docs/advise-json.md describes the schema.
std::string advice_json(const AdviceReport& report);

// What the writers share.

/// "political analysis before state-authority planning", "keep SSR and DDR apart in
/// time".
std::string in_words(const AdviceReport& report, const Advice& advice);
std::string in_words(const AdviceReport& report, const Treatment& treatment);

}  // namespace taut
