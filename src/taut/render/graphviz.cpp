#include "taut/render/graphviz.hpp"

#include "taut/draw/text_width.hpp"
#include "taut/render/graphviz_library.hpp"
#include "taut/render/graphviz_text.hpp"
#include "taut/render/xdot.hpp"
#include "taut/system/quiet_stderr.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>

namespace taut {
namespace {

// Graphviz's error hook is a plain function for the whole process, so its notes need a
// place of their own; one lock guards them and the library. A context lives as long as
// the process: the pango plugin keeps a pointer to the name of the last font it measured,
// which dies with its context, and reads it again for the next picture.
struct Library {
  std::mutex mutex;
  std::string complaints;
  Expected<const GraphvizCalls*> calls = graphviz_calls();
  GVC_t* with_fonts = nullptr;
  GVC_t* without_fonts = nullptr;
};
Library& library() {
  static Library shared;
  return shared;
}

int note_complaint(char* text) {
  library().complaints += text;
  return 0;
}

enum class Measure {
  by_table,  // opens no font: for layouts and SVG
  by_fonts,
};

// Made when it is first needed; null where Graphviz is missing. For the holder of the
// lock.
GVC_t* context_for(Measure text) {
  Library& shared = library();
  if (!shared.calls)
    return nullptr;
  const GraphvizCalls& graphviz = **shared.calls;
  constexpr int load_plugins_when_needed = 1;
  if (text == Measure::by_fonts && !shared.with_fonts)
    shared.with_fonts = graphviz.gvContext();
  if (text == Measure::by_table && !shared.without_fonts)
    shared.without_fonts =
        graphviz.gvContextPlugins(text_by_table(), load_plugins_when_needed);
  return text == Measure::by_fonts ? shared.with_fonts : shared.without_fonts;
}

// The API takes `char*` for what it only reads.
char* raw(const char* text) {
  return const_cast<char*>(text);  // NOLINT
}

// One graph from DOT text to bytes; everything it holds goes in the right order. Nothing
// but `read` may be called where Graphviz is missing, which `read` says.
class Session {
 public:
  explicit Session(Measure text)
      : lock_(library().mutex),
        calls_(library().calls ? *library().calls : nullptr),
        context_(context_for(text)) {
    library().complaints.clear();
    if (!calls_)
      return;
    calls_->agseterr(AGWARN);
    calls_->agseterrf(note_complaint);
  }
  ~Session() {
    if (!calls_)
      return;
    if (graph_ && laid_out_)
      calls_->gvFreeLayout(context_, graph_);
    if (graph_)
      calls_->agclose(graph_);
    calls_->agseterrf(nullptr);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  Status read(const std::string& dot) {
    if (!calls_)
      return library().calls.error();
    graph_ = calls_->agmemread(dot.c_str());
    return graph_ ? check("reading the picture") : fail("reading the picture");
  }
  void set(const char* name, const std::string& value) {
    calls_->agsafeset(graph_, raw(name), raw(value.c_str()), raw(""));
  }
  Status lay_out(const char* engine) {
    if (calls_->gvLayout(context_, graph_, engine) != 0)
      return fail("laying out");
    laid_out_ = true;
    return check("laying out");
  }
  Expected<std::string> draw(const char* format) {
    char* data = nullptr;
    unsigned length = 0;
    const int failed = render_quietly(format, data, length);
    std::string bytes(data ? std::string_view(data, length) : std::string_view());
    if (data)
      calls_->gvFreeRenderData(data);
    if (failed != 0 || bytes.empty())
      return fail(format).error();
    if (Status checked = check(format); !checked)
      return checked.error();
    return bytes;
  }
  Agraph_t* graph() { return graph_; }
  GVC_t* context() const { return context_; }
  /// Null where Graphviz is missing.
  const GraphvizCalls* calls() const { return calls_; }

 private:
  // The renderers print what they scale, which `render` tells in our own words.
  int render_quietly(const char* format, char*& data, unsigned& length) {
    const QuietStderr quiet;
    return calls_->gvRenderData(context_, graph_, format, &data, &length);
  }
  static Status fail(const char* doing) {
    const std::string& said = library().complaints;
    if (said.find("not recognized") != std::string::npos)
      return Error{fmt::format(
          "Graphviz has no plugin for {}; install the package libgvc6 again", doing)};
    return Error{fmt::format("Graphviz failed while {}: {}", doing,
                             said.empty() ? "it gave no reason" : each_line_once(said))};
  }
  static std::string each_line_once(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      if (!line.empty() && std::ranges::find(lines, line) == lines.end())
        lines.push_back(line);
      text.remove_prefix(std::min(text.size(), end + 1));
    }
    return fmt::format("{}", fmt::join(lines, " "));
  }
  static Status check(const char* doing) {
    drop_harmless();
    return library().complaints.empty() ? ok() : fail(doing);
  }
  // Boxes have the size we give them, whatever Graphviz thinks of the text in them.
  static void drop_harmless() {
    std::string kept;
    std::string_view rest = library().complaints;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
      const std::string_view line = rest.substr(0, end + 1);
      if (line.find("size too small for label") == std::string_view::npos)
        kept += line;
      rest.remove_prefix(end + 1);
    }
    library().complaints = std::move(kept);
  }

