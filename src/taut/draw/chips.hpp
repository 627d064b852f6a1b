#pragma once

#include "taut/draw/wording.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

/// A statement that covers many pairs, drawn once: one line from its task to a chip that
/// counts the tasks it reaches, which bear its number. Ten lines that all say the same
/// hide what else a map says.
struct Chip {
  StatementId statement = {};
  std::vector<std::size_t> lines = {};  ///< places in `Shown::lines`: alike but for b
  std::string words = {};  ///< "Human rights reporting on a, b and c: ... [T06]"
};

/// The chips of a map, by first line. A statement over more than six pairs has one where
/// at least four lines stand for it alone, all from one task, and as strong, as firm and
/// as much at work.
std::vector<Chip> chips_of(const Speaker& speaker, const Shown& shown);

}  // namespace taut
