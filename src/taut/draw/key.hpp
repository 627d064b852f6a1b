#pragma once

#include "taut/draw/page.hpp"
#include "taut/draw/wording.hpp"

namespace taut {

/// The numbered reasons. If there is not room for all, the reasons of the weakest
/// statements are left out, and a line says how many and where to find them. Gives how
/// many were left out.
int add_key(Page& page, const Speaker& speaker, const Shown& shown, Box room);

}  // namespace taut
