#pragma once

#include "taut/diag/expected.hpp"
#include "taut/draw/engine_layout.hpp"
#include "taut/render/format.hpp"

#include <string>
#include <vector>

namespace taut {

// Graphviz in this process. It is not thread-safe, so calls wait for each other; it may
// abort on an inner fault, so what serves many pictures calls from a child process.

/// Draws DOT that has all its positions. Never `Format::dot`. `dpi` counts for PNG alone.
/// Anything Graphviz complains about is an error that quotes it.
Expected<std::string> run_graphviz(const std::string& dot, Format format, int dpi);

/// An `EngineLayout`: neato and sfdp without overlaps and with lines around boxes, dot
/// with bounds on its search. More than 150 boxes always go to sfdp.
Expected<EnginePlacement> graphviz_layout(const EngineRequest& request);

/// How wide text comes out on this machine, over the width that pictures are laid out
/// for; 0 if it cannot be measured. Other fonts than Liberation Sans or Arial differ.
double measured_font_ratio();
bool font_fits(double ratio);

/// What `doctor` wants to know.
struct GraphvizProbe {
  std::string version = {};
  std::vector<std::string> missing = {};  ///< plugins: "png", "pdf", "svg", "nop2", ...
  bool font_fits = false;    ///< text comes out as wide as Liberation Sans or Arial does
  double font_ratio = 0;     ///< measured width over the width expected
  bool draws = false;        ///< a probe picture came out as PNG
  std::string trouble = {};  ///< what went wrong, or empty
};
GraphvizProbe probe_graphviz();

}  // namespace taut
