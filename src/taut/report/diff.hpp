#pragma once

#include "taut/analyse/revision.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <string>

namespace taut {

/// What a renewal changed, as the two mandates are called.
struct DiffReport {
  const Revision& revision;
  std::string before = {};
  std::string after = {};
  std::string mandate = {};  ///< where both are of one mandate, its name
  bool in_full = false;      ///< also every link and whatever else is different
};

/// The text of the mandate first, then what follows from it; docs/diff-json.md describes
/// the JSON. CSV has one row for each thing that changed.
tell::Document diff_page(const DiffReport& report);
void diff_data(const DiffReport& report, tell::Json& body);
tell::Sheet diff_sheet(const DiffReport& report);

}  // namespace taut
