// One page for a reader with any browser, a screen reader or a printer. Every judged cell
// is a link to its entry below the grid, so that reasons and sources are reached by
// keyboard and are printed; the tooltip says the same to a mouse. Signs are written,
// never only coloured.

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/matrix_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/html.hpp"
#include "taut/report/matrix_html_style.hpp"
#include "taut/report/matrix_report.hpp"

#include <fmt/format.h>

#include <string>

namespace taut {
namespace {

std::string_view class_of(const MatrixCell& cell) {
  switch (cell.kind) {
    case CellKind::tension:
      return cell.tension == 3 ? "t3" : cell.tension == 2 ? "t2" : "t1";
    case CellKind::synergy: return "s";
    case CellKind::ambivalent: return "both";
    case CellKind::itself: return "self";
    default: break;
  }
  return "quiet";
}

// A true minus sign reads better on a page and aloud.
std::string shown_mark(const MatrixCell& cell) {
  std::string out;
  for (char c : cell_mark(cell)) {
    if (c == '-')
      out += "−";
    else
      out += c;
  }
  return out;
}

class HtmlPage {
 public:
  explicit HtmlPage(const MatrixReport& report)
      : report_(report), matrix_(report.matrix) {}

  std::string write() {
    const std::string title = mandate_line(report_.model(), report_.language());
    const std::string& language = report_.language();
    put("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n<title>Who acts on whom: {}</title>\n"
        "<style>{}{}</style>\n</head>\n<body>\n<main>\n",
        language.empty() ? "en" : html_escaped(language), html_escaped(title),
        matrix_page_style, matrix_page_print_style);
    put("<h1>Who acts on whom</h1>\n<p>{}</p>\n", html_escaped(title));
    paragraph(coverage_sentence(matrix_));
    paragraph(shown_sentence(matrix_));
    paragraph(nothing_in_matrix(matrix_));
    if (matrix_.tasks.size() > 1) {
      grid();
      if (num_edges(matrix_.graph) > 0) {
        influence();
        moves();
      }
    }
    selectors();
    evidence_list();
    put("</main>\n</body>\n</html>\n");
    return std::move(out_);
  }

 private:
  template <typename... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void paragraph(std::string_view text) {
    if (!text.empty())
      put("<p>{}</p>\n", html_escaped(text));
  }

  std::string name(std::size_t row) const {
    return html_escaped(matrix_.name(matrix_.tasks[row]));
  }

  void grid() {
    if (matrix_.tasks.size() > largest_grid) {
      put("<p>{} tasks are more than a page can show (at most {}): choose some with "
          "--pillar, or take --format csv or json.</p>\n",
          matrix_.tasks.size(), largest_grid);
      return;
    }
    const auto starts = pillar_starts(matrix_);
    begins_.assign(matrix_.tasks.size(), false);
    for (std::size_t start : starts)
      begins_[start] = true;
    put("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Matrix\">\n"
        "<table class=\"grid\">\n<caption>Read a row to see what a task does to others, "
        "a column to see what others do to it. A cell leads to its "
        "reasons.</caption>\n<thead>\n<tr><td></td>");
    for (std::size_t i = 0; i < matrix_.tasks.size(); ++i)
      put(R"(<th scope="col"{}><abbr title="{}">{}</abbr></th>)",
          begins_[i] ? " class=\"edge\"" : "", name(i), i + 1);
    put("</tr>\n</thead>\n<tbody>\n");
    for (std::size_t row = 0; row < matrix_.tasks.size(); ++row) {
      put("<tr{}><th scope=\"row\">{} {}</th>", begins_[row] ? " class=\"first\"" : "",
          row + 1, name(row));
      for (std::size_t column = 0; column < matrix_.tasks.size(); ++column)
        cell(row, column);
      put("</tr>\n");
    }
    put("</tbody>\n</table>\n</div>\n");
    legend();
  }

  void cell(std::size_t row, std::size_t column) {
    const TaskId from = matrix_.tasks[row];
    const TaskId to = matrix_.tasks[column];
    const MatrixCell cell = matrix_.cell(from, to);
    const std::string_view edge = begins_[column] ? " edge" : "";
    if (!cell.pair) {
      put("<td class=\"{}{}\">{}</td>", class_of(cell), edge,
          cell.kind == CellKind::itself ? "■" : "");
      return;
    }
    put(R"(<td class="{}{}"><a href="#p{}-{}" title="{}">{}</a></td>)", class_of(cell),
        edge, row + 1, column + 1, html_escaped(tooltip(from, to, cell)),
        html_escaped(shown_mark(cell)));
  }

  std::string tooltip(TaskId from, TaskId to, const MatrixCell& cell) const {
    std::string text = cell_in_words(matrix_, from, to) + ".";
    for (ArcIndex index : cell.pair->arcs) {
      const StatementId id = matrix_.situation.arcs[index].statement;
      text += fmt::format(" {} [{}]", sentence(capital(arc_in_words(matrix_, index))),
                          evidence(report_.model(), proof_of(report_.model(), id)));
    }
    return text;
  }

