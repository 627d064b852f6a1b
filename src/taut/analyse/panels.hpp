#pragma once

#include "taut/analyse/firm_findings.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Which of those who judged a link that proves a finding hold it.
struct Holders {
  std::string id = {};
  std::size_t judged_by = 0;
  std::size_t held_by = 0;  ///< whose own scores, where they gave any, give it as well
};

/// How findings fare if others had been asked.
struct PanelFindings {
  std::size_t assessors = 0;
  FirmFindings panels = {};           ///< a panel is a draw
  std::vector<Holders> holders = {};  ///< of the findings as they are, in their order

  /// Nothing if nobody judged a link of it, or its kind was not looked for.
  const Holders* holders_of(std::string_view id) const;
};

/// Whether findings of this kind are looked for in panels: not those without a polynomial
/// bound, nor contested judgements.
bool told_of_panels(const Finding& finding);

/// Looks for findings with the scores of each assessor in place of those of the group,
/// and with those of panels: as many assessors as there are, drawn from them with
/// replacement, each judged link at the median of theirs. What nobody of a panel judged
/// stays as it is. `all` are the findings of the model as it is. The same for the same
/// seed on any number of threads.
PanelFindings panel_findings(const Model& model, const Findings& all,
                             const DrawsAsked& asked, std::string_view language = {});

}  // namespace taut
