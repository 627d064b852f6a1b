#pragma once

#include "taut/model/ids.hpp"
#include "taut/model/text.hpp"

#include <string_view>
#include <vector>

namespace taut {

/// What an author says of one use of a source.
struct Passage {
  SourceId source = {};
  Text says = {};              ///< a few words of the source
  std::string_view page = {};  ///< where in it, as written
};

/// The sources of a row, each once, in order of appearance; and what the author says of
/// their use, where that was said.
struct Citations : std::vector<SourceId> {
  using std::vector<SourceId>::vector;
  std::vector<Passage> passages = {};
};

}  // namespace taut
