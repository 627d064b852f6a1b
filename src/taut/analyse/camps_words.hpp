#pragma once

#include "taut/analyse/camps_reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

// How `taut camps` tells the camps; the finding says less, in plain words.

/// What to do where a proof was given up for want of Clp.
constexpr std::string_view clp_is_missing =
    "The proof needs Clp, which cannot be loaded on this machine: \"taut doctor\" says "
    "how to install it.";

/// The rule that makes the links undirected, in one sentence.
std::string camps_rule(const SignedRule& rule);

/// "Two camps: a and b against c and d." or "The mandate does not fall into camps."
std::string camps_headline(const Subject& subject, const CampsReading& reading);

/// Why the mandate does not fall into camps, in one sentence.
std::string why_no_camps(const Subject& subject, const CampsReading& reading);

/// What holds the camps together or is to be settled, two-sided pairs, the proof, the
/// next best split, swings, further parts; in this order, each a sentence.
std::vector<std::string> camps_clauses(const Subject& subject,
                                       const CampsReading& reading);

/// "good offices worked against by G5 support: ..." with the reason; of a pair with both
/// signs both, the tension first.
std::string pair_in_words(const Subject& subject, const CampPair& pair);

}  // namespace taut
