#include "taut/render/graphviz_library.hpp"

#include "taut/system/late_library.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

struct Loaded {
  LateLibrary library{TAUT_GRAPHVIZ_LIBRARY};
  GraphvizCalls calls;

  Loaded() {
#define TAUT_GRAPHVIZ(name) library.find(#name, calls.name);
#include "taut/render/graphviz_calls.def"
#undef TAUT_GRAPHVIZ
  }
};

}  // namespace

Expected<const GraphvizCalls*> graphviz_calls() {
  static const Loaded loaded;
  if (loaded.library.trouble().empty())
    return &loaded.calls;
  return Error{fmt::format("Graphviz cannot be used: {}; install the package libgvc6",
                           loaded.library.trouble())};
}

}  // namespace taut
