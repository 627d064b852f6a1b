#pragma once

#include "taut/analyse/postures.hpp"

#include <string>
#include <string_view>

namespace taut {

/// How the reading of postures speaks. `language` as everywhere: empty = the first given.
class PostureSpeaker {
 public:
  PostureSpeaker(const PostureMatrix& matrix, std::string_view language)
      : matrix_(matrix), language_(language) {}

  std::string_view task(TaskId task) const;
  /// "SSR full".
  std::string variant(std::uint32_t variant) const;
  /// "good offices full, 2 ahead of limited"; "level with", "1 behind".
  std::string choice(const PostureChoice& choice) const;
  /// "spoken for by SSR full (+2, M01); against it speaks patrols off (-1, M04)", or that
  /// nothing speaks for or against it.
  std::string support(const PostureChoice& choice) const;
  /// "good offices would rather be limited than full, by 3".
  std::string preference(const PostureChoice& choice) const;
  /// "M01 at 1 instead of 2 (SSR full on good offices full): good offices limited would
  /// be better".
  std::string one_break(const MixBreak& cell) const;
  /// The same for a condition or safeguard.
  std::string one_break(const ContextBreak& context) const;
  /// Who speaks to a variant in the mix of `choices`, strongest first, or "nothing".
  std::string voices(const std::vector<PostureChoice>& choices, std::uint32_t to) const;

 private:
  std::string voice(std::uint32_t from, std::uint32_t to) const;

  const PostureMatrix& matrix_;
  std::string_view language_;
};

/// "3 of 243 mixes are consistent: ..." and what must be known about the search.
std::string postures_headline(const PosturesReading& reading);

/// "25 %" of the starts; "under 1 %"; "never" for 0 where every mix was a start.
/// The share of the starts: "12 %", or "-" where none were counted.
std::string share_words(std::uint64_t part, const Basins& basins);

}  // namespace taut
