// The frame of a Word text: its sheets, its bookmarks, and what stands outside it.

#include "taut/tell/docx_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace taut::tell {
namespace {

constexpr DocxSheet on_its_side{16'838, 11'906, 794};

}  // namespace

pugi::xml_node grow(pugi::xml_node parent, const char* name) {
  return parent.append_child(name);
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(std::string(value).c_str());
}

void set(pugi::xml_node node, const char* name, int value) {
  node.append_attribute(name).set_value(value);
}

pugi::xml_node with_value(pugi::xml_node parent, const char* name,
                          std::string_view value) {
  const pugi::xml_node node = grow(parent, name);
  set(node, "w:val", value);
  return node;
}

// Word knows letters, digits and forty characters; so places are counted.
std::string docx_place(std::size_t number) {
  return fmt::format("place_{}", number);
}

DocxWriter::DocxWriter(const Document& document) : document_(document), links_(document) {
  const pugi::xml_node root = grow(xml_, "w:document");
  constexpr std::string_view schemas = "http://schemas.openxmlformats.org/";
  for (const auto& [prefix, space] :
       {std::pair("xmlns:w", "wordprocessingml/2006/main"),
        std::pair("xmlns:r", "officeDocument/2006/relationships"),
        std::pair("xmlns:wp", "drawingml/2006/wordprocessingDrawing"),
        std::pair("xmlns:a", "drawingml/2006/main"),
        std::pair("xmlns:pic", "drawingml/2006/picture")})
    set(root, prefix, fmt::format("{}{}", schemas, space));
  body_ = grow(root, "w:body");
  name_places();
}

DocxBody DocxWriter::write() && {
  paragraph("Title", document_.title);
  const std::vector<Group> groups = groups_of(document_);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    sheet_ = groups[i].wide ? on_its_side : DocxSheet{};
    for (std::size_t at = groups[i].from; at < groups[i].to; ++at)
      std::visit([this](const auto& one) { write(one); }, document_.blocks[at]);
    if (i + 1 < groups.size() && groups[i].wide != groups[i + 1].wide)
      section(last_properties());
  }
  section(body_);
  std::ostringstream out;
  xml_.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  result_.xml = out.str();
  return std::move(result_);
}

// A section ends in the properties of its last paragraph.
pugi::xml_node DocxWriter::last_properties() {
  const pugi::xml_node last = body_.last_child();
  return std::string_view(last.name()) == "w:p" ? last.child("w:pPr")
                                                : start("TableText").child("w:pPr");
}

void DocxWriter::name_places() {
  for (const Block& block : document_.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      name(heading->anchor);
    } else if (const auto* list = std::get_if<List>(&block)) {
      for (const Item& item : list->items)
        name(item.anchor);
    } else if (const auto* entry = std::get_if<Entry>(&block)) {
      name(entry->anchor);
    } else if (const auto* table = std::get_if<Table>(&block)) {
      for (const auto& row : table->rows)
        name(row.front().anchor);
    }
  }
}

void DocxWriter::name(const std::string& anchor) {
  if (!anchor.empty())
    places_.emplace(anchor, places_.size() + 1);
}

void DocxWriter::section(pugi::xml_node parent) {
  const pugi::xml_node properties = grow(parent, "w:sectPr");
  const pugi::xml_node footer = grow(properties, "w:footerReference");
  set(footer, "w:type", "default");
  set(footer, "r:id", "rId4");
  const pugi::xml_node page = grow(properties, "w:pgSz");
  set(page, "w:w", sheet_.width);
  set(page, "w:h", sheet_.height);
  if (sheet_.width > sheet_.height)
    set(page, "w:orient", "landscape");
  const pugi::xml_node margins = grow(properties, "w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"})
    set(margins, side, sheet_.margin);
  set(margins, "w:header", sheet_.margin / 2);
  set(margins, "w:footer", sheet_.margin / 2);
  set(margins, "w:gutter", 0);
}

std::string DocxWriter::relation(DocxRelation to) {
  const auto same = std::ranges::find_if(result_.relations, [&](const DocxRelation& r) {
    return r.picture == to.picture && r.target == to.target;
  });
  const auto at = same - result_.relations.begin();
  if (same == result_.relations.end())
    result_.relations.push_back(std::move(to));
  return fmt::format("rId{}", first_relation + static_cast<std::size_t>(at));
}

void DocxWriter::bookmark(pugi::xml_node paragraph, const std::string& anchor) {
  const auto place = places_.find(anchor);
  if (place == places_.end())
    return;
  const pugi::xml_node start = grow(paragraph, "w:bookmarkStart");
  set(start, "w:id", static_cast<int>(place->second));
  set(start, "w:name", docx_place(place->second));
  set(grow(paragraph, "w:bookmarkEnd"), "w:id", static_cast<int>(place->second));
}

DocxBody docx_body(const Document& document) {
  return DocxWriter(document).write();
}

}  // namespace taut::tell
