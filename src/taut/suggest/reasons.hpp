#pragma once

#include "taut/suggest/pair_case.hpp"

#include <string>

namespace taut {

// Why the first task of a pair may work against the second, as a sentence without a full
// stop, or empty: one function for each rule (`rules.hpp`).

std::string taking_sides(const PairCase& at);
std::string backing_the_reported(const PairCase& at);
std::string reporting_on_the_backed(const PairCase& at);
std::string strengthening_an_abuser(const PairCase& at);
std::string protection_from_a_partner(const PairCase& at);
std::string justice_against_incentive(const PairCase& at);
std::string talks_against_scrutiny(const PairCase& at);
std::string scrutiny_against_talks(const PairCase& at);
std::string blurred_lines(const PairCase& at);
std::string distrusted_state(const PairCase& at);
std::string handing_over(const PairCase& at);
std::string force_beside_reconciliation(const PairCase& at);
std::string benefits_for_some(const PairCase& at);
std::string opposed_preconditions(const PairCase& at);
std::string contested_vote(const PairCase& at);
std::string violent_vote(const PairCase& at);
std::string returns_and_land(const PairCase& at);
std::string returns_and_votes(const PairCase& at);
std::string sheltering(const PairCase& at);

}  // namespace taut
