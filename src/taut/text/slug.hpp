#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace taut {

/// `text` as a name of the model: lower-case words of Latin letters and digits, joined by
/// hyphens; letters with accents lose them, all else separates. Empty if nothing is left.
/// Where it would be longer than `most`, whole words at the end are left out.
std::string slug(std::string_view text, std::size_t most = 40);

/// Gives out names, none twice.
class IdMaker {
 public:
  /// Takes a name out of the game; false if it was out already.
  bool take(std::string_view id) { return taken_.emplace(id).second; }
  /// The slug of `text`, or `otherwise` where there is none; with the first free number
  /// behind it ("ddr-2") if it is taken.
  std::string make(std::string_view text, std::string_view otherwise);
  /// The first free of "L1", "L2", ...
  std::string count(std::string_view prefix);

 private:
  std::unordered_set<std::string> taken_;
  // The last number given, by what is before it.
  std::unordered_map<std::string, std::size_t> last_;
};

}  // namespace taut
