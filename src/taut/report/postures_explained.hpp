#pragma once

#include "taut/report/postures.hpp"
#include "taut/tell/document.hpp"

namespace taut {

/// The page about one mix: what holds it up and what would end it, or who would rather be
/// in another posture; the posture links behind it.
tell::Document explained_page(const PosturesReport& report, const ExplainedMix& asked);

}  // namespace taut
