#pragma once

#include "taut/analyse/camps_reading.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <string>

namespace taut {

/// Camps as they are read, and where their proof stands.
struct CampsReport {
  const Subject& subject;
  const CampsReading& reading;
  const SourceSet& sources;
  bool firm = false;  ///< tell of every task in how many draws it kept its side
};

/// The finding in sentences, the camps task by task, every exception with its reason,
/// swings, and how it was counted. Lists are cut at forty; CSV and JSON have all.
tell::Document camps_page(const CampsReport& report);
/// docs/camps-json.md describes the schema; its number changes when a reader would break.
void camps_data(const CampsReport& report, tell::Json& body);
/// One row per task (its camp, its share of swings) and one per exception.
tell::Sheet camps_sheet(const CampsReport& report);

}  // namespace taut
