#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A word of the glossary and what it means here.
struct GlossaryWord {
  std::string_view words = {};  ///< "tension, synergy": each with this meaning
  std::string_view meaning = {};
};

/// The glossary, in the order of `glossary.def`.
const std::vector<GlossaryWord>& glossary();

/// docs/glossary.md.
std::string glossary_markdown();

}  // namespace taut
