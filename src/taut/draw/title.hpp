#pragma once

#include "taut/analyse/finding.hpp"
#include "taut/draw/wording.hpp"

#include <string>
#include <string_view>

namespace taut {

/// The first finding that is not thin and that the drawn lines bear out, as a title; else
/// what the firm ones among the drawn lines say. How many tasks weaken one is said as
/// everywhere else; where not all of them are drawn it says how many are.
std::string title_of_map(const Speaker& speaker, const Findings& findings,
                         const Shown& shown);

/// "MINUSMA, S/RES/2423 (2018)", with the scenario if there is one.
std::string occasion(const Speaker& speaker);

/// The occasion, how many pairs pull against each other, and how to read a line.
std::string subtitle_of_map(const Speaker& speaker, const Shown& shown);

/// What is not drawn, and what the scores are.
std::string footer_of_map(const Speaker& speaker, const Shown& shown);

/// What the strengths are, and on whose word.
std::string reading_sentence(const Speaker& speaker);

/// Opens the footer of a map that has no key: its marks are ids of statements.
inline constexpr std::string_view reasons_elsewhere =
    "\"taut conflicts\" gives the reason for each mark. ";

/// The picture in sentences, for people who cannot see it.
std::string description_of_map(const Speaker& speaker, const Shown& shown);

/// "One task pulls against aid: patrols": names are never conjugated.
std::string one_against(const Speaker& speaker, TaskId one, TaskId other);

}  // namespace taut
