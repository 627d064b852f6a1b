#pragma once

#include "taut/draw/change_set.hpp"
#include "taut/draw/page.hpp"

#include <string>

namespace taut {

/// How the mark on a changed line looks.
struct ChangeMark {
  std::string fill = {};
  std::string stroke = {};
  std::string text = {};
};
ChangeMark mark_of(const Theme& theme, Fate fate);

/// Explains every sign that the lines of the picture use, and no other, in one row from
/// the left margin to `right`, which begins at `top`.
void add_change_legend(Page& page, double top, const ChangeSet& set, double right);
double change_legend_height(const Page& page);

}  // namespace taut
