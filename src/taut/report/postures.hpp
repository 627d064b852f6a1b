#pragma once

#include "taut/analyse/postures.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A mix that was asked about.
struct ExplainedMix {
  PostureMix mix = {};
  std::optional<std::size_t> number = {};  ///< where it is one of those listed, from 1
  Succession way = {};                     ///< where it goes if it is left to itself
  std::optional<std::size_t> end = {};     ///< the number of the mix where it ends
  /// Some postures were left open; the others have settled around those given.
  bool completed = false;
};

struct PosturesReport {
  const PosturesReading& reading;
  const SourceSet& sources;
  std::string_view language = {};
  std::optional<ExplainedMix> explained = {};
};

/// The mixes side by side, where each is weakest, what would end it; or, where a mix was
/// asked about, what holds it up or who would rather be elsewhere.
tell::Document postures_page(const PosturesReport& report);
/// docs/postures-json.md describes the schema; its number changes when a reader would
/// break.
void postures_data(const PosturesReport& report, tell::Json& body);
/// A row for each mix, with a column for each task.
tell::Sheet postures_sheet(const PosturesReport& report);
/// What none of these tell, one sentence each.
std::vector<std::string> postures_left_out(const PosturesReport& report);

/// Bullets about how the mixes were found and what was left out.
std::vector<std::string> posture_notes(const PosturesReading& reading,
                                       std::string_view language);

}  // namespace taut
