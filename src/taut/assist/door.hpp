#pragma once

#include "taut/assist/assist.hpp"

#include <string>
#include <string_view>

namespace taut::assist {

/// Answers a question in JSON with an answer in JSON. Lines count from 1, columns from 1
/// in units of UTF-16, as JavaScript counts.
///
/// A question: `{"what": W, "file": path, "line": n, "column": n}`. The answers, where a
/// range is `{"from": {"line", "column"}, "to": {..}}`:
/// - `complete`: `{"items": [{"label", "detail", "documentation", "insert", "kind",
///   "from", "to"}]}`, the kind being `key`, `value`, `id` or `snippet`; `insert` stands
///   for what is between `from` and `to`
/// - `hover`: `{"markdown", "range"}`, or `{}`
/// - `definition`, `references`: `{"places": [{"file", "range"}]}`
/// - `rename`, with the new name under `new_name`: `{"edits": [{"file", "range",
/// "text"}]}`
/// - `symbols`: `{"symbols": [{"name", "detail", "kind", "range", "name_range",
///   "children": [..]}]}`, without a place
/// - `folding`: `{"ranges": [range]}`, without a place
/// - `fixes`: `{"fixes": [{"title", "edits": [..]}]}` for what is wrong at the place
/// - `suggestions`: `{"suggestions": [{"from", "to", "rule", "title", "edits": [..]}]}`,
///   the pairs of tasks that nobody judged: those of the task in whose row the place is,
///   without `line` all
///
/// What cannot be answered, be it a question that is none: `{"error": sentence}`.
std::string answer(const TextSource& files, std::string_view question);

}  // namespace taut::assist
