#pragma once

#include "taut/exchange/sheet.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A column that a sheet may have.
struct Column {
  std::string_view
      name;  ///< as the first line names it; case, blanks and hyphens are free
  bool needed = false;
  std::string_view also = {};  ///< another name that is understood
  std::string_view key = {};   ///< of the model that it holds, if not called like it
};

/// What the rows of a sheet are.
enum class SheetKind { tasks, links };
std::string_view name_of(SheetKind kind);

enum class TaskColumn {
  id,
  title,
  short_name,
  pillar,
  paragraph,
  paragraph_basis,
  priority,
  standing,
  source,
  basis,
  note,
};

enum class LinkColumn {
  id,
  from,
  to,
  mutual,
  score,
  aspect,
  because,
  because_back,
  when,
  shifts,
  basis,
  confidence,
  range,
  source,
  note,
};

/// The columns of a kind of sheet, in the order of its enumeration, which is also the
/// order in which they are written.
std::span<const Column> columns_of(SheetKind kind);

/// Has such a sheet a column for this key of its rows?
bool has_column(SheetKind kind, std::string_view key);

/// "Paragraph basis" and "paragraph_basis" are one name: "paragraphbasis".
std::string folded_name(std::string_view name);

/// The kind whose columns the header names, ours or those of network programs; nothing if
/// it could be neither or both.
std::optional<SheetKind> kind_of(const CsvSheet& sheet);

/// A column of the author's own.
struct OwnColumn {
  std::string key;    ///< "x-owner"
  std::size_t place;  ///< in the header
};

/// Which column of a sheet is which. Refers to the sheet.
class ColumnMap {
 public:
  /// Adds a diagnostic for each column that is unknown, without a name, there twice or
  /// missing, unless a misspelt one is told.
  ColumnMap(const CsvSheet& sheet, SheetKind kind, Diagnostics& diags);

  /// Is every column there that the sheet cannot do without?
  bool complete() const { return complete_; }
  const CsvSheet& sheet() const { return *sheet_; }
  const std::vector<OwnColumn>& own() const { return own_; }
  /// The same by the place of a column in `columns_of`.
  bool has_at(std::size_t column) const { return places_[column] != absent; }
  const Cell& cell_at(const Cells& row, std::size_t column) const {
    return places_[column] == absent ? none_ : row[places_[column]];
  }
  template <typename Which>
  bool has(Which column) const {
    return places_[static_cast<std::size_t>(column)] != absent;
  }
  /// The cell of that column; one without text where the column is absent.
  template <typename Which>
  const Cell& cell(const Cells& row, Which column) const {
    const std::size_t place = places_[static_cast<std::size_t>(column)];
    return place == absent ? none_ : row[place];
  }

 private:
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  void place(std::size_t column, SheetKind kind, Diagnostics& diags);
  void tell_unnamed(std::size_t column, Diagnostics& diags) const;

  const CsvSheet* sheet_;
  std::vector<std::size_t> places_;
  std::vector<OwnColumn> own_;
  std::vector<std::string_view> meant_;  // columns whose names are misspelt
  bool complete_ = true;
  Cell none_;
};

}  // namespace taut
