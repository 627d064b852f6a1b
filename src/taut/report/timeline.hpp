#pragma once

#include "taut/analyse/timeline.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <string>
#include <vector>

namespace taut {

/// A chain of renewals, one row each, in the order given.
struct TimelineReport {
  std::string mission = {};
  std::vector<TimelineEntry> standings = {};
};

tell::Document timeline_page(const TimelineReport& report);
tell::Sheet timeline_sheet(const TimelineReport& report);
void timeline_data(const TimelineReport& report, tell::Json& body);

}  // namespace taut
