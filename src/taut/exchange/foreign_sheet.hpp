#pragma once

#include "taut/exchange/columns.hpp"

namespace taut {

/// Are these the columns of a network program (Gephi, Kumu, PRSM, NetworkX): Source and
/// Target, Label, Weight, Type and the like?
bool is_foreign(const CsvSheet& sheet, SheetKind kind);

/// The sheet of such a program in our columns, every cell at its place. Labels become
/// titles, types pillars, weights and signs scores; columns that we have no name for are
/// kept under one that begins with `x-`. What is not kept, kept under another name, or
/// taken for granted is told once for all rows. Linear.
CsvSheet in_our_columns(const CsvSheet& sheet, SheetKind kind, Diagnostics& diags);

/// The tasks that a sheet of links in our columns names at its ends, in order of
/// appearance, as a sheet with a title each.
CsvSheet tasks_at_ends(const CsvSheet& links);

}  // namespace taut
