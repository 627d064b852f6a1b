#include "support/random_model.hpp"

#include "taut/base/chance.hpp"
#include "taut/read/load.hpp"
#include "taut/rows/schema.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <stdexcept>
#include <vector>

namespace taut::test {
namespace {

using json = nlohmann::ordered_json;

constexpr std::array texts{
    "patrols",
    "protection of civilians",
    "talks, \"good offices\" & more: <b>#1</b>",
    "a \\ backslash, 'quotes', `ticks` and *stars*",
    "охрана гражданского населения",
    "la protection des civils, l’appui à l’État",
    "حماية المدنيين",
    "保护平民",
    "two\nlines",
    "tab\tand \a bell \x1b[31m",
    "- a list? {no}: [it is not] | > % @",
    "=1+2",
    "a very long text that has to be broken over several lines wherever it is drawn, "
    "since "
    "it says far more than any box or margin has room for, and goes on all the same"};

constexpr std::array languages{"en", "fr", "ru"};
constexpr std::array postures{"off", "limited", "full"};

constexpr std::array tables{
    Table::source,    Table::objective,    Table::pillar,    Table::condition,
    Table::safeguard, Table::actor,        Table::resource,  Table::phase,
    Table::task,      Table::link,         Table::pressure,  Table::view,
    Table::scenario,  Table::posture_link, Table::task_type, Table::decision};

Table table_of(RowKind kind) {
  const auto found = std::ranges::find_if(
      tables, [&](Table table) { return name_of(table) == schema_of(kind).name; });
  return found == tables.end() ? Table::none : *found;
}

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : chance_(seed), tenths_(1 + below(6)) {
    for (const Table table : tables) {
      const std::uint32_t count = table == Table::task ? 2 + below(5) : below(4);
      for (std::uint32_t i = 1; i <= count; ++i)
        names_[table].push_back(fresh(table == Table::task ? "task" : "row"));
    }
  }

  json file() {
    json made = json::object();
    for (const Key& key : schema_of(RowKind::file).keys) {
      if (key.name == "include")
        continue;
      const Table table = key.value.item ? table_of(key.value.item->row) : Table::none;
      auto value = table == Table::none ? value_of(key.value) : rows_of(key.value, table);
      if (value)
        made[std::string(key.name)] = *std::move(value);
    }
    return made;
  }

 private:
  std::uint32_t below(std::uint32_t end) { return chance_.below(end); }
  template <typename List>
  const auto& any(const List& list) {
    return list[below(static_cast<std::uint32_t>(std::size(list)))];
  }
  std::string fresh(std::string_view stem) {
    return std::string(stem) + "-" + std::to_string(++made_);
  }

  std::optional<json> rows_of(const Value& value, Table table) {
    json rows = value.kind == ValueKind::list ? json::array() : json::object();
    for (const std::string& id : names_[table]) {
      if (value.kind == ValueKind::list)
        rows.push_back(row_of(*value.item, id));
      else
        rows[id] = row_of(*value.item, id);
    }
    return rows.empty() ? std::nullopt : std::optional(rows);
  }

  json row_of(const Value& value, const std::string& id) {
    json row = json::object();
    for (const Key& key : schema_of(value.row).keys) {
      const bool wanted = key.required && !value.partial;
      if (!wanted && below(10) >= tenths_)
        continue;
      if (key.name == "id" && key.value.kind != ValueKind::name)
        row["id"] = id;
      else if (key.name == "about")
        row["about"] = finding();
      else if (key.name == "until")
        row["until"] = "2019-06-30";  // no decision is younger
      else if (key.name == "postures")
        row["postures"] = postures;
      else if (auto made = value_of(key.value))
        row[std::string(key.name)] = *std::move(made);
    }
    return row;
  }

  // The address of a finding that may be there, another one every time.
  std::string finding() {
    constexpr std::array kinds{"strained-task", "priority-inversion",
                               "missing-requirement", "deadlock", "tension"};
    const auto& tasks = names_[Table::task];
    const std::size_t n = decided_++;
    return std::string(kinds[n / tasks.size() % kinds.size()]) + ":" +
           tasks[n % tasks.size()];
  }

  // Nothing where it would have to name something and there is nothing to name.
  std::optional<json> name_in(Table set) {
    std::vector<std::string> all;
    for (const Table table : tables)
      if (includes(set, table))
        all.insert(all.end(), names_[table].begin(), names_[table].end());
    return all.empty() ? std::nullopt : std::optional<json>(any(all));
  }

  json text() {
    if (below(6) > 0)
      return any(texts);
    json in_languages = json::object();
    for (const char* language : languages)
      in_languages[language] = any(texts);
    return in_languages;
  }

  std::optional<json> list_of(const Value& item, std::uint32_t count) {
    json list = json::array();
    for (std::uint32_t i = 0; i < count; ++i)
      if (auto made = value_of(item);
          made && std::ranges::find(list, *made) == list.end())
        list.push_back(*std::move(made));
    return list.empty() ? std::nullopt : std::optional(list);
  }

  std::optional<json> map_of(const Value& value) {
    json map = json::object();
    for (std::uint32_t i = 0; i <= below(3); ++i) {
      const auto key =
          value.names == Table::none ? json(fresh("new")) : name_in(value.names);
      const auto made = key ? value_of(*value.item) : std::nullopt;
      if (made)
        map[key->get<std::string>()] = *made;
    }
    return map.empty() ? std::nullopt : std::optional(map);
  }

