// How a table of keys becomes a JSON Schema that editors explain well.
//
// Editors build their messages from the shape of a schema, so the shape is chosen for the
// message. Where a value may be a name, a list or a map, one schema with three `type`s is
// written, because out of an `anyOf` editors report the failure of a branch that the
// author did not mean. Which of the two kinds of file it is, a model or a renewal, is
// decided by `if`, for the same reason. Keywords beside a `$ref` are kept by editors and
// ignored by strict validators; only descriptions stand there.

#include "taut/rows/json_schema.hpp"

#include "taut/rows/json_schema_rules.hpp"
#include "taut/rows/key_description.hpp"
#include "taut/rows/model_format.hpp"
#include "taut/rows/schema.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string_view>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view id_pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
constexpr std::string_view id_words = "a name is lower-case words with hyphens";
constexpr std::string_view link_id_pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$";
constexpr std::string_view link_id_words =
    "a name is letters, digits, dots, hyphens and underscores";
constexpr std::string_view day_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view since_pattern = "^[0-9]{4}(-[0-9]{2}){0,2}$";

Json value_schema(const Value& value);
Json object_schema(const RowSchema& row, bool partial);

void add_parsed(Json& schema, std::string_view keywords) {
  if (!keywords.empty())
    schema.update(Json::parse(keywords));
}

Json matching(std::string_view pattern, std::string_view message) {
  return {{"type", "string"}, {"pattern", pattern}, {"patternErrorMessage", message}};
}

Json name_pattern(Table names) {
  constexpr Table free_names =
      Table::link | Table::pressure | Table::posture_link | Table::decision;
  const bool free = includes(free_names, names);
  return free ? matching(link_id_pattern, link_id_words) : matching(id_pattern, id_words);
}

// Texts such as `title: 2018` are numbers to an editor and texts to us.
Json text_schema() {
  return {{"type", {"string", "number", "object"}},
          {"additionalProperties", {{"type", {"string", "number"}}}}};
}

// A map by language, or by direction of texts that may themselves be such maps.
Json reason_schema() {
  Json schema = text_schema();
  schema["additionalProperties"] = text_schema();
  return schema;
}

Json whole_schema(const Value& value) {
  if (value.min == value.max)
    return {{"const", value.min}};
  return {{"type", "integer"}, {"minimum", value.min}, {"maximum", value.max}};
}

Json range_schema(const Value& value) {
  return {{"type", "array"},
          {"items", whole_schema(value)},
          {"minItems", 2},
          {"maxItems", 2}};
}

// A name, a list of such, or a map of one of a few keys.
Json name_list_or_row(const Value& value, Json item) {
  Json schema = object_schema(schema_of(value.row), false);
  schema.update(name_pattern(value.names));
  schema["type"] = {"string", "array", "object"};
  schema["items"] = std::move(item);
  schema["minItems"] = 1;
  return schema;
}

Json list_schema(const Value& value) {
  Json item = value_schema(*value.item);
  if (!value.or_one)
    return {{"type", "array"}, {"items", std::move(item)}};
  // Words of a choice would forbid the list as well.
  if (!item.contains("type"))
    return {{"anyOf", {item, {{"type", "array"}, {"items", item}}}}};
  Json schema = item;
  schema["type"] = {item["type"], "array"};
  schema["items"] = std::move(item);
  return schema;
}

Json map_schema(const Value& value) {
  Json schema{{"type", "object"}};
  const bool named = value.names != Table::none || value.item->kind == ValueKind::row;
  if (named)
    schema["propertyNames"] = name_pattern(value.names);
  schema["additionalProperties"] = value_schema(*value.item);
  if (value.names == Table::none && value.item->kind == ValueKind::row)
    add_parsed(schema, snippets_for_named(value.item->row));
  return schema;
}

std::string definition_name(RowKind kind, bool partial) {
  return section_name(kind) + (partial ? "-change" : "");
}

Json row_reference(const Value& value) {
  return {{"$ref", "#/definitions/" + definition_name(value.row, value.partial)}};
}

// A row for which a name may stand, here and wherever there is one.
Json name_or_row(const Value& value) {
  Json schema = object_schema(schema_of(value.row), false);
  schema.update(name_pattern(value.names));
  schema["type"] = {"string", "object"};
  return schema;
}

// A number, or a map that has it.
Json number_or_row(const Value& value) {
  Json schema = object_schema(schema_of(value.row), false);
  schema.update(whole_schema(value));
  schema["type"] = {"integer", "object"};
  return schema;
}

