#pragma once

#include "taut/analyse/loops.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"
#include "taut/text/source.hpp"

#include <string>
#include <vector>

namespace taut {

/// What a sheet of loops holds: those listed, or how many there are.
enum class LoopsTable { list, counts };

/// Loops or chains, and where their text stands.
struct LoopsReport {
  const Loops& loops;
  const SourceSet& sources;
  LoopsTable table = LoopsTable::list;

  const Model& model() const { return loops.model(); }
};

/// The bounds, the counts by length and sign, the strongest of each sign, what they mean.
tell::Document loops_page(const LoopsReport& report);
/// docs/loops-json.md describes the schema; its number changes when a reader would break.
void loops_data(const LoopsReport& report, tell::Json& body);
/// One row per listed loop or chain, the even ones first, the strongest first; or one row
/// per length and strength of the weakest link.
tell::Sheet loops_sheet(const LoopsReport& report);
/// What was not counted or not listed, one sentence each.
std::vector<std::string> loops_left_out(const LoopsReport& report);

}  // namespace taut
