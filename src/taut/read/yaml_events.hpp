#pragma once

#include "taut/read/yaml_tree.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace taut {

/// One step of a strict reading of YAML, with its exact stretch in bytes.
struct YamlEvent {
  enum class Kind { document, scalar, alias, list_start, map_start, list_end, map_end };
  Kind kind;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  ScalarStyle style = ScalarStyle::plain;
  bool in_brackets = false;     ///< a list or map in `[]` or `{}`
  bool has_anchor = false;      ///< `&name` stands before it
  bool has_tag = false;         ///< `!name` stands before it
  std::string_view value = {};  ///< of a scalar; valid during the call only
};

/// What the strict reader stumbled over, in its own words; `explain_syntax` knows ours.
struct SyntaxProblem {
  std::string problem;
  std::string context;
  std::uint32_t at = 0;          ///< byte offset of the problem
  std::uint32_t context_at = 0;  ///< where the unfinished thing began; `at` if unknown
};

/// Reads `text` (valid UTF-8) with libyaml, which takes nothing for granted, and shows
/// each event to `see` until that returns false, or until the first syntax error, which
/// is returned. A byte order mark is skipped; offsets count it.
std::optional<SyntaxProblem> each_yaml_event(
    std::string_view text, const std::function<bool(const YamlEvent&)>& see);

/// A token on the way to a syntax error: the scalars tell where quotes and texts began.
struct ScalarToken {
  std::uint32_t begin;
  std::uint32_t end;
  ScalarStyle style;
};

/// The scalars that start before `limit`, in order, as far as `text` can be read.
std::vector<ScalarToken> scalars_before(std::string_view text, std::uint32_t limit);

}  // namespace taut
