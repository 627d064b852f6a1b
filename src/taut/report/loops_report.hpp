#pragma once

#include "taut/analyse/loops.hpp"
#include "taut/report/findings_report.hpp"
#include "taut/text/source.hpp"

#include <string>

namespace taut {

/// Loops or chains, and where their text stands.
struct LoopsReport {
  const Loops& loops;
  const SourceSet& sources;

  const Model& model() const { return loops.model(); }
};

/// The bounds, the counts by length and sign, the strongest of each sign, what they mean.
std::string loops_text(const LoopsReport& report, const TextStyle& style = {});
std::string loops_markdown(const LoopsReport& report);
/// docs/loops-json.md describes the schema; its number changes when a reader would break.
std::string loops_json(const LoopsReport& report);
/// One row per listed loop or chain, the even ones first, the strongest first. RFC 4180
/// with a byte-order mark and a guard against formulas.
std::string loops_csv(const LoopsReport& report);
/// One row per length and strength of the weakest link.
std::string loop_counts_csv(const LoopsReport& report);

}  // namespace taut
