#pragma once

#include "taut/analyse/timeline.hpp"
#include "taut/report/findings_report.hpp"

#include <string>
#include <vector>

namespace taut {

/// A chain of renewals, one row each, in the order given.
struct TimelineReport {
  std::string mission = {};
  std::vector<TimelineEntry> standings = {};
};

std::string timeline_text(const TimelineReport& report, const TextStyle& style = {});
std::string timeline_markdown(const TimelineReport& report);
std::string timeline_csv(const TimelineReport& report);
std::string timeline_json(const TimelineReport& report);
std::string timeline_html(const TimelineReport& report);

}  // namespace taut
