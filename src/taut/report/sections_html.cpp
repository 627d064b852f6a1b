// A page of headings and lists for any browser and for paper: no script, nothing from the
// network.

#include "taut/report/html.hpp"
#include "taut/report/sections.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

constexpr std::string_view style = R"(
:root{--paper:#fff;--ink:#1b2733;--muted:#55616d;--line:#c3cbd3;--accent:#8a3600}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#f2f5f7;--muted:#a9b4bf;
--line:#3a444e;--accent:#ffb877}}
@media print{:root{--paper:#fff;--ink:#000;--muted:#444;--line:#999;--accent:#000}}
body{margin:1.5rem auto;max-width:46rem;padding:0 1rem;background:var(--paper);
color:var(--ink);font:15px/1.45 "Liberation Sans",Arial,Helvetica,sans-serif}
h1{font-size:1.4rem;margin:0 0 .4rem}
h2{font-size:1.05rem;color:var(--accent);margin:1.6rem 0 .4rem}
ul{padding-left:1.1rem;margin:0}li{margin:.25rem 0}
table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--line);padding:.25rem .7rem;text-align:right}
th:first-child,td:first-child{text-align:left;padding-left:0}
th{font-weight:600;color:var(--muted)}
)";

std::string row_of(const std::vector<std::string>& cells, std::string_view tag) {
  std::string row = "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool names = i == 0 && tag == "td";
    row += names ? fmt::format("<th scope=\"row\">{}</th>", html_escaped(cells[i]))
                 : fmt::format("<{0}>{1}</{0}>", tag, html_escaped(cells[i]));
  }
  return row + "</tr>\n";
}

std::string table_of(const TextTable& table) {
  std::string out =
      "<table>\n<thead>" + row_of(table.front(), "th") + "</thead>\n<tbody>\n";
  for (std::size_t i = 1; i < table.size(); ++i)
    out += row_of(table[i], "td");
  return out + "</tbody>\n</table>\n";
}

}  // namespace

std::string sections_html(const SectionedPage& page) {
  const std::string title = html_escaped(page.title);
  std::string out = fmt::format(
      "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
      title, style);
  for (const std::string& paragraph : page.opening)
    out += fmt::format("<p>{}</p>\n", html_escaped(paragraph));
  if (!page.table.empty())
    out += table_of(page.table);
  for (const Section& section : page.sections) {
    if (section.bullets.empty())
      continue;
    out += fmt::format("<h2>{}</h2>\n<ul>\n", html_escaped(section.heading));
    for (const std::string& bullet : section.bullets)
      out += fmt::format("<li>{}</li>\n", html_escaped(bullet));
    out += "</ul>\n";
  }
  return out + "</body>\n</html>\n";
}

}  // namespace taut
