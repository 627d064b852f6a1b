// Where nothing can be loaded, there is no Clp: what would be proved is told as an
// interval.

#include "taut/system/clp_library.hpp"

namespace taut {

const ClpCalls* clp_calls() {
  return nullptr;
}

}  // namespace taut
