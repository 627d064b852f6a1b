#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/draft.hpp"

#include <boost/container/small_vector.hpp>

namespace taut {

/// What scanning a row needs besides the row: where problems and the author's own keys
/// go.
struct RowScan {
  const SourceSet& sources;
  Diagnostics& diags;
  std::vector<AuthorKey>& author_keys;
};

/// One key of a row that is there, its value not null.
struct Field {
  const Key* key = nullptr;  ///< null: a key of the author's own
  Located name = {};         ///< the key in the text; without tree if a switch wrote it
  Located value = {};
};

/// The keys of one row after all its layers. Building it reports unknown and missing keys
/// and missing values.
// A moved small_vector of plain fields copies into room that it has; clang-tidy sees the
// path that would allocate.
class Row {  // NOLINT(bugprone-exception-escape)
 public:
  /// `partial`: no key is required. O(keys written x keys in the schema).
  Row(RowKind kind, const RowText& text, const RowScan& scan, bool partial = false);

  const RowSchema& schema() const { return *schema_; }
  std::string_view id() const { return id_; }
  Span place() const { return place_; }
  /// The field called `key`, or null if it is absent.
  const Field* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  /// The fields in the order in which they were written.
  const auto& fields() const { return fields_; }
  /// Whether an unknown key was probably meant to be this one: that it is missing then
  /// needs no second message.
  bool meant(std::string_view key) const;
  /// "task 'go'", or "link" for a row without a name.
  std::string title() const;

 private:
  void add(const Located& name, const Located& value, const RowScan& scan, bool change);
  void set(const Field& field);
  void take_away(const Field& field, const RowScan& scan);
  void require_keys(const RowScan& scan) const;

  const RowSchema* schema_;
  std::string_view id_;
  Span place_;
  boost::container::small_vector<Field, 16> fields_;
  std::vector<std::string_view> meant_ = {};
  bool mended_ = false;  // a required key was taken away; that has been told
};

/// "'scroe' is no key of a link", with the near or the valid keys.
void tell_unknown_key(const Located& name, const RowSchema& schema, Diagnostics& diags);

}  // namespace taut