  std::lock_guard<std::mutex> lock_;
  const GraphvizCalls* calls_;
  GVC_t* context_;
  Agraph_t* graph_ = nullptr;
  bool laid_out_ = false;
};

// While it lives, this process lies at Greenwich: the zone of the machine stands in PDF.
class Greenwich {
 public:
  Greenwich() {
    if (const char* zone = std::getenv("TZ"))
      before_ = zone;
    set("UTC0");
  }
  ~Greenwich() { set(before_ ? before_->c_str() : nullptr); }
  Greenwich(const Greenwich&) = delete;
  Greenwich& operator=(const Greenwich&) = delete;

 private:
  static void set(const char* zone) {
    if (zone)
      setenv("TZ", zone, 1);
    else
      unsetenv("TZ");
    tzset();
  }
  std::optional<std::string> before_;
};

// PDF carries the second it was made in; the same picture shall be the same bytes.
void fix_date(std::string& pdf) {
  constexpr std::string_view key = "/CreationDate (D:";
  constexpr std::string_view epoch = "19700101000000";
  const std::size_t at = pdf.find(key);
  if (at != std::string::npos && at + key.size() + epoch.size() <= pdf.size())
    pdf.replace(at + key.size(), epoch.size(), epoch);
}

std::vector<double> numbers(std::string_view text) {
  std::vector<double> found;
  while (!text.empty()) {
    const std::size_t start = text.find_first_of("-0123456789.");
    if (start == std::string_view::npos)
      break;
    text.remove_prefix(start);
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
      break;
    found.push_back(value);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  return found;
}

std::string_view value_of(const Session& session, void* object, const char* name) {
  const char* value = session.calls()->agget(object, raw(name));
  return value ? value : "";
}

// "x,y x,y ..." with the origin at the bottom left.
Curve curve_of(std::string_view text, double height) {
  const std::vector<double> n = numbers(text);
  Curve curve;
  for (std::size_t i = 0; i + 1 < n.size(); i += 2)
    curve.push_back({n[i], height - n[i + 1]});
  return curve.size() % 3 == 1 && curve.size() > 3 ? curve : Curve();
}

// Lines shall end 3 points before a box, so every box is asked for that much larger.
constexpr double clearance = 3;

std::string engine_dot(const EngineRequest& request, Engine engine) {
  const bool ranked = engine == Engine::dot;
  std::string dot = fmt::format(
      "digraph g {{\ngraph [start={}, nslimit=2, nslimit1=2, mclimit=0.5, {}];\n"
      "node [shape=box, fixedsize=true, label=\"\"];\nedge [dir=none];\n",
      request.seed,
      ranked ? "ranksep=0.7, nodesep=0.35, splines=true"
             : R"(overlap=prism, sep="+14", esep="+4", splines=true)");
  for (std::size_t i = 0; i < request.boxes.size(); ++i)
    dot += fmt::format("n{} [width={:.4f}, height={:.4f}];\n", i,
                       (request.boxes[i].w + 2 * clearance) / 72,
                       (request.boxes[i].h + 2 * clearance) / 72);
  for (std::size_t i = 0; i < request.lines.size(); ++i)
    dot += fmt::format("n{} -> n{} [key=e{}, len=2.2];\n", request.lines[i].a,
                       request.lines[i].b, i);
  return dot + "}\n";
}

EnginePlacement read_back(Session& session, const EngineRequest& request) {
  const GraphvizCalls& graphviz = *session.calls();
  graphviz.attach_attrs(session.graph());
  const std::vector<double> bb = numbers(value_of(session, session.graph(), "bb"));
  EnginePlacement placed;
  if (bb.size() == 4)
    placed.size = {bb[2], bb[3]};
  for (std::size_t i = 0; i < request.boxes.size(); ++i) {
    Agnode_t* node =
        graphviz.agnode(session.graph(), raw(fmt::format("n{}", i).c_str()), 0);
    const std::vector<double> at =
        node ? numbers(value_of(session, node, "pos")) : std::vector<double>();
    placed.centres.push_back(at.size() == 2 ? Point{at[0], placed.size.h - at[1]}
                                            : Point{});
  }
  for (std::size_t i = 0; i < request.lines.size(); ++i) {
    const auto node = [&](std::size_t k) {
      return graphviz.agnode(session.graph(), raw(fmt::format("n{}", k).c_str()), 0);
    };
    Agedge_t* edge =
        graphviz.agedge(session.graph(), node(request.lines[i].a),
                        node(request.lines[i].b), raw(fmt::format("e{}", i).c_str()), 0);
    placed.curves.push_back(edge ? curve_of(value_of(session, edge, "pos"), placed.size.h)
                                 : Curve());
  }
  return placed;
}

constexpr std::size_t most_for_slow_engines = 150;

bool has_plugin(const Session& session, const char* api, std::string_view name) {
  int count = 0;
  char** names =
      session.calls()->gvPluginList(session.context(), raw(api), &count, nullptr);
  bool found = false;
  for (int i = 0; i < count; ++i) {
    found = found || std::string_view(names[i]) == name;
    std::free(names[i]);  // NOLINT: given by malloc
  }
  std::free(names);  // NOLINT
  return found;
}

constexpr const char* probe_text = "Hamburgefonstiv 0123456789";

Status lay_out_probe(Session& session) {
  const Status read = session.read(
      fmt::format("digraph g {{ n0 [shape=box, margin=0, width=0, height=0, fontsize=20, "
                  "fontname=\"{}\", label=\"{}\"]; }}",
                  font_name, probe_text));
  return read ? session.lay_out("dot") : read;
}

double ratio_of_probe(Session& session) {
  const GraphvizCalls& graphviz = *session.calls();
  graphviz.attach_attrs(session.graph());
  const std::vector<double> width =
      numbers(value_of(session, graphviz.agnode(session.graph(), raw("n0"), 0), "width"));
  return width.empty() ? 0 : width[0] * 72 / text_width(probe_text, 20);
}

}  // namespace

Expected<std::string> run_graphviz(const std::string& dot, Format format, int dpi) {
  Session session(format == Format::svg ? Measure::by_table : Measure::by_fonts);
  if (Status read = session.read(dot); !read)
    return read.error();
  if (format == Format::png)
    session.set("dpi", std::to_string(dpi));
  if (Status laid = session.lay_out("nop2"); !laid)
    return laid.error();
  const std::string name(name_of(format));
  const Greenwich zone;
  Expected<std::string> bytes = session.draw(name.c_str());
  if (bytes && format == Format::pdf)
    fix_date(*bytes);
  return bytes;
}

Expected<EnginePlacement> graphviz_layout(const EngineRequest& request) {
  const Engine engine =
      request.boxes.size() > most_for_slow_engines ? Engine::sfdp : request.engine;
  Session session(Measure::by_table);
  if (Status read = session.read(engine_dot(request, engine)); !read)
    return read.error();
  if (Status laid = session.lay_out(std::string(name_of(engine)).c_str()); !laid)
    return laid.error();
  return read_back(session, request);
}

double measured_font_ratio() {
  Session session(Measure::by_fonts);
  return lay_out_probe(session) ? ratio_of_probe(session) : 0;
}

bool font_fits(double ratio) {
  return std::abs(ratio - 1) < 0.04;
}

GraphvizProbe probe_graphviz() {
  GraphvizProbe probe;
  Session session(Measure::by_fonts);
  if (!session.calls()) {
    probe.trouble = session.read("").error().message;
    return probe;
  }
  const GraphvizCalls& graphviz = *session.calls();
  probe.version = graphviz.gvcVersion(session.context());
  for (const char* engine : {"nop2", "neato", "dot", "sfdp"}) {
    if (!has_plugin(session, "layout", engine))
      probe.missing.emplace_back(engine);
  }
  for (const char* format : {"svg", "png", "pdf"}) {
    if (!has_plugin(session, "device", format))
      probe.missing.emplace_back(format);
  }
  if (const Status laid = lay_out_probe(session); !laid) {
    probe.trouble = laid.error().message;
    return probe;
  }
  probe.font_ratio = ratio_of_probe(session);
  probe.font_fits = font_fits(probe.font_ratio);
  const Expected<std::string> png = session.draw("png");
  probe.draws = png && png->starts_with("\x89PNG");
  if (!png)
    probe.trouble = png.error().message;
  return probe;
}

}  // namespace taut
