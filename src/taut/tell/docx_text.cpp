#include "taut/tell/docx_writer.hpp"
#include "taut/tell/escape.hpp"

#include <fmt/format.h>

#include <array>

namespace taut::tell {
namespace {

const char* mark_style(Tone tone) {
  constexpr std::array<const char*, 7> styles{"Strong", "Faint",  "Mild",  "Strongly",
                                              "Grave",  "Strong", "Strong"};
  return styles[static_cast<std::size_t>(tone)];
}

}  // namespace

pugi::xml_node DocxWriter::start(const char* style, pugi::xml_node parent) {
  const pugi::xml_node paragraph = grow(parent ? parent : body_, "w:p");
  with_value(grow(paragraph, "w:pPr"), "w:pStyle", style);
  return paragraph;
}

void DocxWriter::run(pugi::xml_node parent, std::string_view text, const char* style) {
  if (text.empty())
    return;
  const pugi::xml_node node = grow(parent, "w:r");
  if (style)
    with_value(grow(node, "w:rPr"), "w:rStyle", style);
  const pugi::xml_node content = grow(node, "w:t");
  set(content, "xml:space", "preserve");
  content.text().set(xml_text(text).c_str());
}

void DocxWriter::link(pugi::xml_node parent, const std::string& target,
                      std::string_view text, const char* style) {
  const auto place =
      target.starts_with('#') ? places_.find(target.substr(1)) : places_.end();
  const bool web = is_web_address(target);
  if (place == places_.end() && !web) {
    run(parent, text, style);
    return;
  }
  const pugi::xml_node node = grow(parent, "w:hyperlink");
  if (web)
    set(node, "r:id", relation({.target = target}));
  else
    set(node, "w:anchor", docx_place(place->second));
  run(node, text, style);
}

void DocxWriter::pieces(pugi::xml_node paragraph, const std::vector<Piece>& all,
                        const char* style) {
  for (const Piece& piece : all) {
    if (piece.target.empty())
      run(paragraph, piece.text, style);
    else
      link(paragraph, piece.target, piece.text);
  }
}

void DocxWriter::text(pugi::xml_node paragraph, std::string_view words) {
  pieces(paragraph, links_.pieces_of(words));
}

void DocxWriter::evidence(pugi::xml_node paragraph, std::string_view words) {
  if (words.empty())
    return;
  run(paragraph, " [", "Evidence");
  pieces(paragraph, links_.pieces_of_evidence(words), "Evidence");
  run(paragraph, "]", "Evidence");
}

void DocxWriter::paragraph(const char* style, std::string_view words) {
  if (!words.empty())
    text(start(style), words);
}

void DocxWriter::write(const Paragraph& one) {
  paragraph("Normal", one.text);
}

void DocxWriter::write(const Heading& heading) {
  const pugi::xml_node paragraph = start(heading.within ? "Heading2" : "Heading1");
  bookmark(paragraph, heading.anchor);
  run(paragraph, heading.text);
}

void DocxWriter::item(pugi::xml_node paragraph, const Item& one) {
  bookmark(paragraph, one.anchor);
  if (!one.label.empty())
    run(paragraph, one.label + ": ", "Strong");
  if (one.target.empty())
    text(paragraph, one.text);
  else
    link(paragraph, "#" + one.target, one.text);
  evidence(paragraph, one.evidence);
  if (one.note.empty())
    return;
  run(paragraph, " ");
  if (is_web_address(one.note))
    link(paragraph, one.note, one.note);
  else
    text(paragraph, one.note);
}

void DocxWriter::write(const List& list) {
  const std::size_t number = list.numbered ? 2 + result_.numbered_lists++ : 1;
  for (const Item& one : list.items) {
    const pugi::xml_node paragraph = start(list.numbered ? "ListNumber" : "ListBullet");
    if (list.numbered) {
      const pugi::xml_node numbering = grow(paragraph.child("w:pPr"), "w:numPr");
      with_value(numbering, "w:ilvl", "0");
      with_value(numbering, "w:numId", fmt::format("{}", number));
    }
    item(paragraph, one);
  }
}

void DocxWriter::head_of(pugi::xml_node paragraph, const Entry& entry,
                         const char* style) {
  bookmark(paragraph, entry.anchor);
  if (entry.number > 0)
    run(paragraph, fmt::format("{} ", entry.number), style);
  if (!entry.mark.empty())
    run(paragraph, entry.mark + ". ", mark_style(entry.tone));
  run(paragraph, entry.headline, style);
}

void DocxWriter::sentences_of(pugi::xml_node paragraph, const Entry& entry) {
  bool first = true;
  for (const Item& one : entry.items) {
    const auto [said, end] = sentence_of(one);
    text(paragraph, first ? said : " " + said);
    evidence(paragraph, one.evidence);
    text(paragraph, end);
    first = false;
  }
}

void DocxWriter::write(const Entry& entry) {
  if (entry.setting == Setting::line) {
    const pugi::xml_node line = start("Normal");
    head_of(line, entry, "Strong");
    run(line, " ");
    sentences_of(line, entry);
    return;
  }
  head_of(start("Heading2"), entry, nullptr);
  paragraph("Normal", entry.text);
  if (entry.setting == Setting::paragraph) {
    if (!entry.items.empty())
      sentences_of(start("Normal"), entry);
    return;
  }
  for (const Item& one : entry.items)
    item(start("ListBullet"), one);
}

void DocxWriter::write(const Quotation& quotation) {
  if (!quotation.place.empty())
    paragraph("Normal", quotation.place + ":");
  for (const std::string& line : quotation.lines)
    run(start("Quote"), line);
}

}  // namespace taut::tell
