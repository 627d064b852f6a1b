#pragma once

#include "taut/analyse/matrix.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/theme.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taut {

/// Landscape sheets; `a3` for what needs more room.
enum class Sheet : std::uint8_t { a4, a3 };

struct MatrixPictureOptions {
  std::optional<Sheet> sheet = {};  ///< absent: A3 above 45 tasks, else A4
  ThemeName theme = ThemeName::light;
};

struct MatrixPicture {
  Drawing drawing = {};
  std::vector<std::string> advice = {};  ///< what did not fit, one sentence each
};

/// The matrix as a sheet that can be printed: rows act on columns, squares for tensions,
/// discs for synergies, with the strain and the help that each task exerts and receives.
/// Cells never fall under 9 pt: where not all tasks fit, those under most tension stay.
MatrixPicture draw_matrix(const Matrix& matrix, const MatrixPictureOptions& options);

}  // namespace taut
