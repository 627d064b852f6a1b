#pragma once

namespace taut::commands {

/// What the process returns; never a count.
enum class ExitStatus {
  ok = 0,
  findings = 1,  ///< findings at or above `--fail-on`
  usage = 2,     ///< the command line is wrong
  model = 3,     ///< the model has errors
  world = 4,     ///< a file, a font or Graphviz failed
  internal = 5,  ///< our own mistake
};

}  // namespace taut::commands
