#pragma once

#include "taut/analyse/draws.hpp"

#include <string>

namespace taut {

// How reports speak of draws.

/// "91 %", "less than 1 %", for a part of the draws: rounded down.
std::string share_in_words(int part, int whole);
/// "1,000 draws".
std::string draws_in_words(int draws);
/// What a draw is, its number and its seed, in one sentence.
std::string how_drawn(const DrawsAsked& asked);

}  // namespace taut
