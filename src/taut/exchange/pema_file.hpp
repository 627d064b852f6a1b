#pragma once

#include "taut/diag/expected.hpp"
#include "taut/exchange/pema_tasks.hpp"
#include "taut/exchange/sheet.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// How a mandate asks for a task in the PEMA data set, in the order of its columns.
enum class PemaModality { monitor, assist, secure, encouraged };
constexpr std::size_t pema_modality_count = 4;
std::string_view name_of(PemaModality modality);

/// A sheet of the PEMA data set: which column is which. Refers to the sheet.
class PemaFile {
 public:
  /// Adds a diagnostic where the column of resolutions or all columns of tasks are
  /// missing, and a warning that names the columns that are not read.
  PemaFile(const CsvSheet& sheet, Diagnostics& diags);

  /// The one row of that resolution, and of that mission if one is named. The error says
  /// which resolutions or missions there are.
  Expected<const Cells*> find(std::string_view resolution,
                              std::string_view mission) const;

  /// The text of a column in the row; empty where the column or the text is missing, or
  /// says so ("NA").
  std::string_view signature(const Cells& row) const { return text(row, signature_); }
  std::string_view mission(const Cells& row) const { return text(row, mission_); }
  std::string_view date(const Cells& row) const { return text(row, date_); }
  std::string_view year(const Cells& row) const { return text(row, year_); }
  std::string_view comments(const Cells& row) const { return text(row, comments_); }
  /// What the row has for a task (by its place among `pema_tasks()`): paragraphs, or "1"
  /// in a file that only says whether. Empty if the task is not mandated in that way.
  const Cell& asked(const Cells& row, std::size_t task, PemaModality modality) const;

  /// Does the file say in which paragraphs, and not only whether?
  bool has_paragraphs() const { return has_paragraphs_; }
  /// Tasks for which the file has no column.
  std::vector<std::string_view> missing_tasks() const;

 private:
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  using Places = std::array<std::size_t, pema_modality_count>;

  bool place(std::size_t column);
  bool is_data_set() const;
  void tell_missing(Diagnostics& diags) const;
  bool says_only_whether() const;
  std::string_view text(const Cells& row, std::size_t column) const;
  std::string described(const Cells& row) const;
  Error no_such_resolution(std::string_view wrong) const;

  const CsvSheet& sheet_;
  std::size_t signature_ = absent;
  std::size_t mission_ = absent;
  std::size_t date_ = absent;
  std::size_t year_ = absent;
  std::size_t comments_ = absent;
  std::vector<Places> tasks_;
  bool has_paragraphs_ = true;
  Cell none_;
};

}  // namespace taut
