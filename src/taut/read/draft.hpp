#pragma once

#include "taut/model/model.hpp"
#include "taut/read/located.hpp"
#include "taut/rows/schema.hpp"

#include <array>
#include <bit>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taut {

/// A later text about a row: a map of keys, or the value of one `key` alone.
struct Layer {
  Located node = {};
  std::string_view key = {};  ///< empty: `node` is a map of keys
  Span key_place = {};        ///< where it stands: the `key`, or the row's id above a map
};

/// A row as it was written: the map that defines it, then what changes it. A key is
/// looked up from the last layer to the first, so that every value keeps the place where
/// it stands in the text.
struct RowText {
  std::string_view id = {};  ///< empty if the row has none
  Span place = {};           ///< its id in the text, or its first line
  Located base = {};
  std::vector<Layer> changes = {};

  /// The place to print for it: of what changed it last, or else its own.
  Span stands_at() const {
    return changes.empty() || changes.back().key_place == Span{}
               ? place
               : changes.back().key_place;
  }

  bool added = false;  ///< a task that a renewal or scenario adds, under no older name
};

/// The rows of one table by order of appearance; names find them in constant time.
struct DraftTable {
  std::vector<RowText> rows = {};
  std::unordered_map<std::string_view, std::uint32_t> index = {};

  const RowText* find(std::string_view id) const {
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &rows[found->second];
  }
};

/// A row that an operation took away, and the place that says so.
struct RemovedRow {
  Table table = Table::none;
  Span where = {};
  std::string_view name = {};  ///< its `short` or `title` where that is one plain text
};

/// All that was written about a mandate, with includes, extensions and scenarios applied,
/// but not yet read: rows are still texts.
///
/// Refers to the trees it was made from. The place of a row in its table is the id that
/// the row gets in the `Model`.
struct Draft {
  RowText mandate = {};
  std::array<DraftTable, 16> tables = {};
  std::unordered_map<std::string_view, RemovedRow> removed = {};
  /// Names of renamed tasks, to the names they have now.
  std::unordered_map<std::string_view, std::string_view> renamed = {};
  std::vector<AuthorKey> author_keys = {};     ///< those at the top of files
  std::vector<std::string_view> applied = {};  ///< scenarios, in order
  bool operated = false;  ///< something was removed, changed or added
  /// Read only to see what is wrong under a scenario: its views and scenarios, which no
  /// scenario changes, are left out.
  bool trial = false;

  DraftTable& operator[](Table table) { return tables[place_of(table)]; }
  const DraftTable& operator[](Table table) const { return tables[place_of(table)]; }

 private:
  static std::size_t place_of(Table table) {
    return static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(table)));
  }
};

}  // namespace taut
