#include "taut/diag/diagnostic_text.hpp"

#include "taut/diag/excerpt_line.hpp"
#include "taut/text/visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace taut {
namespace {

// SGR codes: red, yellow, cyan.
std::string_view colour_of(DiagSeverity severity) {
  switch (severity) {
    case DiagSeverity::error: return "1;31";
    case DiagSeverity::warning: return "1;33";
    default: return "1;36";
  }
}
constexpr std::string_view bold = "1";
constexpr std::string_view faint = "2";
constexpr std::string_view note_colour = "1;36";

class TextWriter {
 public:
  TextWriter(const SourceSet& sources, const DiagnosticTextStyle& style)
      : sources_(sources), style_(style) {}

  void write(const Diagnostic& d) {
    const std::string_view colour = colour_of(d.severity);
    put("{} {} {} {}\n", painted(place(d.where), bold),
        painted(fmt::format("{}:", name_of(d.severity)), colour),
        painted(visible(d.message), bold),
        painted(fmt::format("[{}]", kind_of(d.id).code), faint));
    const bool beside =
        d.help.starts_with("did you mean") && d.help.find('\n') == std::string::npos;
    write_excerpt(d.where, colour, beside ? visible(d.help) : "");
    if (!beside)
      write_help(d.help);
    for (const Diagnostic::Note& note : d.notes) {
      put("{} {} {}\n", painted(place(note.where), bold), painted("note:", note_colour),
          visible(note.message));
      write_excerpt(note.where, note_colour, "");
    }
  }

  void write_line(std::string_view line) { put("{}\n", line); }
  std::string take() { return std::move(out_); }

 private:
  template <typename... Parts>
  void put(fmt::format_string<Parts...> pattern, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), pattern, std::forward<Parts>(parts)...);
  }

  std::string painted(std::string_view text, std::string_view colour) const {
    return style_.colour ? fmt::format("\x1b[{}m{}\x1b[0m", colour, text)
                         : std::string(text);
  }

  std::string place(Span where) const {
    const LineColumn at = sources_.at(where.file, where.begin);
    return fmt::format("{}:{}:{}:", visible(sources_.name(where.file)), at.line,
                       at.column);
  }

  void write_excerpt(Span where, std::string_view colour, std::string_view beside) {
    const std::size_t number = sources_.at(where.file, where.begin).line;
    if (sources_.line(where.file, number).empty() && beside.empty())
      return;
    const ExcerptLine line = excerpt_line(sources_, where, style_.width);
    const std::string shown_number = fmt::format("{:>5}", number);
    const std::string gutter(shown_number.size(), ' ');
    put("{} {}\n", painted(shown_number + " |", faint), line.text);
    const std::string mark = "^" + std::string(line.cells - 1, '~');
    put("{} {}{}{}{}\n", painted(gutter + " |", faint), std::string(line.first, ' '),
        painted(mark, colour), beside.empty() ? "" : " ", beside);
  }

  void write_help(std::string_view help) {
    while (!help.empty()) {
      const std::size_t end = std::min(help.find('\n'), help.size());
      put("       {} {}\n", painted("help:", bold), visible(help.substr(0, end)));
      help.remove_prefix(std::min(end + 1, help.size()));
    }
  }

  const SourceSet& sources_;
  const DiagnosticTextStyle& style_;
  std::string out_;
};

std::string counted(std::size_t n, std::string_view thing) {
  return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s");
}

}  // namespace

std::size_t files_of(const Diagnostics& diags) {
  std::set<FileId> files;
  for (const Diagnostic& d : diags.all())
    files.insert(d.where.file);
  return files.size();
}

std::string summary_of(const Diagnostics& diags) {
  const std::size_t hints = static_cast<std::size_t>(std::ranges::count(
      diags.all(), DiagSeverity::hint, [](const Diagnostic& d) { return d.severity; }));
  std::string summary;
  const auto add = [&](std::size_t n, std::string_view thing) {
    if (n > 0)
      summary += (summary.empty() ? "" : ", ") + counted(n, thing);
  };
  add(diags.errors(), "error");
  add(diags.warnings(), "warning");
  add(hints, "hint");
  if (summary.empty())
    return "no problems";
  return fmt::format("{} in {}", summary, counted(files_of(diags), "file"));
}

std::string diagnostics_as_text(const Diagnostics& diags, const SourceSet& sources,
                                const DiagnosticTextStyle& style) {
  if (diags.all().empty())
    return {};
  TextWriter writer(sources, style);
  const std::size_t shown = std::min(style.most, diags.all().size());
  for (std::size_t i = 0; i < shown; ++i)
    writer.write(diags.all()[i]);
  const std::size_t more = diags.all().size() - shown + diags.dropped();
  if (more > 0)
    writer.write_line(fmt::format("and {} more", more));
  writer.write_line(summary_of(diags));
  return writer.take();
}

}  // namespace taut
