#pragma once

#include "taut/model/model.hpp"
#include "taut/read/names.hpp"
#include "taut/read/row.hpp"
#include "taut/read/values.hpp"
#include "taut/rows/tables.hpp"

namespace taut {

/// What every reader works with.
struct Reading {
  const Draft& draft;
  Model& model;
  RowScan scan;
  /// The row being read goes, with all that it refers to: what a scenario removed is not
  /// missed.
  bool goes = false;
  std::size_t pairs = 0;  ///< that the links read so far cover

  /// Keys of the author's own that were read since there were `first` of them are those
  /// of the row `name` inside the row `owner`.
  void keep_own(std::size_t first, std::string_view owner, std::string_view name) const {
    for (std::size_t i = first; i < scan.author_keys.size(); ++i)
      scan.author_keys[i].owner = std::string(owner) + "/" + std::string(name);
  }

  Diagnostics& diags() const { return scan.diags; }
};

/// Reads the keys of one row, each as its schema says.
class RowReader {
 public:
  RowReader(RowKind kind, const RowText& text, Reading& reading);

  const Row& row() const { return row_; }
  bool has(std::string_view key) const { return row_.has(key); }
  /// The place of the key's value, or of the row where it is absent.
  Span where(std::string_view key) const;

  /// Reads every key that has a place in the row into it; what could not be read was
  /// reported and leaves the field as it is. Keys that need more than their own value to
  /// be read (ends, reasons, requirements, scores of postures) are left to whoever knows
  /// it.
  template <typename RowType>
  void read_into(RowType& row) const {
    read_fields(&row);
  }
  void read_fields(void* row) const {
    for (const Field& field : row_.fields())
      if (field.key && field.key->slot)
        read_slot(field, field.key->slot(row));
  }
  /// The same for one field.
  void read_slot(const Field& field, const Slot& slot) const;

  Ask ask(const Field& field) const {
    return {field.key->name, field.key->value, field.value, reading_.diags()};
  }
  /// The rows that the keys of a map name, each with the node that belongs to it.
  std::vector<std::pair<Named, Located>> map_names(const Field& field) const;
  /// What the node of `ask` names; unknown names are reported.
  Named resolve(const Ask& ask, Table names) const;
  /// The items of a list value, or the value itself where one may stand alone.
  std::vector<Located> items(const Field& field) const;

 private:
  Reading& reading_;
  Row row_;
};

/// A `when` as written at `node`; on an error it is reported and nothing comes back.
std::optional<When> read_when(const Located& node, const std::string& who,
                              Reading& reading);

inline Switch switch_of(const Named& named) {
  return named.table == Table::condition ? Switch(ConditionId{named.index})
                                         : Switch(SafeguardId{named.index});
}

}  // namespace taut