  void legend() {
    put("<h2>Marks</h2>\n<ul class=\"marks\">\n");
    for (const CellMark& mark : marks_used(matrix_)) {
      if (mark.kind == CellKind::tension) {
        put("<li><b class=\"t1\">−1</b> limits</li>\n<li><b class=\"t2\">−2</b> works "
            "against</li>\n<li><b class=\"t3\">−3</b> makes impossible</li>\n");
      } else if (mark.kind == CellKind::synergy) {
        put("<li><b class=\"s\">+1</b> prepares</li>\n<li><b class=\"s\">+2</b> "
            "helps</li>\n<li><b class=\"s\">+3</b> carries</li>\n");
      } else {
        const MatrixCell sample{mark.kind, 2, 1};
        put("<li><b class=\"{}\">{}</b> {}</li>\n", class_of(sample),
            mark.kind == CellKind::never_judged ? "&nbsp;"
            : mark.kind == CellKind::itself     ? "■"
                                                : shown_mark(sample),
            html_escaped(mark.meaning));
      }
    }
    put("</ul>\n");
  }

  void influence() {
    put("<h2>Influence</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
        "aria-label=\"Influence\">\n<table class=\"num\">\n<thead>\n<tr><th "
        "scope=\"col\">task</th>");
    for (std::string_view head :
         {"exerts −", "exerts +", "net", "receives −", "receives +", "net", "2nd order",
          "total", "1st rank", "total rank"})
      put("<th scope=\"col\">{}</th>", head);
    put("</tr>\n</thead>\n<tbody>\n");
    for (std::size_t row = 0; row < matrix_.tasks.size(); ++row) {
      const TaskInfluence& sums = matrix_.of(matrix_.tasks[row]);
      put("<tr><th scope=\"row\">{} "
          "{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</"
          "td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
          row + 1, name(row), sums.out.tension, sums.out.synergy,
          signed_number(sums.out.net()), sums.in.tension, sums.in.synergy,
          signed_number(sums.in.net()), halves(sums.second_twice),
          halves(sums.total_twice()), sums.first_rank, sums.total_rank);
    }
    put("</tbody>\n</table>\n</div>\n<p class=\"muted\">{}</p>\n",
        html_escaped(influence_note));
    if (matrix_.options.back == ReturnArc::left_out)
      paragraph(no_return_note);
  }

  void list(std::string_view heading, const std::vector<std::string>& texts) {
    put("<h2>{}</h2>\n<ul>\n", heading);
    for (const std::string& text : texts)
      put("<li>{}</li>\n", html_escaped(text));
    put("</ul>\n");
  }

  void moves() {
    std::vector<std::string> texts;
    for (const RankMove& move : rank_moves(matrix_))
      texts.push_back(move.text);
    if (!texts.empty())
      list("What second order moves", texts);
  }

  void selectors() {
    const auto sentences = selector_sentences(matrix_);
    if (!sentences.empty())
      list("Judged of many tasks at once, so in no cell", sentences);
  }

  void evidence_list() {
    bool begun = false;
    for (std::size_t row = 0; row < matrix_.tasks.size(); ++row) {
      for (std::size_t column = 0; column < matrix_.tasks.size(); ++column) {
        const MatrixCell cell = matrix_.cell(matrix_.tasks[row], matrix_.tasks[column]);
        if (!cell.pair)
          continue;
        if (!begun)
          put("<h2>Why</h2>\n<dl>\n");
        begun = true;
        entry(row, column, cell);
      }
    }
    if (begun)
      put("</dl>\n");
  }

  void entry(std::size_t row, std::size_t column, const MatrixCell& cell) {
    put("<dt id=\"p{}-{}\">{} on {}: {}</dt>\n", row + 1, column + 1, row + 1, column + 1,
        html_escaped(cell_in_words(matrix_, matrix_.tasks[row], matrix_.tasks[column])));
    for (ArcIndex index : cell.pair->arcs) {
      const StatementId id = matrix_.situation.arcs[index].statement;
      put("<dd>{} [{}: {}{}] <span class=\"muted\">{}</span></dd>\n",
          html_escaped(sentence(capital(arc_in_words(matrix_, index)))),
          html_escaped(report_.model()[id].id), name_of(report_.model()[id].basis),
          source_links(id), html_escaped(place_of(report_, id)));
    }
  }

  std::string source_links(StatementId id) const {
    std::string out;
    for (SourceId source : report_.model()[id].sources) {
      const Source& row = report_.model()[source];
      const std::string title = html_escaped(row.title.in(report_.language()));
      out += is_web_address(row.url)
                 ? fmt::format(R"(, <a href="{}" title="{}" rel="noreferrer">{}</a>)",
                               html_escaped(row.url), title, html_escaped(row.id))
                 : fmt::format(", <span title=\"{}\">{}</span>", title,
                               html_escaped(row.id));
    }
    return out;
  }

  const MatrixReport& report_;
  const Matrix& matrix_;
  std::vector<bool> begins_;
  std::string out_;
};

}  // namespace

std::string matrix_html(const MatrixReport& report) {
  return HtmlPage(report).write();
}

}  // namespace taut
