#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace taut::test {

/// A mandate of four tasks that has a tension in every state: at work (T1, T4), asleep
/// (T2), held (T3), undecided (T5).
constexpr std::string_view lakes = R"(taut: 1
mandate: {title: Two lakes, resolution: S/RES/1 (2030), adopted: 2030-01-01}
sources:
  s: {title: A source, read: whole}
objectives:
  peace: {title: Peace at the lakes, weight: 2, sources: [s]}
conditions:
  drought: {title: there is a drought, holds: false, basis: stated, sources: [s]}
  vote: {title: a vote is near, holds: unknown, basis: stated, sources: [s]}
safeguards:
  envoy: {title: an envoy of both sides, in_place: false, basis: stated, sources: [s]}
  fence: {title: a fence, in_place: true, basis: unverified}
  words: {title: words that name the villages, kind: wording, in_place: false, basis: unverified}
tasks:
  village: {title: village talks, priority: 1, serves: {peace: 3}, paragraph: "1", sources: [s]}
  patrol: {title: patrols, priority: 2, paragraph: "2", sources: [s], negotiable: true, requires: [drought]}
  water: {title: water works, priority: 2, paragraph: "3", sources: [s]}
  school: {title: schools, priority: 3, paragraph: "4", sources: [s]}
links:
  - {id: T1, from: patrol, to: village, score: -2, because: patrols frighten, shifts: {envoy: +1, vote: -1}, basis: stated, sources: [s]}
  - {id: T2, from: water, to: village, score: -1, because: wells are disputed, when: [drought], basis: stated, sources: [s]}
  - {id: T3, from: water, to: patrol, score: -1, because: trucks are few, shifts: {fence: +1, words: 1}, basis: derived, sources: [s]}
  - {id: T4, between: [school, water], score: -1, because: {school-water: pipes cross yards, water-school: yards block pipes}, basis: inferred}
  - {id: T5, from: school, to: village, score: -2, because: times clash, when: [vote], shifts: {words: 1}, basis: stated, sources: [s]}
  - {id: Y1, from: village, to: water, score: 2, because: talks open the road, basis: stated, sources: [s]}
  - {id: Y2, from: water, to: school, score: 1, because: wells feed schools, basis: stated, sources: [s]}
scenarios:
  dry: {title: A drought, conditions: {drought: true}}
  calm: {title: An envoy, safeguards: {envoy: true}}
)";

/// The text with one part of it replaced, which must be there once.
inline std::string with(std::string_view text, std::string_view part,
                        std::string_view by) {
  std::string changed(text);
  const std::size_t at = changed.find(part);
  if (at == std::string::npos || changed.find(part, at + 1) != std::string::npos)
    throw std::logic_error("not there once: " + std::string(part));
  return changed.replace(at, part.size(), by);
}

}  // namespace taut::test
