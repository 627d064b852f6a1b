#pragma once

#include "taut/draw/focus_rows.hpp"

#include <string>
#include <vector>

namespace taut {

// What stands around the picture of a task.

/// "Seven tasks pull against good offices; one of them must also come first".
std::string focus_title(const Speaker& speaker, const FocusRows& rows, TaskId task);
/// The occasion, the paragraph, and what stands on which side.
std::string focus_subtitle(const Speaker& speaker, const FocusRows& rows, TaskId task);
/// What it needs beside tasks, and what the strengths are.
std::string focus_footer(const Speaker& speaker, const FocusRows& rows);
/// The picture in sentences, for people who cannot see it.
std::string focus_description(const Speaker& speaker, const FocusRows& rows,
                              const std::string& subtitle);

}  // namespace taut
