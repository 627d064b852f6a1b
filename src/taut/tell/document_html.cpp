#include "taut/tell/document.hpp"
#include "taut/tell/escape.hpp"
#include "taut/tell/html_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace taut::tell {
namespace {

std::string_view class_of(Tone tone) {
  constexpr std::array<std::string_view, 7> classes{"",      "faint", "mild", "strong",
                                                    "grave", "good",  "mixed"};
  return classes[static_cast<std::size_t>(tone)];
}

std::string of_class(Tone tone) {
  return tone == Tone::plain ? std::string()
                             : fmt::format(" class=\"{}\"", class_of(tone));
}

using References = std::vector<Reference>;

std::string reference(std::string_view word, const References& references) {
  const auto found = std::ranges::find(references, word, &Reference::id);
  if (found == references.end())
    return html_escaped(word);
  return is_web_address(found->address)
             ? fmt::format("<a href=\"{}\" title=\"{}\" rel=\"noreferrer\">{}</a>",
                           html_verbatim(found->address), html_escaped(found->title),
                           html_escaped(word))
             : fmt::format("<abbr title=\"{}\">{}</abbr>", html_escaped(found->title),
                           html_escaped(word));
}

std::string paragraph(std::string_view text) {
  return text.empty() ? std::string() : fmt::format("<p>{}</p>\n", html_escaped(text));
}

// The ids of sources in it become links.
std::string bracketed(std::string_view evidence, const References& references) {
  if (evidence.empty())
    return {};
  std::string out = " <span class=\"evidence\">[";
  while (!evidence.empty()) {
    const std::size_t end = std::min(evidence.find_first_of(" ,;:()"), evidence.size());
    const std::string_view word = evidence.substr(0, std::max<std::size_t>(end, 1));
    out += reference(word, references);
    evidence.remove_prefix(word.size());
  }
  return out + "]</span>";
}

std::string line_of(const Item& item, const References& references) {
  std::string out = item.anchor.empty()
                        ? std::string("<li>")
                        : fmt::format("<li id=\"{}\">", html_verbatim(item.anchor));
  if (!item.label.empty())
    out += fmt::format("<b>{}</b>: ", html_escaped(item.label));
  out += html_escaped(item.text) + bracketed(item.evidence, references);
  if (!item.note.empty())
    out += " " + html_escaped(item.note);
  return out + "</li>\n";
}

std::string items(const std::vector<Item>& all, std::string_view tag,
                  const References& references) {
  if (all.empty())
    return {};
  std::string out = fmt::format("<{}>\n", tag);
  for (const Item& item : all)
    out += line_of(item, references);
  return out + fmt::format("</{}>\n", tag);
}

std::string cell_of(const TableCell& cell) {
  std::string text = html_escaped(cell.text);
  const std::string title = cell.title.empty()
                                ? std::string()
                                : fmt::format(" title=\"{}\"", html_escaped(cell.title));
  if (!cell.target.empty())
    text =
        fmt::format("<a href=\"#{}\"{}>{}</a>", html_verbatim(cell.target), title, text);
  else if (!title.empty())
    text = fmt::format("<abbr{}>{}</abbr>", title, text);
  return text;
}

std::string html(const Paragraph& one, const References&) {
  return paragraph(one.text);
}

std::string html(const Heading& heading, const References&) {
  return fmt::format("<h2>{}</h2>\n", html_escaped(heading.text));
}

std::string html(const List& list, const References& references) {
  return items(list.items, list.numbered ? "ol" : "ul", references);
}

std::string sentences(const Entry& entry, const References& references) {
  std::string text;
  for (const Item& item : entry.items) {
    const auto [said, end] = sentence_of(item);
    text += (text.empty() ? "" : " ") + html_escaped(said) +
            bracketed(item.evidence, references) + html_escaped(end);
  }
  return text;
}

std::string html(const Entry& entry, const References& references) {
  const std::string number =
      entry.number > 0 ? fmt::format("{} ", entry.number) : std::string();
  const std::string mark = entry.mark.empty()
                               ? std::string()
                               : fmt::format("<span{}>{}.</span> ", of_class(entry.tone),
                                             html_escaped(entry.mark));
  const std::string head = number + mark + html_escaped(entry.headline);
  if (entry.setting == Setting::line)
    return fmt::format("<p><b>{}</b> {}</p>\n", head, sentences(entry, references));
  const std::string out = fmt::format("<h3>{}</h3>\n", head) + paragraph(entry.text);
  if (entry.setting == Setting::paragraph)
    return out + fmt::format("<p>{}</p>\n", sentences(entry, references));
  return out + items(entry.items, "ul", references);
}

std::string html(const Table& table, const References&) {
  if (table.empty())
    return {};
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n"
      "<table>\n<thead>\n<tr>";
  for (const TableCell& cell : table.rows.front())
    out += fmt::format("<th scope=\"col\"{}>{}</th>", of_class(cell.tone), cell_of(cell));
  out += "</tr>\n</thead>\n<tbody>\n";
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    out += fmt::format("<tr><th scope=\"row\">{}</th>", cell_of(row.front()));
    for (std::size_t column = 1; column < row.size(); ++column)
      out +=
          fmt::format("<td{}>{}</td>", of_class(row[column].tone), cell_of(row[column]));
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string html(const Quotation& quotation, const References&) {
  std::string out = quotation.place.empty() ? "" : paragraph(quotation.place + ":");
  out += "<pre>";
  for (const std::string& line : quotation.lines)
    out += html_verbatim(line) + "\n";
  return out + "</pre>\n";
}

}  // namespace

std::string document_html(const Document& document) {
  const std::string title = html_escaped(document.title);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>{}</style>\n</head>\n"
      "<body>\n<main>\n<h1>{}</h1>\n",
      document.language.empty() ? "en" : html_escaped(document.language), title,
      page_style, title);
  for (const Block& block : document.blocks)
    out += std::visit([&](const auto& one) { return html(one, document.references); },
                      block);
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace taut::tell
