#include "taut/rows/json_schema.hpp"

#include "taut/rows/model_format.hpp"
#include "taut/rows/schema.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

Json parsed() {
  return Json::parse(json_schema());
}

// Every `$ref` below `schema`.
void collect_references(const Json& schema, std::vector<std::string>& out) {
  for (const auto& [key, value] : schema.items()) {
    if (key == "$ref")
      out.push_back(value.get<std::string>());
    else if (value.is_structured())
      collect_references(value, out);
  }
}

TEST(SchemaTable, EveryKeyIsExplained) {
  for (const RowSchema& row : all_rows()) {
    SCOPED_TRACE(std::string(row.name));
    EXPECT_TRUE(row.meaning.ends_with("."));
    for (const Key& key : row.keys) {
      SCOPED_TRACE(std::string(key.name));
      EXPECT_TRUE(key.meaning.ends_with(".")) << key.meaning;
      EXPECT_FALSE(key.example.empty());
      EXPECT_FALSE(key.required && !key.fallback.empty()) << "required, yet a default";
    }
  }
}

TEST(JsonSchema, IsTheSameOnEveryCall) {
  EXPECT_EQ(json_schema(), json_schema());
  EXPECT_TRUE(json_schema().ends_with("}\n"));
}

TEST(JsonSchema, HasEveryKeyWithItsDescription) {
  const Json schema = parsed();
  for (const RowSchema& row : all_rows()) {
    const Json& definition = schema["definitions"][section_name(row.kind)];
    for (const Key& key : row.keys) {
      SCOPED_TRACE(section_name(row.kind) + "." + std::string(key.name));
      const Json& property = definition["properties"][std::string(key.name)];
      const std::string description = property.value("description", "");
      EXPECT_TRUE(description.starts_with(key.meaning));
      EXPECT_NE(description.find(key.example), std::string::npos);
      EXPECT_NE(description.find(key.required ? "Required" : key.fallback),
                std::string::npos);
    }
    EXPECT_EQ(definition["properties"].size(), row.keys.size());
    EXPECT_EQ(definition["additionalProperties"], false);
    EXPECT_TRUE(definition["patternProperties"].contains("^x-"));
  }
}

TEST(JsonSchema, RefersOnlyToWhatItDefines) {
  const Json schema = parsed();
  std::vector<std::string> references;
  collect_references(schema, references);
  EXPECT_FALSE(references.empty());
  for (const std::string& reference : references) {
    ASSERT_TRUE(reference.starts_with("#/definitions/")) << reference;
    EXPECT_TRUE(schema["definitions"].contains(reference.substr(14))) << reference;
  }
}

TEST(JsonSchema, BoundsAndWordsComeFromTheTable) {
  const Json schema = parsed();
  const Json& link = schema["definitions"]["link"]["properties"];
  EXPECT_EQ(link["score"]["minimum"], -3);
  EXPECT_EQ(link["score"]["maximum"], 3);
  EXPECT_EQ(link["basis"]["enum"], Json({"stated", "derived", "inferred", "unverified"}));
  const Json& condition = schema["definitions"]["condition"];
  EXPECT_EQ(condition["properties"]["holds"]["enum"], Json({true, false, "unknown"}));
  EXPECT_EQ(condition["required"], Json({"title", "holds"}));
}

TEST(JsonSchema, AChangeRequiresNothingAndTakesKeysAway) {
  const Json schema = parsed();
  const Json& change = schema["definitions"]["link-change"];
  EXPECT_FALSE(change.contains("required"));
  EXPECT_EQ(change["properties"]["score"]["type"], Json({"integer", "null"}));
  EXPECT_EQ(change["properties"]["basis"]["enum"].back(), nullptr);
}

}  // namespace
}  // namespace taut
