#include "taut/tell/document.hpp"
#include "taut/tell/escape.hpp"
#include "taut/tell/html_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace taut::tell {
namespace {

constexpr std::string_view no_script = "default-src 'none'; style-src 'unsafe-inline'";

std::string_view class_of(Tone tone) {
  constexpr std::array<std::string_view, 7> classes{"",      "faint", "mild", "strong",
                                                    "grave", "good",  "mixed"};
  return classes[static_cast<std::size_t>(tone)];
}

std::string of_class(Tone tone) {
  return tone == Tone::plain ? std::string()
                             : fmt::format(" class=\"{}\"", class_of(tone));
}

std::string linked(const Piece& piece) {
  const std::string text = html_escaped(piece.text);
  const std::string title = piece.title.empty()
                                ? std::string()
                                : fmt::format(" title=\"{}\"", html_escaped(piece.title));
  if (piece.target.empty())
    return title.empty() ? text : fmt::format("<abbr{}>{}</abbr>", title, text);
  return fmt::format("<a href=\"{}\"{}{}>{}</a>", html_verbatim(piece.target), title,
                     piece.target.starts_with('#') ? "" : " rel=\"noreferrer\"", text);
}

std::string joined(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces)
    out += linked(piece);
  return out;
}

std::string linked(std::string_view text, const Links& links) {
  return joined(links.pieces_of(text));
}

std::string paragraph(std::string_view text, const Links& links) {
  return text.empty() ? std::string() : fmt::format("<p>{}</p>\n", linked(text, links));
}

std::string bracketed(std::string_view evidence, const Links& links) {
  return evidence.empty() ? std::string()
                          : fmt::format(" <span class=\"evidence\">[{}]</span>",
                                        joined(links.pieces_of_evidence(evidence)));
}

std::string id_of(std::string_view anchor) {
  return anchor.empty() ? std::string()
                        : fmt::format(" id=\"{}\"", html_verbatim(anchor));
}

// A note that is an address leads there.
std::string note_of(const Item& item, const Links& links) {
  return is_web_address(item.note)
             ? linked({.text = item.note, .target = item.note, .title = {}})
             : linked(item.note, links);
}

std::string line_of(const Item& item, const Links& links) {
  std::string out = fmt::format("<li{}>", id_of(item.anchor));
  if (!item.label.empty())
    out += fmt::format("<b>{}</b>: ", html_escaped(item.label));
  out += (item.target.empty()
              ? linked(item.text, links)
              : linked({.text = item.text, .target = "#" + item.target, .title = {}})) +
         bracketed(item.evidence, links);
  if (!item.note.empty())
    out += " " + note_of(item, links);
  return out + "</li>\n";
}

std::string items(const std::vector<Item>& all, std::string_view tag,
                  const Links& links) {
  if (all.empty())
    return {};
  std::string out = fmt::format("<{}>\n", tag);
  for (const Item& item : all)
    out += line_of(item, links);
  return out + fmt::format("</{}>\n", tag);
}

std::string cell_of(const TableCell& cell, const Links& links) {
  std::string text = linked(cell.text, links);
  const std::string title = cell.title.empty()
                                ? std::string()
                                : fmt::format(" title=\"{}\"", html_escaped(cell.title));
  if (!cell.target.empty())
    text = fmt::format("<a href=\"#{}\"{}>{}</a>", html_verbatim(cell.target), title,
                       html_escaped(cell.text));
  else if (!title.empty())
    text = fmt::format("<abbr{}>{}</abbr>", title, text);
  return text;
}

std::string html(const Paragraph& one, const Links& links) {
  return paragraph(one.text, links);
}

std::string html(const Heading& heading, const Links&) {
  const char level = heading.within ? '3' : '2';
  return fmt::format("<h{0}{1}>{2}</h{0}>\n", level, id_of(heading.anchor),
                     html_escaped(heading.text));
}

std::string html(const List& list, const Links& links) {
  return items(list.items, list.numbered ? "ol" : "ul", links);
}

