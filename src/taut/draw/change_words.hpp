#pragma once

#include "taut/draw/change_map.hpp"
#include "taut/draw/change_set.hpp"
#include "taut/draw/key.hpp"

#include <string>
#include <vector>

namespace taut {

// How the picture of a change speaks.

/// "Two pairs of tasks come under strain, one is relieved".
std::string title_of_change(const ChangeSet& set);
/// From what to what, the tasks that came and went, and how to read the picture.
std::string subtitle_of_change(const ChangeRequest& request, const ChangeSet& set);
/// What is not verified, what is left out, and what the strengths are.
std::string footer_of_change(const ChangeRequest& request, const ChangeSet& set);
/// The picture in sentences, for people who cannot see it.
std::string description_of_change(const ChangeRequest& request, const ChangeSet& set);

/// The marks of the lines, by line; empty where nothing changed: "+1", "\u22123".
std::vector<std::string> marks_of(const ChangeSet& set);
/// The reason for every mark.
ReasonKey key_of_change(const ChangeRequest& request, const ChangeSet& set);

/// Whose words a line is told in.
const Speaker& speaker_of(const ChangeRequest& request, const ChangedLine& line);

}  // namespace taut
