#pragma once

#include "taut/exchange/columns.hpp"
#include "taut/exchange/name_book.hpp"
#include "taut/exchange/placed_text.hpp"
#include "taut/exchange/task_names.hpp"
#include "taut/text/slug.hpp"

#include <string>
#include <string_view>

namespace taut {

/// What the sheets of one import share.
struct Import {
  Diagnostics& diags;
  IdMaker ids = {};  ///< tasks and links share one space of names
  TaskNames names = {};
  NameBook sources{"source"};
  NameBook pillars{"pillar"};
  std::string source = {};  ///< of rows that name none; empty = none
  std::string basis = {};   ///< of rows that do not say it
};

/// One row under way: "key: value" lines behind what names it.
class KeyLines {
 public:
  explicit KeyLines(PlacedText& out) : out_(out) {}

  void add(std::string_view key, std::string_view yaml, Span origin);
  /// The text of the cell, if it has any.
  void text(std::string_view key, const Cell& cell);
  /// The sources that a cell names.
  void sources(const Cell& cell, Import& import);
  /// How the row is known, as the cell says or else the import.
  void basis(const Cell& cell, const Import& import);
  /// Every column of the author's own that this row fills.
  void own(const Cells& row, const ColumnMap& columns);

 private:
  PlacedText& out_;
};

/// A value of the author's own: a list or map in brackets as it stands, else a text.
std::string author_value(std::string_view text);

/// `tasks:` with one row each; fills `names`. A row whose Id is no name is told and left
/// out.
PlacedText import_tasks(const ColumnMap& columns, Import& import);

/// `links:` with one row each. A row that names unknown tasks is told and left out.
PlacedText import_links(const ColumnMap& columns, Import& import);

}  // namespace taut
