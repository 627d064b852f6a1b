#pragma once

#include "taut/amend/model_text.hpp"
#include "taut/suggest/suggest.hpp"

#include <string>
#include <vector>

namespace taut {

/// A text with links to be judged, and how they are called, in the order of the
/// proposals.
struct Stubs {
  ModelText text;
  std::vector<std::string> names;
};

/// Puts a link for each proposal behind the others of `text`, which is the file that
/// `model` was read from: -1, inferred, of low confidence, with the reason of its first
/// rule. The names are the first free ones of P1, P2, ... An error says why this text
/// cannot hold them. Whoever writes the text reads it back first: `side_effect`.
Expected<Stubs> with_stubs(ModelText text, const Model& model,
                           const std::vector<const Proposal*>& proposals);

}  // namespace taut
