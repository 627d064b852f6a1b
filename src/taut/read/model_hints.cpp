#include "taut/read/model_hints.hpp"

#include "taut/model/situation.hpp"
#include "taut/rows/datum.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace taut {
namespace {

// A row that a question is about, and how the question calls it.
struct Asked {
  std::string_view id;
  std::string words;
  Span where;
};

class Questions {
 public:
  Questions(const Model& model, FileId file, Diagnostics& diags)
      : model_(model), file_(file), diags_(diags) {}

  // `message` has a place for the list of rows.
  void ask(DiagId id, std::vector<Asked> rows, const auto& message, std::string help) {
    std::erase_if(rows, [&](const Asked& row) { return !is_open(row.id, row.where); });
    if (rows.empty())
      return;
    constexpr std::size_t most = 12;
    const std::size_t shown = std::min(rows.size(), most);
    std::vector<std::string_view> words;
    for (const Asked& row : std::span(rows).first(shown))
      words.push_back(row.words);
    std::string list = fmt::format("{}", fmt::join(words, ", "));
    if (shown < rows.size())
      list += fmt::format(" and {} more", rows.size() - shown);
    diags_.add({.id = id,
                .where = rows.front().where,
                .message = message(list),
                .help = fmt::format("{}; if it is meant, list the row under 'judging: "
                                    "{{meant: [..]}}' of the mandate",
                                    help)});
  }

  // Whether a row may be asked about.
  bool is_open(std::string_view id, Span where) const {
    const auto& meant = model_.mandate.judging.meant;
    return where.file == file_ && std::ranges::find(meant, id) == meant.end();
  }

 private:
  const Model& model_;
  FileId file_;
  Diagnostics& diags_;
};

// The safeguards in place without which the link would have strength; empty if it has
// some, or has none without them either.
std::vector<std::string_view> silenced_by(const Model& model, const Statement& link) {
  std::vector<std::string_view> names;
  Statement bare = link;
  std::erase_if(bare.shifts, [&](const Shift& shift) {
    const auto* safeguard = std::get_if<SafeguardId>(&shift.by);
    const bool eases = safeguard && model[*safeguard].in_place == Truth::yes &&
                       (link.score < 0) == (shift.amount > 0);
    if (eases)
      names.push_back(model[*safeguard].id);
    return eases;
  });
  if (effective_score(model, link) != 0 || effective_score(model, bare) == 0)
    names.clear();
  return names;
}

void ask_of_silenced(const Model& model, Questions& questions) {
  std::vector<Asked> rows;
  for (const Statement& link : model.statements)
    if (const auto names = silenced_by(model, link); !names.empty())
      rows.push_back(
          {link.id, fmt::format("{} ({})", link.id, fmt::join(names, ", ")), link.where});
  questions.ask(
      DiagId::silenced_link, std::move(rows),
      [](const std::string& list) {
        return "safeguards in place take all strength from " + list;
      },
      "if a measure only eases it, write a stronger score or a smaller shift");
}

bool is_general(const End& end) {
  return end.selector && (end.selector->kind == Selector::Kind::all ||
                          end.selector->kind == Selector::Kind::draws_on);
}

void ask_of_general(const Model& model, Questions& questions) {
  std::vector<Asked> rows;
  for (const Statement& link : model.statements)
    if (is_general(link.from) || is_general(link.to))
      rows.push_back({link.id, std::string(link.id), link.where});
  questions.ask(
      DiagId::general_link, std::move(rows),
      [](const std::string& list) {
        return list +
               ": 'all' and 'draws_on' speak of tasks in general, which is told "
               "once and counts in no pair";
      },
      "name the tasks that are meant, or their pillar");
}

void ask_of_unused(const Model& model, Questions& questions) {
  const std::vector<UnusedRow> unused = unused_rows(model);
  for (auto from = unused.begin(); from != unused.end();) {
    const std::string_view table = from->table;
    std::vector<Asked> rows;
    for (; from != unused.end() && from->table == table; ++from)
      rows.push_back({from->id, std::string(from->id), from->where});
    questions.ask(
        DiagId::unused_row, std::move(rows),
        [&](const std::string& list) {
          return fmt::format("nothing names these {}: {}", table, list);
        },
        "name them where they matter, or delete them");
  }
}

bool may_run_out(const Resource& resource) {
  return resource.scarce_while || resource.capacity;
}

// Whether the task says under `key` only what no finding is made of.
bool is_unread(const Model& model, const Task& task, std::string_view key) {
  if (key == "draws_on")
    return std::ranges::none_of(task.draws_on, [&](const Task::Draw& draw) {
      return may_run_out(model[draw.resource]);
    });
  if (key == "impartial")
    return task.actors(Toward::reports_on).empty();
  return true;
}

void ask_of_unread_keys(const Model& model, Questions& questions) {
  constexpr std::array<std::string_view, 8> keys{"needs_distance", "aid_like", "rewards",
                                                 "protects",       "where",    "part_of",
                                                 "draws_on",       "impartial"};
  std::vector<Asked> asked;
  for (const std::string_view name : keys) {
    const Key& key = *find_key(schema_of(RowKind::task), name);
    std::vector<std::string_view> ids;
    Span first;
    for (const Task& task : model.tasks) {
      if (!questions.is_open(task.id, task.place) || !is_unread(model, task, name) ||
          datum_of(model, row_of(task), key).is_null())
        continue;
      first = ids.empty() ? task.place : first;
      ids.push_back(task.id);
    }
    if (!ids.empty())
      asked.push_back(
          {ids.front(), fmt::format("'{}' of {}", name, fmt::join(ids, " and ")), first});
  }
  questions.ask(
      DiagId::unread_key, std::move(asked),
      [](const std::string& list) { return "no finding of this model reads " + list; },
      "a link or a pressure says what it means for other tasks; a resource needs "
      "'scarce_while' or 'capacity' to be missed");
}

}  // namespace

void hint_at_model(const Model& model, FileId file, Diagnostics& diags) {
  Questions questions(model, file, diags);
  ask_of_silenced(model, questions);
  ask_of_general(model, questions);
  ask_of_unused(model, questions);
  ask_of_unread_keys(model, questions);
}

}  // namespace taut
