#pragma once

#include "taut/diag/diagnostic.hpp"

#include <cstddef>
#include <string>

namespace taut {

/// What became of a slip.
enum class Mended {
  not_at_all,  ///< nothing can be done: reading ends here
  as_text,     ///< a text got its quotes; all the rest is what its author meant
  left_out,    ///< the entry is left out, and the rest says less than its author meant
};

/// Puts what `told` blames out of the way, so that reading can go on behind it: a text
/// gets quotes; an entry is left out, up to the next line that starts one at the same
/// depth. `text` keeps its length and its lines, so that places stay what they are.
/// `stuck` is where the strict reader noticed. O(text).
Mended mend_text(std::string& text, const Diagnostic& told, std::size_t stuck);

}  // namespace taut
