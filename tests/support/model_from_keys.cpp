#include "support/model_from_keys.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace taut::test {
namespace {

std::string row_name(std::string_view table, int place) {
  std::string name(table);
  std::ranges::replace(name, ' ', '-');
  return fmt::format("{}-{}", name, place);
}

std::string name_of_other(Table names, int n) {
  for (const TableSchema& table : all_tables())
    if (includes(names, table.table))
      return row_name(table.name, n + 2);
  return {};
}

Json value_of(const Value& value, std::string_view fallback, int n);

Json row_with_required_keys(RowKind kind, int n) {
  Json row = Json::object();
  for (const Key& key : schema_of(kind).keys)
    if (key.required)
      row[std::string(key.name)] = value_of(key.value, key.fallback, n);
  if (row.empty()) {
    const Key& first = schema_of(kind).keys.front();
    row[std::string(first.name)] = value_of(first.value, first.fallback, n);
  }
  return row;
}

// The n-th from `min` on that is neither the default nor 0.
Json nth_whole(const Value& value, std::string_view fallback, int n) {
  for (int at = value.min < 1 ? -2 : value.min; at <= value.max; ++at)
    if (at != 0 && fmt::format("{}", at) != fallback && n-- == 0)
      return at;
  return nullptr;
}

Json nth_word(const Value& value, std::string_view fallback, int n) {
  for (const std::string_view word : value.words)
    if (word != fallback && n-- == 0)
      return word;
  return nullptr;
}

Json map_value(const Value& value, int n) {
  const std::string name =
      value.names == Table::none ? "new" : name_of_other(value.names, 0);
  return {{name, value_of(*value.item, {}, n)}};
}

Json value_of(const Value& value, std::string_view fallback, int n) {
  switch (value.kind) {
    case ValueKind::text:
    case ValueKind::line:
    case ValueKind::reason: return fmt::format("words {}", n);
    case ValueKind::id:
    case ValueKind::link_id: return fmt::format("other-{}", n);
    case ValueKind::date: return fmt::format("2018-06-{:02}", n + 1);
    case ValueKind::since: return fmt::format("{}", 2015 + n);
    case ValueKind::whole: return nth_whole(value, fallback, n);
    case ValueKind::number: return n + 1;
    case ValueKind::truth: return n == 0 ? Json(true) : Json();
    case ValueKind::truth3: return n < 2 ? Json(n == 0) : Json("unknown");
    case ValueKind::choice: return nth_word(value, fallback, n);
    case ValueKind::name:
    case ValueKind::when:
    case ValueKind::end: return name_of_other(value.names, n);
    case ValueKind::ends:
      return Json::array({name_of_other(value.names, n), name_of_other(value.names, 3)});
    case ValueKind::range: return Json::array({-3, -2 + n});
    case ValueKind::address: return fmt::format("backfire:task-{}/objective-1", n + 2);
    case ValueKind::judged: return nth_whole(value, fallback, n);
    case ValueKind::scores: return {{"p1", {{"p2", n + 1}}}};
    case ValueKind::list: return Json::array({value_of(*value.item, {}, n)});
    case ValueKind::map: return map_value(value, n);
    case ValueKind::row:
      return value.names == Table::none ? row_with_required_keys(value.row, n)
                                        : Json(name_of_other(value.names, n));
  }
  return nullptr;
}

}  // namespace

Json nth_value(const Key& key, int n) {
  return value_of(key.value, key.fallback, n);
}

Json model_with_required_keys() {
  Json model{{"taut", 1}, {"mandate", row_with_required_keys(RowKind::mandate, 0)}};
  for (const TableSchema& table : all_tables())
    for (int place = 1; place <= 5; ++place) {
      Json row = row_with_required_keys(table.row, 0);
      const std::string name = row_name(table.name, place);
      if (table.row == RowKind::task)
        row.update({{"title", "title of " + name}, {"postures", {"p1", "p2"}}});
      if (table.row == RowKind::task && place == 1)
        row.erase("postures");
      if (table.row == RowKind::link || table.row == RowKind::posture_link)
        row.update({{"from", "task-4"}, {"to", "task-5"}});
      if (table.row == RowKind::decision)
        row["about"] = fmt::format("strained-task:task-{}", place);
      if (table.list)
        model[std::string(table.key)].push_back(row);
      else
        model[std::string(table.key)][name] = row;
      if (table.list)
        model[std::string(table.key)].back()["id"] = name;
    }
  model["posture_links"] = Json::array({model["posture_links"].front()});
  return model;
}

Json& first_row(Json& model, RowKind kind) {
  if (kind == RowKind::mandate)
    return model["mandate"];
  if (kind == RowKind::judging)
    return model["mandate"]["judging"];
  if (kind == RowKind::requirement)
    return model["tasks"]["task-1"]["requires"][0];
  if (kind == RowKind::citation)
    return model["tasks"]["task-1"]["sources"][0];
  if (kind == RowKind::judgement)
    return model["links"][0]["judgements"]["desk"];
  for (const TableSchema& table : all_tables())
    if (table.row == kind)
      return model[std::string(table.key)].front();
  return model;
}

Json model_with(RowKind kind, const Key& key, int n) {
  Json model = model_with_required_keys();
  Json& row = first_row(model, kind);
  if (kind == RowKind::requirement)
    row = {{"task", "task-5"}};
  if (kind == RowKind::citation)
    row = {{"id", "source-5"}, {"page", "1"}};
  if (kind == RowKind::judgement) {
    row = {{"score", 1}};
    if (key.name != "because")
      row["because"] = "words";
  }
  if (key.name == "scale")
    row["capacity"] = 5;
  if (n < 0) {
    if (row.is_null())
      model["mandate"].erase("judging");
    return model;
  }
  if (key.name == "between")
    for (const char* end : {"from", "to"})
      row.erase(end);
  if (kind == RowKind::requirement && find_table(std::string(key.name) + "s"))
    row.clear();
  row[std::string(key.name)] = nth_value(key, n);
  return model;
}

ReadModel::ReadModel(const Json& json) {
  const std::string text = json.dump(1);
  auto read = load_model_text("made.yaml", text, {}, sources, diags);
  model = std::move(*read);
  for (const Diagnostic& told : diags.all())
    if (told.severity == DiagSeverity::error)
      ADD_FAILURE() << told.message << "\n" << text;
}

}  // namespace taut::test