std::string sentences(const Entry& entry, const Links& links) {
  std::string text;
  for (const Item& item : entry.items) {
    const auto [said, end] = sentence_of(item);
    text += (text.empty() ? "" : " ") + linked(said, links) +
            bracketed(item.evidence, links) + linked(end, links);
  }
  return text;
}

std::string html(const Entry& entry, const Links& links) {
  const std::string number =
      entry.number > 0 ? fmt::format("{} ", entry.number) : std::string();
  const std::string mark = entry.mark.empty()
                               ? std::string()
                               : fmt::format("<span{}>{}.</span> ", of_class(entry.tone),
                                             html_escaped(entry.mark));
  const std::string head = number + mark + html_escaped(entry.headline);
  if (entry.setting == Setting::line)
    return fmt::format("<p{}><b>{}</b> {}</p>\n", id_of(entry.anchor), head,
                       sentences(entry, links));
  const std::string out = fmt::format("<h3{}>{}</h3>\n", id_of(entry.anchor), head) +
                          paragraph(entry.text, links);
  if (entry.setting == Setting::paragraph)
    return out + fmt::format("<p>{}</p>\n", sentences(entry, links));
  return out + items(entry.items, "ul", links);
}

std::string html(const Table& table, const Links& links) {
  if (table.empty())
    return {};
  std::string out = fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n"
      "<table{}>\n<thead>\n<tr>",
      table.words ? " class=\"words\"" : "");
  for (const TableCell& cell : table.rows.front())
    out += cell.text.empty() ? "<td></td>"
                             : fmt::format("<th scope=\"col\"{}>{}</th>",
                                           of_class(cell.tone), cell_of(cell, links));
  out += "</tr>\n</thead>\n<tbody>\n";
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    out += fmt::format("<tr{}><th scope=\"row\">{}</th>", id_of(row.front().anchor),
                       cell_of(row.front(), links));
    for (std::size_t column = 1; column < row.size(); ++column)
      out += fmt::format("<td{}>{}</td>", of_class(row[column].tone),
                         cell_of(row[column], links));
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string html(const Quotation& quotation, const Links& links) {
  std::string out =
      quotation.place.empty() ? "" : paragraph(quotation.place + ":", links);
  out += "<pre>";
  for (const std::string& line : quotation.lines)
    out += html_verbatim(line) + "\n";
  return out + "</pre>\n";
}

// The SVG comes from us, every text in it escaped; a page has no line before it.
std::string html(const Picture& picture, const Links&) {
  const std::size_t start = picture.svg.find("<svg");
  if (start == picture.svg.npos)
    return {};
  return fmt::format(
      "<figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
      "aria-label=\"Picture\">\n{}</div>\n<figcaption>{}</figcaption>\n</figure>\n",
      std::string_view(picture.svg).substr(start), html_escaped(picture.caption));
}

std::string contents(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading && !heading->within && !heading->anchor.empty())
      out += fmt::format("<li><a href=\"#{}\">{}</a></li>\n",
                         html_verbatim(heading->anchor), html_escaped(heading->text));
  }
  return !document.contents || out.empty()
             ? std::string()
             : fmt::format("<nav aria-label=\"Contents\">\n<ul>\n{}</ul>\n</nav>\n", out);
}

}  // namespace

std::string document_html(const Document& document) {
  const std::string title = html_escaped(document.title);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"{}\">\n<title>{}</title>\n<style>{}</style>\n</head>\n"
      "<body>\n<main>\n<h1>{}</h1>\n",
      document.language.empty() ? "en" : html_escaped(document.language),
      document.alive.policy.empty() ? no_script : document.alive.policy, title,
      page_style, title);
  out += contents(document);
  const Links links(document);
  for (const Group& group : groups_of(document)) {
    out += group.wide ? "<section class=\"wide\">\n" : "";
    for (std::size_t i = group.from; i < group.to; ++i)
      out += std::visit([&](const auto& one) { return html(one, links); },
                        document.blocks[i]);
    out += group.wide ? "</section>\n" : "";
  }
  return out + "</main>\n" + document.alive.end + "</body>\n</html>\n";
}

}  // namespace taut::tell
