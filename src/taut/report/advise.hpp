#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/plan/advice.hpp"
#include "taut/plan/firm_advice.hpp"
#include "taut/plan/treatment.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace taut {

/// What would help, class by class, and how far so many changes could go.
struct AdviseReport {
  const Subject& subject;
  Harm today = 0;  ///< remaining harm as it is
  std::vector<Advice> advice = {};
  TreatmentFront front = {};
  FirmAdvice firm = {};  ///< with 0 draws where nobody asked
  bool in_full = false;  ///< every measure, not the first of each class

  const Model& model() const { return subject.model(); }
};

/// Reads a situation; draws cost a treatment front each.
AdviseReport make_advice(const Subject& subject, int most_changes,
                         const DrawsAsked& draws);

tell::Document advise_page(const AdviseReport& report);
/// A row for every measure and what it does to a statement or finding, then one for every
/// number of changes.
tell::Sheet advise_sheet(const AdviseReport& report);
/// docs/advise-json.md describes the schema.
void advise_data(const AdviseReport& report, tell::Json& body);
/// What none of these tell, one sentence each.
std::vector<std::string> advise_left_out(const AdviseReport& report);

// What the writers share.

/// "political analysis before state-authority planning", "keep SSR and DDR apart in
/// time".
std::string in_words(const AdviseReport& report, const Advice& advice);
std::string in_words(const AdviseReport& report, const Treatment& treatment);

}  // namespace taut
