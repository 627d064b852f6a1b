#pragma once

#include "taut/analyse/matrix.hpp"
#include "taut/draw/page.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

// The parts of a matrix picture, and where they stand. Lengths are points.

/// What the cells that are drawn add up to, by place in `Matrix::tasks`.
struct DrawnSums {
  std::vector<Degree> exerts = {};
  std::vector<Degree> receives = {};
};
DrawnSums drawn_sums(const Matrix& matrix);

/// Where the grid stands and how large its cells are.
struct MatrixFrame {
  Point corner = {};  ///< upper left corner of the first cell
  double cell = 14;
  std::size_t tasks = 0;
  double left = 0;    ///< of the names
  double bars = 0;    ///< left edge of the bars beside the grid
  double lists = 0;   ///< left edge of the lists
  double right = 0;   ///< their right edge
  double bottom = 0;  ///< where the lists must end
  double name_size = 8;

  double x(std::size_t column) const {
    return corner.x + cell * static_cast<double>(column);
  }
  double y(std::size_t row) const { return corner.y + cell * static_cast<double>(row); }
  Box box(std::size_t row, std::size_t column) const {
    return {x(column), y(row), x(column + 1), y(row + 1)};
  }
};

/// Rules, pillar blocks, numbers and names.
void add_grid(Page& page, const Matrix& matrix, const MatrixFrame& frame);
/// What every judged pair is, each with its reasons as a tooltip.
void add_cells(Page& page, const Matrix& matrix, const MatrixFrame& frame);
/// Strain and help exerted beside the rows and received below the columns.
void add_bars(Page& page, const MatrixFrame& frame, const DrawnSums& sums);
/// The most strained, the most straining, the cells used, the pillars by their numbers.
void add_lists(Page& page, const Matrix& matrix, const MatrixFrame& frame,
               const DrawnSums& sums);

/// One cell, also as a sample beside its meaning; `id` empty = a sample.
void add_cell(Page& page, Box box, const MatrixCell& cell, bool helps,
              const std::string& id, const std::string& tooltip);

constexpr double bars_width = 78;
constexpr double lists_width = 116;
constexpr double bars_height = 50;

}  // namespace taut
