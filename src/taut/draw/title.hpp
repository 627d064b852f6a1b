#pragma once

#include "taut/analyse/finding.hpp"
#include "taut/draw/wording.hpp"

#include <string>
#include <string_view>

namespace taut {

/// The first finding that the drawn lines bear out, as a title; else what the drawn lines
/// say themselves. Counts awake drawn lines alone.
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

/// How many drawn awake tensions reach the task.
int strainers_of(const Shown& shown, TaskId task);

}  // namespace taut
