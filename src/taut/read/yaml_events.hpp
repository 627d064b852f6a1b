#pragma once

#include "taut/read/yaml_tree.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  std::string_view value = {};  ///< of a scalar; valid until the next event
};

/// Is it a plain scalar that stands for nothing: empty, `~` or `null`?
bool reads_as_null(const YamlEvent& event);

/// What the strict reader stumbled over, in its own words; `explain_syntax` knows ours.
struct SyntaxProblem {
  std::string problem;
  std::string context;
  std::uint32_t at = 0;          ///< byte offset of the problem
  std::uint32_t context_at = 0;  ///< where the unfinished thing began; `at` if unknown
};

struct LibyamlParser;

/// Reads a text (valid UTF-8) with libyaml, which takes nothing for granted, one event
/// after the other. A byte order mark is skipped; offsets count it. The text must outlive
/// the reader.
class StrictReader {
 public:
  explicit StrictReader(std::string_view text);
  ~StrictReader();

  /// The next event; nothing at the end of the text, or at its first syntax error.
  std::optional<YamlEvent> next();
  /// The syntax error that ended the reading.
  const std::optional<SyntaxProblem>& problem() const { return problem_; }

 private:
  std::unique_ptr<LibyamlParser> parser_;
  std::optional<SyntaxProblem> problem_;
};

/// A token on the way to a syntax error: the scalars tell where quotes and texts began.
struct ScalarToken {
  std::uint32_t begin;
  std::uint32_t end;
  ScalarStyle style;
};

/// What stands before a place, as far as the text can be read.
struct TokensBefore {
  std::vector<ScalarToken> scalars = {};  ///< those that start before it, in order
  std::string brackets = {};              ///< `[` and `{` that are open there
};
TokensBefore tokens_before(std::string_view text, std::size_t limit);

}  // namespace taut
