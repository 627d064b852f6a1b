#pragma once

#include "taut/analyse/revision.hpp"
#include "taut/report/findings_report.hpp"

#include <string>

namespace taut {

/// What a renewal changed, as the two mandates are called.
struct DiffReport {
  const Revision& revision;
  std::string before = {};
  std::string after = {};
  std::string mandate = {};  ///< where both are of one mandate, its name
};

/// The text of the mandate first, then what follows from it; docs/diff-json.md describes
/// the JSON. CSV has one row for each thing that changed.
std::string diff_text(const DiffReport& report, const TextStyle& style = {});
std::string diff_markdown(const DiffReport& report);
std::string diff_html(const DiffReport& report);
std::string diff_json(const DiffReport& report);
std::string diff_csv(const DiffReport& report);

}  // namespace taut
