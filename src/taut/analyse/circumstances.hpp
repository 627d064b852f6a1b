#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>

namespace taut {

// Circumstances as words that follow a verb, right for any title: a condition's title is
// a clause ("a signatory is listed"), a safeguard's a name ("the roadmap").

/// "if a signatory is listed", "with the roadmap in place"; marked "(not known)" if so.
std::string if_on(const Subject& subject, Switch what);

/// Under which circumstances something that holds does: "while A and B", "without C";
/// parts that do not hold are left out. Of something that always holds: "always".
std::string holding_while(const Subject& subject, const When& when);

/// A whole `when` as it stands, whatever holds: "if A and unless C", "with B in place".
std::string when_in_words(const Subject& subject, const When& when);

/// Under which circumstances a statement whose `when` is false or unknown would be at
/// work, after "would limit X": "if A and unless C", "but not while C" (it waits for C to
/// end), "if A (not known)". Parts of `when` that are already met are left out.
std::string waking(const Subject& subject, const When& when);

}  // namespace taut
