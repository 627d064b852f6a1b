#pragma once

#include "taut/analyse/combinations.hpp"
#include "taut/analyse/revision.hpp"
#include "taut/report/findings_report.hpp"

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
  std::string mandate = {};
  std::vector<ScenarioRow> rows = {};  ///< the mandate as written, then in file order
};

/// The scenarios of a file side by side: a table of figures, then what each changes.
std::string scenarios_text(const ScenariosReport& report, const TextStyle& style = {});
std::string scenarios_markdown(const ScenariosReport& report);
std::string scenarios_html(const ScenariosReport& report);
std::string scenarios_json(const ScenariosReport& report);
std::string scenarios_csv(const ScenariosReport& report);

struct CombinationsReport {
  std::string mandate = {};
  const Model& model;
  const Combinations& combinations;
  std::size_t left_out = 0;  ///< switches that matter alone but were not combined
  std::string_view language = {};
};

/// Which switches matter, the worst and the best combination, what is always there. The
/// CSV has a row for every combination.
std::string combinations_text(const CombinationsReport& report,
                              const TextStyle& style = {});
std::string combinations_markdown(const CombinationsReport& report);
std::string combinations_html(const CombinationsReport& report);
std::string combinations_json(const CombinationsReport& report);
std::string combinations_csv(const CombinationsReport& report);

}  // namespace taut
