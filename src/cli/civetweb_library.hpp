#pragma once

#include "taut/diag/expected.hpp"

#include <civetweb.h>

namespace taut::cli {

/// The functions of civetweb that are used, each as its header declares it.
struct CivetwebCalls {
#define TAUT_CIVETWEB(name) decltype(&::name) name = nullptr;
#include "cli/civetweb_calls.def"
#undef TAUT_CIVETWEB
};

/// Loads civetweb on the first call. An error says that it is missing and what to
/// install.
Expected<const CivetwebCalls*> civetweb_calls();

}  // namespace taut::cli
