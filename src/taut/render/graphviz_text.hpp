#pragma once

#include <gvc.h>

namespace taut {

/// A plugin list for `gvContextPlugins`: Graphviz then measures text as `text_width`
/// does, from a table, and opens no font. Enough for layouts and for SVG, whose reader
/// sets the text; what is drawn as pixels or glyphs needs Graphviz's own way.
const lt_symlist_t* text_by_table();

}  // namespace taut
