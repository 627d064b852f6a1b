#pragma once

#include "taut/analyse/page_changes.hpp"
#include "taut/analyse/switches.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Two situations side by side, as they are called.
struct CompareReport {
  const Comparison& comparison;
  std::string before = {};  ///< "the mandate as written", "scenario: ..."
  std::string after = {};
};

/// What differs; docs/conflicts-json.md describes the JSON; the sheet has one row per
/// statement, finding, task or switch.
tell::Document compare_page(const CompareReport& report);
void compare_data(const CompareReport& report, tell::Json& body);
/// What follows from a difference: the changes of statements, findings and switches.
void consequences_data(const Comparison& comparison, tell::Json& body);
tell::Sheet compare_sheet(const CompareReport& report);

/// Every switch tried the other way.
struct SwitchesReport {
  const Model& model;
  const std::vector<Switched>& switched;
  std::string_view language = {};
};

/// Those that make it worse, those that ease it, those that do both, those that change
/// nothing; each group by how much harm moves, then order of appearance.
tell::Document switches_page(const SwitchesReport& report);
void switches_data(const SwitchesReport& report, tell::Json& body);
tell::Sheet switches_sheet(const SwitchesReport& report);

// What the writers share.

/// "T12 is held (-1): ...", "T06 eases (-2 to -1): ...".
std::string change_line(const StatementChange& change);
/// "good offices, limited by election support", without the reason.
std::string who_in_words(const StatementChange& change, std::string_view before);
/// What begins, ends, grows and eases, each with its tasks and statement: "Bites now:
/// good offices, limited by election support [T19]." At most three of each are named.
std::string work_in_words(const std::vector<StatementChange>& changes);
/// The same as a section for each, every change with its reason: "Good offices: limited
/// by election support: consent tends to worsen around a vote [T19]".
std::vector<tell::Section> work_sections(const std::vector<StatementChange>& changes);
/// "Now serious, critical before: ...", "New, serious: ...", with what it rests on.
std::string page_line(const PageChange& change);
/// "a signatory is listed: no, then yes".
std::string switch_line(const SwitchChange& change);
/// "29 tensions at work, then 26".
std::string tension_count_line(const Comparison& comparison);

/// What a switch does to harm as a whole.
enum class Drift { worse, eased, both, nothing };
Drift drift_of(const Comparison& comparison);
/// "if this held", "if this were not in place".
std::string tried_in_words(const Switched& switched);
/// What it changes in one paragraph: `work_in_words`, then other findings.
std::string what_it_changes(const Comparison& comparison);
/// The switches in the order of the page, with their drift.
std::vector<std::pair<Drift, const Switched*>> in_order(const SwitchesReport& report);

}  // namespace taut
