// A program that uses taut as a library: reads a mandate, says what pulls against what,
// and draws the map in memory. Build it like this:
//
//   add_subdirectory(taut)                       # or FetchContent
//   add_executable(my_program main.cpp)
//   target_link_libraries(my_program PRIVATE taut_draw)
//
// A program that draws nothing links `taut_model` alone and so needs no Graphviz.

#include "taut/analyse/analysis.hpp"
#include "taut/diag/diagnostic_text.hpp"
#include "taut/draw/draw_map.hpp"
#include "taut/read/load.hpp"
#include "taut/render/render.hpp"

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

// The width and height of a PNG stand in its first bytes, the most significant first.
unsigned pixels(const std::string& png, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(png[at + i]);
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: embed MODEL\n";
    return EXIT_FAILURE;
  }
  // The model is a view into its sources, and the situation a view into the model: keep
  // each as long as you use the next.
  taut::SourceSet sources;
  taut::Diagnostics diags;
  const auto model = taut::load_model(argv[1], {}, sources, diags);
  if (!model) {
    std::cerr << model.error().message << '\n';  // the file cannot be read
    return EXIT_FAILURE;
  }
  if (diags.has_errors()) {
    std::cerr << taut::diagnostics_as_text(diags, sources);  // the text has slips
    return EXIT_FAILURE;
  }
  const taut::Situation situation = taut::make_situation(*model);
  const taut::Findings findings = taut::find_all(situation);
  for (const taut::Finding& finding : findings.all)
    std::cout << name_of(finding.severity) << ": " << finding.headline << '\n';

  const auto map = taut::draw_map(situation, findings, {.size = taut::PageSize::a4});
  if (!map) {
    std::cerr << map.error().message << '\n';
    return EXIT_FAILURE;
  }
  const auto png = taut::render(map->drawing, taut::Format::png);
  if (!png) {
    std::cerr << png.error().message << '\n';
    return EXIT_FAILURE;
  }
  std::cout << "drew " << pixels(*png, 16) << " x " << pixels(*png, 20) << " pixels\n";
  return EXIT_SUCCESS;
}
