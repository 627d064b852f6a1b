#pragma once

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace taut {

/// Ends what is being done, for a mistake of ours that no text of a user may bring about:
/// an exception that only the outermost caller catches, or the end of the engine where
/// there are none.
[[noreturn]] inline void our_mistake(const std::string& what) {
#ifdef __cpp_exceptions
  throw std::logic_error(what);
#else
  static_cast<void>(what);
  std::abort();
#endif
}

}  // namespace taut
