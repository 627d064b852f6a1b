#pragma once

#include "taut/amend/yaml_keys.hpp"
#include "taut/exchange/placed_text.hpp"
#include "taut/exchange/sheet.hpp"
#include "taut/text/slug.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taut {

/// The sources or the pillars that the cells of sheets name, in order of first mention.
///
/// A cell names by id (`karl17`), defines (`karl17: Towards UN counter-terrorism
/// operations?`, the title in double quotes if it holds a semicolon), or gives a title
/// alone, which then gets an id.
class NameBook {
 public:
  /// `noun` is what messages call one: "source".
  explicit NameBook(std::string_view noun) : noun_(noun) {}

  /// The id of the one that the whole cell names.
  std::string one(const Cell& cell, Diagnostics& diags);
  /// The ids of all that the cell names, separated by semicolons; each once.
  std::vector<std::string> several(const Cell& cell, Diagnostics& diags);

  /// One that a model has already: it is found, and not written again. One that a cell
  /// gives another title is told in `retitled`, not as a slip.
  void know(std::string_view id, std::string_view title);
  /// Those that no model had, with a title each, and a web address as `url`.
  std::vector<YamlRow> new_rows() const;
  /// Ids of known ones with their new titles.
  const std::vector<std::pair<std::string, std::string>>& retitled() const {
    return retitled_;
  }

  bool empty() const { return rows_.empty(); }
  /// The rows as YAML, under `key`; what has no title is told and titled by its id.
  PlacedText yaml(std::string_view key, Diagnostics& diags) const;

 private:
  struct NamedRow {
    std::string id;
    std::string title;
    Span where;
    bool known = false;
  };
  std::string add(std::string_view item, Span where, Diagnostics& diags);
  std::string define(std::string_view id, std::string title, Span where,
                     Diagnostics& diags);
  std::string near(const NamedRow& row) const;

  std::string_view noun_;
  IdMaker ids_;
  std::vector<NamedRow> rows_;
  std::vector<std::pair<std::string, std::string>> retitled_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> by_title_;
};

/// What a cell says of a source or a pillar where it stands first: "karl17: Towards ...".
std::string named_with_title(std::string_view id, std::string_view title);

}  // namespace taut
