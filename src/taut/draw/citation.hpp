#pragma once

#include "taut/model/context.hpp"

#include <string>

namespace taut {

/// A source in two or three words, for a picture: "Karlsrud 2017", "Curran and Hunt
/// 2020", "Di Salvatore et al. 2022", "Security Council Report 2018". First names are
/// left out where they are initials; who is written otherwise, or is an institution,
/// stays whole.
std::string short_source(const Source& source);

}  // namespace taut