  // A name, several, or a map of what stands for them.
  std::optional<json> names_or_row(const Value& value) {
    const Value name{.kind = ValueKind::name, .names = value.names};
    switch (below(4)) {
      case 0: return row_of(value, "");
      case 1: return list_of(name, 2);
      default: return name_in(value.names);
    }
  }

  json scores() {
    json all = json::object();
    for (const char* from : postures)
      for (const char* to : postures)
        if (below(3) == 0)
          all[from][to] = 1 + static_cast<int>(below(3));
    return all;
  }

  std::optional<json> value_of(const Value& value) {
    const auto whole = [&] {
      const int end = std::min(value.max, value.min + 20) - value.min + 1;
      return value.min + static_cast<int>(below(static_cast<std::uint32_t>(end)));
    };
    switch (value.kind) {
      case ValueKind::text: return text();
      case ValueKind::line: return any(texts);
      case ValueKind::id:
      case ValueKind::link_id: return fresh("new");
      case ValueKind::date: return "2018-0" + std::to_string(1 + below(9)) + "-15";
      case ValueKind::since: return std::to_string(2000 + below(20));
      case ValueKind::whole: return whole();
      case ValueKind::number: return any(std::array{0.0, 1.0, 2.5, 100.0});
      case ValueKind::truth: return below(2) == 0;
      case ValueKind::truth3: return any(std::array<json, 3>{true, false, "unknown"});
      case ValueKind::choice: return any(value.words);
      case ValueKind::name: return name_in(value.names);
      case ValueKind::when:
      case ValueKind::end: return names_or_row(value);
      case ValueKind::ends: return list_of(*value.item, 2);
      case ValueKind::range: {
        const int low = whole();
        return json{low, std::max(low, whole())};
      }
      case ValueKind::reason:
        return below(4) > 0 ? text() : json{{"a-b", text()}, {"b-a", text()}};
      case ValueKind::address: return finding();
      case ValueKind::judged:
        if (below(3) > 0)
          return whole();
        return row_of(value, {});
      case ValueKind::scores: return scores();
      case ValueKind::list:
        return value.or_one && below(2) == 0 ? value_of(*value.item)
                                             : list_of(*value.item, 1 + below(3));
      case ValueKind::map: return map_of(value);
      case ValueKind::row:
        return value.names != Table::none && below(2) == 0 ? name_in(value.names)
                                                           : row_of(value, fresh("new"));
    }
    return std::nullopt;
  }

  Chance chance_;
  std::uint32_t tenths_ = 0;  // of the keys that need not be there
  std::uint32_t made_ = 0;
  std::size_t decided_ = 0;
  std::map<Table, std::vector<std::string>> names_;
};

// As YAML in flow style, one key or item a line, and what begins on each line.
struct Written {
  std::string text;
  std::vector<json::json_pointer> lines;

  void write(const json& value, json::json_pointer at) {  // NOLINT: lines grows
    if (!value.is_structured() || value.empty()) {
      text += value.dump();
      return;
    }
    text += value.is_object() ? "{" : "[";
    const char* comma = "";
    for (const auto& [key, item] : value.items()) {
      text += comma;
      text += '\n';
      comma = ",";
      lines.push_back(value.is_object() ? at / key : at / std::stoul(key));
      if (value.is_object())
        text += json(key).dump() + ": ";
      write(item, lines.back());
    }
    text += value.is_object() ? "}" : "]";
  }
};

void erase(json& rows, const json::json_pointer& at) {
  if (!rows.contains(at))
    return;
  json& parent = rows.at(at.parent_pointer());
  if (parent.is_array())
    parent.erase(std::stoul(at.back()));
  else
    parent.erase(at.back());
}

// Takes away what the reader finds wrong, until nothing is.
std::optional<RandomModel> mended(json rows) {
  for (int round = 0; round < 60; ++round) {
    Written written;
    written.lines.emplace_back();
    written.write(rows, json::json_pointer());
    SourceSet sources;
    Diagnostics diags;
    const auto model = load_model_text("m.yaml", written.text, {.check_scenarios = true},
                                       sources, diags);
    if (model && !diags.has_errors())
      return RandomModel{std::move(rows), std::move(written.text)};
    std::vector<std::size_t> wrong;
    for (const Diagnostic& diagnostic : diags.all())
      if (diagnostic.severity == DiagSeverity::error)
        wrong.push_back(sources.at(diagnostic.where.file, diagnostic.where.begin).line);
    std::ranges::sort(wrong, std::greater());
    wrong.erase(std::unique(wrong.begin(), wrong.end()), wrong.end());
    for (const std::size_t line : wrong) {
      if (line == 1)
        return std::nullopt;
      erase(rows, written.lines[line - 1]);
    }
  }
  return std::nullopt;
}

}  // namespace

RandomModel random_model(std::uint32_t seed) {
  for (std::uint32_t again = 0; again < 20; ++again)
    if (auto mandate = mended(Maker(seed + again * 100'003).file()))
      return *std::move(mandate);
  throw std::runtime_error("no valid mandate comes of seed " + std::to_string(seed));
}

}  // namespace taut::test
