#pragma once

#include "taut/analyse/switches.hpp"
#include "taut/report/findings_report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Two situations side by side, as they are called.
struct CompareReport {
  const Comparison& comparison;
  std::string mandate = {};  ///< "MINUSMA, June 2018 renewal · S/RES/2423 (2018)"
  std::string before = {};   ///< "the mandate as written", "scenario: ..."
  std::string after = {};
};

/// What differs, as a page of at most `width` columns; as Markdown; as JSON (schema in
/// docs/conflicts-json.md); as CSV with one row per statement, finding, task or switch.
std::string compare_text(const CompareReport& report, const TextStyle& style = {});
std::string compare_markdown(const CompareReport& report);
std::string compare_json(const CompareReport& report);
std::string compare_csv(const CompareReport& report);

/// Every switch tried the other way.
struct SwitchesReport {
  const Model& model;
  const std::vector<Switched>& switched;
  std::string mandate = {};
  std::string_view language = {};
};

/// Those that make it worse, those that ease it, those that do both, those that change
/// nothing; each group by how much harm moves, then order of appearance.
std::string switches_text(const SwitchesReport& report, const TextStyle& style = {});
std::string switches_markdown(const SwitchesReport& report);
std::string switches_json(const SwitchesReport& report);
std::string switches_csv(const SwitchesReport& report);

// What the writers share.

/// "T12 is held (-1): ...", "T06 eases (-2 to -1): ...".
std::string change_line(const StatementChange& change);
/// "a signatory is listed: does not hold, then holds".
std::string switch_line(const SwitchChange& change);
/// "29 tensions at work, then 26".
std::string tension_count_line(const Comparison& comparison);

/// What a switch does to harm as a whole.
enum class Drift { worse, eased, both, nothing };
Drift drift_of(const Comparison& comparison);
/// "if it held", "if it were not in place".
std::string tried_in_words(const Switched& switched);
/// What it changes in one paragraph, without reasons: "T12 is held; T13 falls asleep.".
std::string what_it_changes(const Comparison& comparison);
/// The switches in the order of the page, with their drift.
std::vector<std::pair<Drift, const Switched*>> in_order(const SwitchesReport& report);

}  // namespace taut
