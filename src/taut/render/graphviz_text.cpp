// Loading the fonts of a machine is a quarter of the time that a map takes as SVG, to
// measure texts whose places are known. The table that the map was laid out with says the
// same, and says it on every machine.

#include "taut/render/graphviz_text.hpp"

#include "taut/draw/text_width.hpp"

#include <gvplugin_textlayout.h>

namespace taut {
namespace {

// The heights are those that Graphviz finds for the fonts that the map is set in.
boolean measure(textspan_t* span, char** /*font_path*/) {
  const double size = span->font->size;
  const bool bold = (span->font->flags & HTML_BF) != 0;
  span->size.x = text_width(span->str, size, bold);
  span->size.y = static_cast<int>(size * 1.15 + 1);
  span->yoffset_layout = size * 0.9;
  span->yoffset_centerline = size * 0.2;
  span->layout = nullptr;
  span->free_layout = nullptr;
  return 1;
}

}  // namespace

const lt_symlist_t* text_by_table() {
  constexpr int above_all_others = 1000;
  static char name[] = "taut";
  static gvtextlayout_engine_t engine{measure};
  static gvplugin_installed_t types[] = {
      {0, "textlayout", above_all_others, &engine, nullptr},
      {0, nullptr, 0, nullptr, nullptr}};
  static gvplugin_api_t apis[] = {{API_textlayout, types}, {API_render, nullptr}};
  static gvplugin_library_t library{name, apis};
  // Graphviz knows a plugin by how its name begins and ends.
  static const lt_symlist_t plugins[] = {{"gvplugin_taut_LTX_library", &library},
                                         {nullptr, nullptr}};
  return plugins;
}

}  // namespace taut
