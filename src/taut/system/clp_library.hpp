#pragma once

#include <coin/Clp_C_Interface.h>

namespace taut {

/// The functions of Clp's C interface (Forrest et al., COIN-OR; EPL) that are used:
/// docs/decisions/0006.
struct ClpCalls {
#define TAUT_CLP(name) decltype(&Clp_##name) name = nullptr;
#include "taut/system/clp_calls.def"
#undef TAUT_CLP
};

/// Loads Clp the first time it is asked for; nothing where this machine has none.
const ClpCalls* clp_calls();

}  // namespace taut
