#include "taut/system/clp_library.hpp"

#include "taut/system/late_library.hpp"

namespace taut {
namespace {

struct Loaded {
  LateLibrary library{TAUT_CLP_LIBRARY};
  ClpCalls calls;

  Loaded() {
#define TAUT_CLP(name) library.find("Clp_" #name, calls.name);
#include "taut/system/clp_calls.def"
#undef TAUT_CLP
  }
};

}  // namespace

const ClpCalls* clp_calls() {
  static const Loaded clp;
  return clp.library.trouble().empty() ? &clp.calls : nullptr;
}

}  // namespace taut
