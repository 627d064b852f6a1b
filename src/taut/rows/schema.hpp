#pragma once

#include "taut/rows/slot.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace taut {

/// Every kind of map that a model file may hold. `file` is the top of a file, `renewal`
/// the top of a file with `extends`; `removed`, `changed` and `added` are the operations
/// of a scenario; `judging` is a map inside the mandate, `citation` one inside `sources`,
/// `judgement` one inside `judgements`, `selector` and `circumstances` are the maps
/// inside an end and a `when`.
enum class RowKind : std::uint8_t {
  file,
  renewal,
  mandate,
  judging,
  source,
  citation,
  objective,
  pillar,
  task_type,
  condition,
  safeguard,
  actor,
  resource,
  phase,
  task,
  requirement,
  link,
  selector,
  circumstances,
  pressure,
  posture_link,
  decision,
  judgement,
  view,
  scenario,
  removed,
  changed,
  added,
};

/// The tables of named things, as a set: what a name in a value may stand for.
enum class Table : std::uint16_t {
  none = 0,
  source = 1 << 0,
  objective = 1 << 1,
  pillar = 1 << 2,
  condition = 1 << 3,
  safeguard = 1 << 4,
  actor = 1 << 5,
  resource = 1 << 6,
  phase = 1 << 7,
  task = 1 << 8,
  link = 1 << 9,
  pressure = 1 << 10,
  view = 1 << 11,
  scenario = 1 << 12,
  posture_link = 1 << 13,
  task_type = 1 << 14,
  decision = 1 << 15,
};
constexpr Table operator|(Table a, Table b) {
  return static_cast<Table>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool includes(Table set, Table one) {
  return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

/// What a value may look like.
enum class ValueKind : std::uint8_t {
  text,     ///< a string, or a map of languages: {en: .., fr: ..}
  line,     ///< a string
  id,       ///< the name that a row is given: lower-case words with hyphens
  link_id,  ///< the name of a link or pressure: letters, digits, `.`, `_` and `-`
  date,     ///< 2018-06-30
  since,    ///< 2018, 2018-06 or 2018-06-30
  whole,    ///< a whole number from `min` to `max`
  number,   ///< a decimal number from 0
  truth,    ///< true or false
  truth3,   ///< true, false or unknown
  choice,   ///< one of `words`
  name,     ///< the name of something in `names`
  when,     ///< a name, a list (all of), or a map of `row` circumstances
  end,      ///< a task, a list of tasks, `all`, or a map of `row` selector
  ends,     ///< a list of exactly two values of kind `end`
  range,    ///< a list of two whole numbers from `min` to `max`, the lower first
  reason,   ///< a text, or for `between` a map of two texts: {a-b: .., b-a: ..}
  address,  ///< the address of a finding about things in `names`, or the name of a link
  judged,   ///< a whole number from `min` to `max`, or a map of `row` that has one
  scores,   ///< a map from postures to maps from postures to whole numbers
  list,     ///< a list of `item`; with `or_one` a single item may stand alone
  map,      ///< a map to `item`; its keys name something in `names`, or are new names
  row,      ///< a map with the keys of `row`; with `names`, a name may stand for it
};

struct Value {
  ValueKind kind = ValueKind::line;
  int min = 0;
  int max = 0;
  std::span<const std::string_view> words = {};
  Table names = Table::none;
  const Value* item = nullptr;
  RowKind row = RowKind::file;
  bool or_one = false;
  /// Of a row: no key is required and `~` takes a key away (what `change` holds).
  bool partial = false;
};

/// One key of one kind of row.
struct Key {
  std::string_view name;
  Value value;
  bool required = false;
  std::string_view unless = {};    ///< a key beside which it is not required
  std::string_view fallback = {};  ///< what holds if the key is absent, in words
  std::string_view meaning = {};   ///< one sentence
  std::string_view example = {};   ///< a value as YAML, in flow style
  /// Where its value stands in such a row; null for the name of the row, and for what is
  /// used up while files are put together.
  Slot (*slot)(void* row) = nullptr;
};

/// One kind of row: what it is and its keys, in the order in which people write them.
/// Besides these every row may have keys that start with `x-`.
struct RowSchema {
  RowKind kind;
  std::string_view name;     ///< "task": what messages call such a row
  std::string_view meaning;  ///< one sentence
  std::span<const Key> keys;
};

/// The whole format, one entry per `RowKind` in its order. Whoever reads, writes,
/// compares or documents a model goes through this table; there is no second list.
std::span<const RowSchema> all_rows();
const RowSchema& schema_of(RowKind kind);
/// The key called `name`, or null.
const Key* find_key(const RowSchema& row, std::string_view name);

/// "actor": what a message calls a row of one table.
std::string_view name_of(Table one);

/// The format version that this program reads and writes: the value of `taut`.
constexpr int format_version = 1;

}  // namespace taut