Json value_schema(const Value& value) {
  switch (value.kind) {
    case ValueKind::text: return text_schema();
    case ValueKind::reason: return reason_schema();
    case ValueKind::line: return {{"type", {"string", "number"}}};
    case ValueKind::id: return matching(id_pattern, id_words);
    case ValueKind::link_id: return matching(link_id_pattern, link_id_words);
    case ValueKind::date: return matching(day_pattern, "write a day as 2018-06-30");
    case ValueKind::since: {
      Json schema = matching(since_pattern, "write 2018, 2018-06 or 2018-06-30");
      schema["type"] = {"string", "integer"};
      return schema;
    }
    case ValueKind::whole: return whole_schema(value);
    case ValueKind::number: return {{"type", "number"}, {"minimum", 0}};
    case ValueKind::truth: return {{"type", "boolean"}};
    case ValueKind::truth3: return {{"enum", {true, false, "unknown"}}};
    case ValueKind::choice: return {{"enum", value.words}};
    case ValueKind::name: return name_pattern(value.names);
    case ValueKind::when: return {{"$ref", "#/definitions/when"}};
    case ValueKind::end: return name_list_or_row(value, name_pattern(value.names));
    case ValueKind::ends:
      return {{"type", "array"},
              {"items", value_schema(*value.item)},
              {"minItems", 2},
              {"maxItems", 2}};
    case ValueKind::range: return range_schema(value);
    case ValueKind::address: return {{"type", "string"}};
    case ValueKind::judged: return number_or_row(value);
    case ValueKind::scores: {
      const Json row{{"type", "object"}, {"additionalProperties", whole_schema(value)}};
      return {{"type", "object"}, {"additionalProperties", row}};
    }
    case ValueKind::list: return list_schema(value);
    case ValueKind::map: return map_schema(value);
    case ValueKind::row: return row_reference(value);
  }
  return true;
}

// What `change` holds: any value, or `~` to take the key away.
Json or_nothing(Json schema) {
  if (schema.contains("enum")) {
    schema["enum"].push_back(nullptr);
  } else if (schema.contains("type")) {
    Json types =
        schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
    types.push_back("null");
    schema["type"] = std::move(types);
  } else {
    return {{"anyOf", {std::move(schema), {{"type", "null"}}}}};
  }
  return schema;
}

// The default as a value, where the table gives one and not words about it.
Json default_value(const Key& key) {
  Json value = Json::parse(key.fallback, nullptr, false);
  if (!value.is_discarded())
    return value;
  for (std::string_view word : key.value.words)
    if (word == key.fallback)
      return word;
  return nullptr;
}

Json key_schema(const Key& key, bool partial) {
  Json schema{{"description", plain_description(key)},
              {"markdownDescription", markdown_description(key)}};
  Json value = value_schema(key.value);
  value.erase("description");  // of the row that may stand there; the key's says more
  schema.update(partial ? or_nothing(std::move(value)) : value);
  if (Json otherwise = default_value(key); !otherwise.is_null())
    schema["default"] = std::move(otherwise);
  return schema;
}

Json object_schema(const RowSchema& row, bool partial) {
  Json schema{{"type", "object"}, {"description", row.meaning}};
  Json required = Json::array();
  for (const Key& key : row.keys) {
    schema["properties"][std::string(key.name)] = key_schema(key, partial);
    if (key.required && key.unless.empty())
      required.push_back(key.name);
  }
  schema["patternProperties"]["^x-"] = {
      {"description", "A key of your own: it is kept and not read."}};
  schema["additionalProperties"] = false;
  if (partial)
    return schema;
  if (!required.empty())
    schema["required"] = std::move(required);
  add_parsed(schema, rules_between_keys(row.kind));
  add_parsed(schema, snippets_for(row.kind));
  return schema;
}

// Every row that a `$ref` can name, whether some value names it or not.
Json definitions() {
  Json all;
  for (const RowSchema& row : all_rows())
    all[definition_name(row.kind, false)] = object_schema(row, false);
  for (const char* key : {"requires", "sources"}) {
    const Value& item = *find_key(schema_of(RowKind::task), key)->value.item;
    all[definition_name(item.row, false)] = name_or_row(item);
  }
  for (const Key& key : schema_of(RowKind::changed).keys) {
    const RowKind kind = key.value.item->row;
    all[definition_name(kind, true)] = object_schema(schema_of(kind), true);
  }
  all[definition_name(RowKind::mandate, true)] =
      object_schema(schema_of(RowKind::mandate), true);
  const Value& when = find_key(schema_of(RowKind::link), "when")->value;
  all["when"] = name_list_or_row(when, value_schema(when));
  // A file that another one includes needs no key. Editors that are sent here put what
  // stands beside `definitions` into it, except what it says itself.
  Json& part = all["part"] = object_schema(schema_of(RowKind::file), true);
  for (const char* key : {"if", "then", "else"})
    part[key] = true;
  return all;
}

}  // namespace

std::string json_schema() {
  const RowSchema& renewal = schema_of(RowKind::renewal);
  Json schema{
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", fmt::format("taut model, format {}", format_version)},
      {"description", "A mandate: its tasks and how they pull against each other."},
      {"type", "object"},
      {"properties", {{"extends", key_schema(*find_key(renewal, "extends"), false)}}},
      {"if", {{"required", {"extends"}}}},
      {"then", {{"$ref", "#/definitions/renewal"}}},
      {"else", {{"$ref", "#/definitions/file"}}},
      {"definitions", definitions()}};
  return schema.dump(1) + "\n";
}

}  // namespace taut
