// Mermaid takes a text in double quotes for a label, with its own entities for what would
// end it or mean something else, and reads what is left as Markdown before it puts in the
// entities: so every mark of Markdown goes out as one. Colons are among them because
// Mermaid cuts the line of a label that holds "style", a colon and an entity.

#include "taut/exchange/export_formats.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <optional>

namespace taut {
namespace {

// Where the mark ends that the label begins with, of a list ("- ", "12. ") or a rule
// ("---"); 0 where it begins with none, or with a number.
std::size_t list_mark(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool marked =
      digits < text.size() && (digits > 0 ? text[digits] == '.' || text[digits] == ')'
                                          : text[digits] == '-' || text[digits] == '+');
  const char next = digits + 1 < text.size() ? text[digits + 1] : ' ';
  const bool ends = next == ' ' || (digits == 0 && (next < '0' || next > '9'));
  return marked && ends ? digits + 1 : 0;
}

std::string label(std::string_view text) {
  constexpr std::string_view marks = "\"#%&<>`:*_~[]|\\!$@={}^";
  text.remove_prefix(std::min(text.find_first_not_of(" \n\r\t"), text.size()));
  const std::size_t mark = list_mark(text);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool address =
        c == '.' && at >= 3 && lower_case(text.substr(at - 3, 3)) == "www";
    if (at + 1 == mark || address || marks.find(c) != marks.npos)
      out += fmt::format("#{};", int{c});
    else if (static_cast<unsigned char>(c) < ' ' || c == 0x7F)
      out += ' ';
    else
      out += c;
  }
  return out;
}

// Ids hold hyphens, which Mermaid may take for lines, and may be words of its own
// ("end").
std::string node_id(std::string_view prefix, std::string_view id) {
  std::string out(prefix);
  for (const char c : id)
    out += c == '-' ? '_' : c;
  return out;
}

constexpr std::string_view tension_colour = "#D55E00";
constexpr std::string_view synergy_colour = "#0072B2";

class MermaidWriter {
 public:
  explicit MermaidWriter(const ExportSubject& subject) : subject_(subject) {}

  std::string run() {
    const Model& model = subject_.model();
    const std::string title = label(title_line(subject_));
    put("flowchart LR\n");
    put("  accTitle: {}\n", title);
    put("  accDescr: {} tasks and how they act on each other. Tensions end in a cross, "
        "synergies in an arrow, what does not count now is dotted.\n",
        model.tasks.size());
    for (std::uint32_t i = 0; i < model.pillars.size(); ++i)
      write_pillar(PillarId{i});
    write_tasks({}, "  ");
    for (const ArcIndex arc : lines_of(subject_.situation))
      write_line(arc);
    write_colours();
    return std::move(out_);
  }

 private:
  template <typename... Parts>
  void put(fmt::format_string<Parts...> pattern, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), pattern, std::forward<Parts>(parts)...);
  }

  void write_pillar(PillarId id) {
    const Pillar& pillar = subject_.model()[id];
    bool any = false;
    for (const Task& task : subject_.model().tasks)
      any = any || task.pillar == id;
    if (!any)
      return;
    const std::string_view name = subject_.in(name_of(pillar));
    put("  subgraph {}[\"{}\"]\n", node_id("p_", pillar.id),
        label(name.empty() ? pillar.id : name));
    write_tasks(id, "    ");
    put("  end\n");
  }

  void write_tasks(std::optional<PillarId> pillar, std::string_view indent) {
    for (const Task& task : subject_.model().tasks)
      if (task.pillar == pillar)
        put("{}{}[\"{}\"]\n", indent, node_id("t_", task.id), label(subject_.name(task)));
  }

  void write_line(ArcIndex index) {
    const Model& model = subject_.model();
    const Arc& arc = subject_.situation.arcs[index];
    const Statement& statement = model[arc.statement];
    const bool tension = statement.score < 0;
    std::string_view line = tension ? "--x" : "-->";
    if (arc.state != ArcState::active)
      line = tension ? "-.-x" : "-.->";
    else if (std::abs(arc.effect) == 3)
      line = tension ? "==x" : "==>";
    std::string words = signed_score(arc.effect);
    words += fmt::format(" {}", statement.id);
    if (arc.state != ArcState::active)
      words += fmt::format(" {}", name_of(arc.state));
    put("  {} {}|\"{}\"| {}\n", node_id("t_", model[arc.from].id), line, label(words),
        node_id("t_", model[arc.to].id));
    if (statement.score != 0)
      (tension ? tensions_ : synergies_).push_back(lines_);
    ++lines_;
  }

  void write_colours() {
    if (!tensions_.empty())
      put("  linkStyle {} stroke:{}\n", fmt::join(tensions_, ","), tension_colour);
    if (!synergies_.empty())
      put("  linkStyle {} stroke:{}\n", fmt::join(synergies_, ","), synergy_colour);
  }

  const ExportSubject& subject_;
  std::string out_;
  std::size_t lines_ = 0;
  std::vector<std::size_t> tensions_;
  std::vector<std::size_t> synergies_;
};

}  // namespace

std::string export_mermaid(const ExportSubject& subject) {
  return MermaidWriter(subject).run();
}

}  // namespace taut
