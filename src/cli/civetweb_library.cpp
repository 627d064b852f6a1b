#include "cli/civetweb_library.hpp"

#include "taut/system/late_library.hpp"

#include <fmt/format.h>

namespace taut::cli {

Expected<const CivetwebCalls*> civetweb_calls() {
  struct Loaded {
    LateLibrary library{TAUT_CIVETWEB_LIBRARY};
    CivetwebCalls calls;

    Loaded() {
#define TAUT_CIVETWEB(name) library.find(#name, calls.name);
#include "cli/civetweb_calls.def"
#undef TAUT_CIVETWEB
    }
  };
  static const Loaded loaded;
  if (loaded.library.trouble().empty())
    return &loaded.calls;
  return Error{
      fmt::format("the page cannot be served: {}; install the package "
                  "libcivetweb1",
                  loaded.library.trouble())};
}

}  // namespace taut::cli
