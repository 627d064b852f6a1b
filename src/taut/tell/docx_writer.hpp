#pragma once

#include "taut/tell/docx.hpp"

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace taut::tell {

/// A sheet of paper, in twentieths of a point.
struct DocxSheet {
  int width = 11'906;
  int height = 16'838;
  int margin = 1'134;

  int room() const { return width - 2 * margin; }
};

/// Builds word/document.xml. Paragraphs take their looks from styles alone; only pictures
/// and the widths of columns are measured here.
class DocxWriter {
 public:
  explicit DocxWriter(const Document& document);
  DocxBody write() &&;

 private:
  using Node = pugi::xml_node;

  // The sheets and the places that links lead to.
  void name_places();
  void name(const std::string& anchor);
  void section(Node parent);
  Node last_properties();
  std::string relation(DocxRelation to);
  void bookmark(Node paragraph, const std::string& anchor);

  // Paragraphs and what stands in them. A style that is null is that of the paragraph.
  Node start(const char* style, Node parent = {});
  void run(Node parent, std::string_view words, const char* style = nullptr);
  void link(Node parent, const std::string& target, std::string_view words,
            const char* style = "Hyperlink");
  void pieces(Node paragraph, const std::vector<Piece>& all, const char* style = nullptr);
  void text(Node paragraph, std::string_view words);
  void evidence(Node paragraph, std::string_view words);
  void paragraph(const char* style, std::string_view words);
  void item(Node paragraph, const Item& one);
  void head_of(Node paragraph, const Entry& entry, const char* style);
  void sentences_of(Node paragraph, const Entry& entry);

  // Blocks.
  void write(const Paragraph& one);
  void write(const Heading& heading);
  void write(const List& list);
  void write(const Entry& entry);
  void write(const Quotation& quotation);
  void write(const Table& table);
  void write(const Picture& picture);

  std::vector<int> columns_of(const Table& table) const;
  void cell(Node node, const TableCell& one, int width, bool counts, bool wide);

  const Document& document_;
  Links links_;
  pugi::xml_document xml_ = {};
  Node body_ = {};
  DocxSheet sheet_ = {};
  std::map<std::string, std::size_t, std::less<>> places_ = {};
  std::size_t pictures_ = 0;
  DocxBody result_ = {};
};

// What its files share: an element, an attribute, an element with the one that most have.
pugi::xml_node grow(pugi::xml_node parent, const char* name);
void set(pugi::xml_node node, const char* name, std::string_view value);
void set(pugi::xml_node node, const char* name, int value);
pugi::xml_node with_value(pugi::xml_node parent, const char* name,
                          std::string_view value);

/// The name of the bookmark at the place with this number.
std::string docx_place(std::size_t number);

}  // namespace taut::tell
