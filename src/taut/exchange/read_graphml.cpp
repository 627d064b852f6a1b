#include "taut/exchange/graph_file.hpp"
#include "taut/exchange/sheet_maker.hpp"
#include "taut/exchange/split_cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <utility>

namespace taut {
namespace {

// "NodeLabel" of "y:NodeLabel".
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

class GraphmlReader : public pugi::xml_tree_walker {
 public:
  GraphmlReader(FileId file, const SourceSet& sources, Diagnostics& diags)
      : file_(file),
        text_(sources.bytes(file)),
        diags_(diags),
        nodes_(file),
        edges_(file) {}

  GraphFile read() {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(
        text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed)
      tell(place(parsed.offset),
           fmt::format("this cannot be read as XML: {}",
                       lower_first(parsed.description())),
           "save the file again; it may be cut");
    else if (local_name(document.document_element()) != "graphml")
      tell(place_of(document.document_element()),
           fmt::format("this is no GraphML: it begins with '{}'",
                       document.document_element().name()),
           "save the network as GraphML");
    else
      document.document_element().traverse(*this);
    tell_hyperedges();
    return {std::move(title_), nodes_.take(), edges_.take()};
  }

  bool for_each(pugi::xml_node& node) override {
    const std::string_view name = local_name(node);
    if (name == "key")
      read_key(node);
    else if (name == "graph" && depth() == 0)
      read_graph(node);
    else if (name == "node")
      read_row(node, nodes_, {{"id", "id"}});
    else if (name == "edge")
      read_edge(node);
    else if (name == "hyperedge" && hyperedges_++ == 0)
      first_hyperedge_ = place_of(node);
    return true;
  }

 private:
  struct Key {
    std::string name;
    std::string fallback;
    bool of_nodes;
    bool of_edges;
    Span where;
  };

  static std::string lower_first(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
      text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
  }

  Span place(std::ptrdiff_t offset) const {
    const auto at = static_cast<std::uint32_t>(
        std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(text_.size())));
    return {file_, at, std::min(at + 1, static_cast<std::uint32_t>(text_.size()))};
  }
  // Where the name of the element stands.
  Span place_of(const pugi::xml_node& node) const {
    Span where = place(node.offset_debug());
    where.end = std::min(
        where.begin + static_cast<std::uint32_t>(std::string_view(node.name()).size()),
        static_cast<std::uint32_t>(text_.size()));
    return where;
  }

  void tell(Span where, std::string message, std::string help) {
    diags_.add({.id = DiagId::graph_format,
                .where = where,
                .message = std::move(message),
                .help = std::move(help)});
  }

  // yEd gives its labels no name: they stand in a drawing of the node.
  void read_key(const pugi::xml_node& node) {
    const std::string_view of = node.attribute("for").value();
    const bool all = of.empty() || of == "all";
    const std::string name = node.attribute("attr.name").value();
    keys_.emplace(node.attribute("id").value(),
                  Key{.name = name,
                      .fallback = text_of(node.child("default")),
                      .of_nodes = all || of == "node",
                      .of_edges = all || of == "edge",
                      .where = place_of(node)});
  }

  void read_graph(const pugi::xml_node& node) {
    if (graphs_++ > 0)
      tell(place_of(node), "this file holds more than one graph",
           "leave one in the file, and import the others by themselves");
    undirected_ = std::string_view(node.attribute("edgedefault").value()) == "undirected";
    for (const pugi::xml_node& data : node.children("data")) {
      const auto key = keys_.find(data.attribute("key").value());
      if (key != keys_.end() && key->second.name == "title")
        title_ = text_of(data);
    }
  }

  void read_edge(const pugi::xml_node& node) {
    read_row(node, edges_, {{"id", "id"}, {"source", "source"}, {"target", "target"}});
    const std::string_view directed = node.attribute("directed").value();
    if (directed == "false" || (directed.empty() && undirected_))
      edges_.set("direction", "undirected", place_of(node));
  }

  void read_row(const pugi::xml_node& node, SheetMaker& rows,
                std::initializer_list<std::pair<const char*, const char*>> attributes) {
    rows.row();
    for (const auto& [attribute, column] : attributes)
      rows.set(column, node.attribute(attribute).value(), place_of(node));
    const bool is_edge = &rows == &edges_;
    std::size_t given = 0;
    for (const pugi::xml_node& data : node.children("data")) {
      const auto key = keys_.find(data.attribute("key").value());
      ++given;
      if (key == keys_.end())
        tell(place_of(data),
             fmt::format("no key '{}' is declared", data.attribute("key").value()),
             "save the network again");
      else if (const std::string text = text_of(data); !text.empty())
        rows.set(column_of(key->second, is_edge), text, place_of(data));
    }
    if (given < keys_.size())
      add_fallbacks(node, rows, is_edge);
  }

  void add_fallbacks(const pugi::xml_node& node, SheetMaker& rows, bool is_edge) const {
    for (const auto& [id, key] : keys_)
      if (!key.fallback.empty() && (is_edge ? key.of_edges : key.of_nodes) &&
          !node.find_child_by_attribute("data", "key", id.c_str()))
        rows.set(column_of(key, is_edge), key.fallback, key.where);
  }

  // An edge of ours is one direction of its link, mutual or not.
  static std::string_view column_of(const Key& key, bool is_edge) {
    if (is_edge && key.name == "mutual")
      return "state";
    if (is_edge && (key.name == "source" || key.name == "target" || key.name == "id"))
      return "note";
    return key.name.empty() ? std::string_view("label") : std::string_view(key.name);
  }

  // The text of an element, or of the first label inside it.
  static std::string text_of(const pugi::xml_node& node) {
    std::string text(trimmed(node.text().get()));
    if (!text.empty())
      return text;
    const pugi::xml_node label = node.find_node([](const pugi::xml_node& inner) {
      const std::string_view name = local_name(inner);
      return name == "NodeLabel" || name == "EdgeLabel";
    });
    return std::string(trimmed(label.text().get()));
  }

  void tell_hyperedges() {
    if (hyperedges_ > 0)
      diags_.add({.id = DiagId::unread_part,
                  .where = first_hyperedge_,
                  .message = fmt::format("hyperedges that are not read: {}; this is the "
                                         "first",
                                         hyperedges_),
                  .help = "write an edge for each pair of nodes"});
  }

  FileId file_;
  std::string_view text_;
  Diagnostics& diags_;
  SheetMaker nodes_;
  SheetMaker edges_;
  std::string title_ = {};
  std::map<std::string, Key> keys_ = {};
  std::size_t graphs_ = 0;
  bool undirected_ = false;
  std::size_t hyperedges_ = 0;
  Span first_hyperedge_ = {};
};

}  // namespace

GraphFile read_graphml(FileId file, const SourceSet& sources, Diagnostics& diags) {
  return GraphmlReader(file, sources, diags).read();
}

}  // namespace taut
