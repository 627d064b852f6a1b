#pragma once

#include "taut/analyse/combinations.hpp"
#include "taut/analyse/revision.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// One scenario beside the others, with what it changes against the mandate as written.
struct ScenarioRow {
  std::string id = {};  ///< "base" for the mandate as written
  std::string title = {};
  Tally tally = {};
  Revision revision = {};  ///< empty for the mandate as written
};

struct ScenariosReport {
  std::vector<ScenarioRow> rows = {};  ///< the mandate as written, then in file order
};

/// The scenarios of a file side by side: a table of figures, then what each changes.
tell::Document scenarios_page(const ScenariosReport& report);
void scenarios_data(const ScenariosReport& report, tell::Json& body);
tell::Sheet scenarios_sheet(const ScenariosReport& report);

struct CombinationsReport {
  const Model& model;
  const Combinations& combinations;
  std::size_t left_out = 0;  ///< switches that matter alone but were not combined
  std::string_view language = {};
};

/// Which switches matter, the worst and the best combination, what is always there. The
/// CSV has a row for every combination.
tell::Document combinations_page(const CombinationsReport& report);
void combinations_data(const CombinationsReport& report, tell::Json& body);
tell::Sheet combinations_sheet(const CombinationsReport& report);

}  // namespace taut
