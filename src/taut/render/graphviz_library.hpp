#pragma once

#include "taut/diag/expected.hpp"

#include <cgraph.h>
#include <gvc.h>

namespace taut {

/// The functions of Graphviz that are used, each as its header declares it.
struct GraphvizCalls {
#define TAUT_GRAPHVIZ(name) decltype(&::name) name = nullptr;
#include "taut/render/graphviz_calls.def"
#undef TAUT_GRAPHVIZ
};

/// Loads libgvc with libcgraph on the first call, which costs some milliseconds; later
/// calls cost nothing. An error says that Graphviz is missing and what to install.
Expected<const GraphvizCalls*> graphviz_calls();

}  // namespace taut
