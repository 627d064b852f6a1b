#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/model/basics.hpp"
#include "taut/model/text.hpp"
#include "taut/read/located.hpp"
#include "taut/rows/key_words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taut {

/// A value to be read: the key it stands under, what it should look like, and the node.
struct Ask {
  std::string_view key;
  const Value& shape;
  Located node;
  Diagnostics& diags;
};

// Each of these reads one value strictly as written, without guessing. If it is not as
// the schema says, it reports why and what to write, and gives nothing.

std::optional<int> read_whole(const Ask& ask);
std::optional<double> read_number(const Ask& ask);
std::optional<bool> read_truth(const Ask& ask);
std::optional<Truth> read_truth3(const Ask& ask);
/// The place of the word in the shape's `words`.
std::optional<std::size_t> read_choice(const Ask& ask);
/// A string of any style that says something and is no longer than the limits. Warns of
/// one that a comment cuts short.
std::optional<std::string_view> read_line(const Ask& ask);
/// An ISO date, or for `since` a year or a month, as written.
std::optional<std::string_view> read_date(const Ask& ask);
std::optional<Text> read_text(const Ask& ask);
std::optional<std::pair<int, int>> read_range(const Ask& ask);

/// A day of the calendar in ISO form: `2018-06-30`.
bool is_day(std::string_view text);
/// Lower-case words with hyphens: `good-offices`.
bool is_id(std::string_view text);
/// What may name a link: letters, digits, `.`, `_` and `-`, a letter or digit first.
bool is_link_id(std::string_view text);
/// A code of a language: `fr`, `pt-BR`.
bool is_language(std::string_view text);

/// "a list", "the text 'often'": what stands there.
std::string found_there(const Located& node);
/// "'score' takes .., not ..".
void tell_wrong_type(const Ask& ask);

}  // namespace taut
