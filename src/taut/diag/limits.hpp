#pragma once

#include <cstddef>
#include <string>

namespace taut {

/// How much of each thing is read, from `limits.def`.
namespace limit {
#define TAUT_LIMIT(name, most, what, told) inline constexpr std::size_t name = most;
#include "taut/diag/limits.def"
#undef TAUT_LIMIT
}  // namespace limit

/// The limits as docs/limits.md: what is counted, how many there may be, what is told.
std::string limits_markdown();

}  // namespace taut
