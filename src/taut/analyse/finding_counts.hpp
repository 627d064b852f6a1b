#pragma once

#include "taut/analyse/finding.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace taut {

/// How often a finding was there when scores moved within what is known of them.
struct FirmFinding {
  std::string id = {};
  std::string headline = {};         ///< in the first draw that had it
  std::array<int, 4> severity = {};  ///< draws that had it, by `Severity`
  int on_first_page = 0;  ///< draws that had it in the picture or among the nine

  int found() const;
  int at_least(Severity severity) const;
};

/// Counts the findings of the draws that one thread looks at.
class FindingCounts {
 public:
  void count(const Findings& findings, int draw);
  /// Adds what another thread counted.
  void add(FindingCounts&& other);
  /// By id; leaves nothing.
  std::vector<FirmFinding> take();

 private:
  struct Counted {
    FirmFinding finding = {};
    int first_draw = 0;
  };
  void count(const Finding& finding, int draw, bool on_page);

  std::map<std::string, Counted, std::less<>> counts_ = {};
};

/// What all threads counted, by id: the same however the draws were shared out.
std::vector<FirmFinding> counted(std::vector<FindingCounts>&& of_threads);

}  // namespace taut
