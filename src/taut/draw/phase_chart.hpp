#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/draw/select.hpp"
#include "taut/plan/sequence.hpp"

#include <array>
#include <string>
#include <vector>

namespace taut {

/// What a phase picture shows, before anything has a place.
struct PhaseChart {
  struct Column {
    std::string title = {};
    std::string dates = {};
    /// "once the election has been held", or that it cannot start.
    std::string entry = {};
    bool starts = true;
    std::array<int, 3> strain = {};  ///< at work in it, by strength 1..3
    int total() const { return strain[0] + strain[1] + strain[2]; }
  };
  struct Row {
    TaskId task = {};
    int start = 0;                 ///< the column in which it begins, or `plan::never`
    std::vector<bool> runs = {};   ///< by column
    std::vector<int> strain = {};  ///< received, by column
    std::string waits = {};        ///< "waits for DDR", or empty
  };
  /// Two tasks that pull against each other, where they first do.
  struct Thread {
    int column = 0;
    ShownLine line = {};
  };
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};         ///< by pillar, then in order of appearance
  std::vector<TaskId> quiet = {};     ///< from the first column on, and under no strain
  std::vector<TaskId> left_out = {};  ///< no room for their rows
  std::vector<Thread> threads = {};   ///< by column, then as they are to stand
  int threads_left_out = 0;
};

/// `most_rows` and, for each column, `most_threads` are what the page takes; the rows
/// with least strain and the weakest threads go first. Rows that wait never go.
PhaseChart phase_chart(const Subject& subject, const plan::Sequence& sequence,
                       std::size_t most_rows, std::size_t most_threads);

}  // namespace taut
