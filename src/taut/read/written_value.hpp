#pragma once

#include "taut/read/located.hpp"

#include <string>

namespace taut {

/// A value that is kept and not read, as JSON on one line. Plain words are numbers or
/// truth values where JSON reads them so, else texts.
std::string written_value(const Located& node);

}  // namespace taut
