#pragma once

#include "taut/analyse/camps_reading.hpp"
#include "taut/report/findings_report.hpp"

#include <string>

namespace taut {

/// Camps as they are read, and where their proof stands.
struct CampsReport {
  const Subject& subject;
  const CampsReading& reading;
  const SourceSet& sources;
  std::string mandate = {};  ///< "MINUSMA, June 2018 renewal · S/RES/2423 (2018)"
  bool firm = false;         ///< tell of every task in how many draws it kept its side
};

/// The finding in sentences, the camps task by task, every exception with its reason,
/// swings, and how it was counted. Lists are cut at forty; CSV and JSON have all.
std::string camps_text(const CampsReport& report, const TextStyle& style = {});
std::string camps_markdown(const CampsReport& report);
/// docs/camps-json.md describes the schema; its number changes when a reader would break.
std::string camps_json(const CampsReport& report);
/// One row per task (its camp, its share of swings) and one per exception.
std::string camps_csv(const CampsReport& report);

}  // namespace taut
