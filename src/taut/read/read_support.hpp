#pragma once

#include "taut/read/read_row.hpp"

// What every judged row must say about itself, be it a link, a posture link or a
// pressure.
namespace taut {

/// Warns of a row without a reason or without a source.
void check_support(const RowReader& row, Reading& reading);
/// Warns of a row that does not say how it is known.
void check_basis(const RowReader& row, Reading& reading);
/// Warns of a row that has no source and does not say that it needs none.
void check_known(const RowReader& row, const Citations& sources, Basis basis,
                 Reading& reading);
/// Warns of an excerpt of a source with more words than may be quoted.
void check_excerpt(const Text& says, const RowReader& row, Reading& reading);
/// Hints at an idea of our own with a score above 1 in size, given under `key`.
void hint_at_inference(const RowReader& row, Basis basis, int score, std::string_view key,
                       Reading& reading);

}  // namespace taut
