// What is measured in a Word text: columns of tables, and pictures.

#include "taut/tell/docx_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace taut::tell {
namespace {

// Lengths are twentieths of a point, of pictures 1/12,700 of a point.
constexpr double picture_units = 12'700;
constexpr int twips = 20;
// Below this a column holds no number.
constexpr int least_column = 240;
// What heading and caption leave of a sheet for a picture.
constexpr double share_for_picture = 0.86;

// The colour behind a cell; nothing where it has none.
std::string_view fill_of(Tone tone) {
  constexpr std::array<std::string_view, 7> fills{"",       "",       "F3D6B8", "E58A3C",
                                                  "7F2A00", "BCD9EC", "E5DCD2"};
  return fills[static_cast<std::size_t>(tone)];
}

void frame(pugi::xml_node node, const std::vector<int>& widths, bool wide) {
  const pugi::xml_node properties = grow(node, "w:tblPr");
  with_value(properties, "w:tblStyle", "Grid");
  const pugi::xml_node width = grow(properties, "w:tblW");
  int sum = 0;
  for (const int one : widths)
    sum += one;
  set(width, "w:w", sum);
  set(width, "w:type", "dxa");
  set(grow(properties, "w:tblLayout"), "w:type", "fixed");
  if (wide) {
    const pugi::xml_node margins = grow(properties, "w:tblCellMar");
    for (const char* side : {"w:left", "w:right"}) {
      const pugi::xml_node margin = grow(margins, side);
      set(margin, "w:w", twips);
      set(margin, "w:type", "dxa");
    }
  }
  const pugi::xml_node look = grow(properties, "w:tblLook");
  set(look, "w:val", "0020");
  set(look, "w:firstRow", "1");
  const pugi::xml_node grid = grow(node, "w:tblGrid");
  for (const int one : widths)
    set(grow(grid, "w:gridCol"), "w:w", one);
}

void draw(pugi::xml_node run, const Picture& picture, const std::string& id, int width,
          int height, int number) {
  const pugi::xml_node place = grow(grow(run, "w:drawing"), "wp:inline");
  const pugi::xml_node extent = grow(place, "wp:extent");
  set(extent, "cx", width);
  set(extent, "cy", height);
  const std::string told = xml_text(picture.title);
  const pugi::xml_node about = grow(place, "wp:docPr");
  set(about, "id", number);
  set(about, "name", picture.name);
  set(about, "descr",
      picture.contents.empty() ? told
                               : fmt::format("{}. {}", told, xml_text(picture.contents)));
  const pugi::xml_node graphic = grow(place, "a:graphic");
  const pugi::xml_node data = grow(graphic, "a:graphicData");
  set(data, "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
  const pugi::xml_node shown = grow(data, "pic:pic");
  const pugi::xml_node naming = grow(shown, "pic:nvPicPr");
  const pugi::xml_node named = grow(naming, "pic:cNvPr");
  set(named, "id", number);
  set(named, "name", picture.name);
  grow(naming, "pic:cNvPicPr");
  const pugi::xml_node filling = grow(shown, "pic:blipFill");
  set(grow(filling, "a:blip"), "r:embed", id);
  grow(grow(filling, "a:stretch"), "a:fillRect");
  const pugi::xml_node shape = grow(shown, "pic:spPr");
  const pugi::xml_node form = grow(shape, "a:xfrm");
  const pugi::xml_node corner = grow(form, "a:off");
  set(corner, "x", 0);
  set(corner, "y", 0);
  const pugi::xml_node size = grow(form, "a:ext");
  set(size, "cx", width);
  set(size, "cy", height);
  const pugi::xml_node outline = grow(shape, "a:prstGeom");
  set(outline, "prst", "rect");
  grow(outline, "a:avLst");
}

}  // namespace

std::vector<int> DocxWriter::columns_of(const Table& table) const {
  const std::size_t count = table.rows.front().size();
  std::vector<std::size_t> weights(count, 0);
  for (const auto& row : table.rows) {
    for (std::size_t c = 0; c < std::min(row.size(), count); ++c)
      weights[c] = std::max(weights[c], row[c].text.size());
  }
  for (std::size_t c = 0; c < count; ++c)
    weights[c] = table.words || c == 0 ? std::clamp<std::size_t>(weights[c], 8, 34) : 6;
  std::size_t sum = 0;
  for (const std::size_t weight : weights)
    sum += weight;
  std::vector<int> widths;
  for (const std::size_t weight : weights)
    widths.push_back(static_cast<int>(static_cast<std::size_t>(sheet_.room()) * weight /
                                      std::max<std::size_t>(sum, 1)));
  return widths;
}

void DocxWriter::write(const Table& table) {
  if (table.empty())
    return;
  const std::vector<int> widths = columns_of(table);
  const bool wide = is_wide(table);
  if (widths.back() < least_column) {
    paragraph("Normal",
              fmt::format("A table of {} columns is wider than paper: the HTML page has "
                          "it.",
                          widths.size()));
    return;
  }
  const pugi::xml_node node = grow(body_, "w:tbl");
  frame(node, widths, wide);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const pugi::xml_node row = grow(node, "w:tr");
    const pugi::xml_node properties = grow(row, "w:trPr");
    grow(properties, "w:cantSplit");
    if (r == 0)
      grow(properties, "w:tblHeader");
    for (std::size_t c = 0; c < widths.size(); ++c)
      cell(grow(row, "w:tc"), c < table.rows[r].size() ? table.rows[r][c] : TableCell{},
           widths[c], c > 0 && !table.words, wide);
  }
  start("TableText");
}

void DocxWriter::cell(pugi::xml_node node, const TableCell& one, int width, bool counts,
                      bool wide) {
  const pugi::xml_node properties = grow(node, "w:tcPr");
  const pugi::xml_node size = grow(properties, "w:tcW");
  set(size, "w:w", width);
  set(size, "w:type", "dxa");
  if (!fill_of(one.tone).empty()) {
    const pugi::xml_node shade = grow(properties, "w:shd");
    set(shade, "w:val", "clear");
    set(shade, "w:color", "auto");
    set(shade, "w:fill", fill_of(one.tone));
  }
  const pugi::xml_node paragraph = start(wide ? "WideTableText" : "TableText", node);
  if (counts)
    with_value(paragraph.child("w:pPr"), "w:jc", wide ? "center" : "right");
  bookmark(paragraph, one.anchor);
  if (one.target.empty())
    text(paragraph, one.text);
  else
    link(paragraph, "#" + one.target, one.text,
         one.tone == Tone::grave ? nullptr : "Hyperlink");
}

void DocxWriter::write(const Picture& picture) {
  if (picture.png.empty() || picture.width <= 0 || picture.height <= 0)
    return;
  const double room = static_cast<double>(sheet_.room()) / twips;
  const double most_high =
      share_for_picture * (sheet_.height - 2 * sheet_.margin) / twips;
  const double scale = std::min(room / picture.width, most_high / picture.height);
  const auto units = [&](double points) {
    return static_cast<int>(points * scale * picture_units);
  };
  const std::string id = relation(
      {.target = fmt::format("media/picture{}.png", ++pictures_), .picture = true});
  draw(grow(start("Normal"), "w:r"), picture, id, units(picture.width),
       units(picture.height), static_cast<int>(pictures_));
  paragraph("Caption", picture.caption);
}

}  // namespace taut::tell
