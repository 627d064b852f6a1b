#pragma once

#include "taut/read/values.hpp"

namespace taut {

/// Whether the text at `ask.node`, a scalar, says something and keeps to the limits; if
/// not, that is told. Warns of a text that a comment cuts short, and hints at one that is
/// read in another order than it is written. O(its length), and quick.
bool check_text(const Ask& ask);

}  // namespace taut
