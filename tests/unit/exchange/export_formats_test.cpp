#include "taut/exchange/export_formats.hpp"

#include "taut/read/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace taut {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;

const std::string root = TAUT_ROOT;

struct Opened {
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = {};
  Situation situation = {};

  explicit Opened(const std::string& path, const LoadOptions& options = {}) {
    auto loaded = load_model(root + path, options, sources, diags);
    EXPECT_TRUE(loaded) << path;
    EXPECT_FALSE(diags.has_errors()) << path;
    model = std::move(*loaded);
    situation = make_situation(model);
  }
  json as_json(std::string_view language = {}) const {
    return json::parse(export_json({situation, language}, sources));
  }
  json as_kumu() const { return json::parse(export_kumu({situation})); }
};

std::string page(const std::string& path) {
  std::ifstream file(root + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Words that stand in code marks on a page.
std::set<std::string> marked_words(const std::string& text) {
  std::set<std::string> words;
  for (std::size_t at = text.find('`'); at != text.npos; at = text.find('`', at)) {
    const std::size_t end = text.find('`', at + 1);
    if (end == text.npos)
      break;
    words.insert(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return words;
}

std::set<std::string> without(std::set<std::string> words,
                              const std::set<std::string>& known) {
  std::erase_if(words, [&](const std::string& word) { return known.contains(word); });
  return words;
}

// Keys of every object but of those that map ids to numbers or grades.
void collect_keys(const json& value, std::set<std::string>& keys) {
  static const std::set<std::string> maps{"serves", "draws_on", "hostile_to", "shifts",
                                          "judgements"};
  if (!value.is_structured())
    return;
  for (const auto& [key, inner] : value.items()) {
    if (value.is_object())
      keys.insert(key);
    if (!maps.contains(key) || !value.is_object())
      collect_keys(inner, keys);
  }
}

TEST(ExportJson, EveryFieldIsDocumentedAndWritten) {
  std::set<std::string> keys;
  for (const char* path :
       {"/tests/unit/read/every_key.yaml", "/models/minusma-2018.yaml"})
    collect_keys(Opened(path).as_json("en"), keys);
  const std::string text = page("/docs/export-json.md");
  EXPECT_THAT(without(keys, marked_words(text)), IsEmpty());
  // Those that only a model with everything in it has, so that none is forgotten.
  EXPECT_THAT(keys, IsSupersetOf(std::set<std::string>{
                        "serves", "requires", "arcs", "effective", "holds", "in_place",
                        "hostile_to", "scarce_while", "range", "judgements",
                        "because_back", "author_keys", "paragraph_basis", "value"}));
}

TEST(ExportJson, ShowsTheModelUnderItsScenario) {
  const json base = Opened("/models/minusma-2018.yaml").as_json();
  const json changed =
      Opened("/models/minusma-2018.yaml", {.scenarios = {"agreement-suspended"}})
          .as_json();
  EXPECT_EQ(base["schema"], 1);
  EXPECT_TRUE(base["applied"].empty());
  ASSERT_EQ(changed["applied"].size(), 1U);
  EXPECT_EQ(changed["applied"][0]["id"], "agreement-suspended");
  EXPECT_NE(base["conditions"], changed["conditions"]);
}

TEST(ExportKumu, HasTheFieldsThatKumuAndThePageKnow) {
  const Opened opened("/models/minusma-2018.yaml");
  const json kumu = opened.as_kumu();
  const auto documented = marked_words(page("/docs/export-formats.md"));
  std::set<std::string> keys;
  collect_keys(kumu["elements"], keys);
  collect_keys(kumu["connections"], keys);
  EXPECT_THAT(without(keys, documented), IsEmpty());
  ASSERT_EQ(kumu.size(), 2U);
  EXPECT_EQ(kumu["elements"].size(), opened.model.tasks.size());
}

TEST(ExportKumu, ConnectsElementsByIdsThatAreUnique) {
  const json kumu = Opened("/tests/readers/hostile.yaml").as_kumu();
  std::set<std::string> ids;
  for (const json& element : kumu["elements"]) {
    EXPECT_TRUE(ids.insert(element["id"]).second);
    EXPECT_FALSE(element["label"].get<std::string>().empty());
  }
  const std::set<std::string> elements = ids;
  int mutual = 0;
  for (const json& connection : kumu["connections"]) {
    EXPECT_TRUE(ids.insert(connection["id"]).second) << connection["id"];
    EXPECT_TRUE(elements.contains(connection["from"]));
    EXPECT_TRUE(elements.contains(connection["to"]));
    mutual += connection["direction"] == "mutual" ? 1 : 0;
  }
  // T3 has a reason each way and is two; T4 has one reason and is one.
  EXPECT_EQ(mutual, 1);
  EXPECT_EQ(kumu["connections"].size(), 10U);
}

TEST(ExportGraphml, LeavesOutWhatXmlCannotHold) {
  const Opened opened("/tests/readers/hostile.yaml");
  const std::string text = export_graphml({opened.situation});
  EXPECT_EQ(text.find('\x07'), text.npos);
  EXPECT_THAT(text, HasSubstr("a bell \xEF\xBF\xBD and"));
  EXPECT_THAT(text, HasSubstr("&lt;script&gt;"));
}

TEST(ExportMermaid, NoTextEndsItsLabel) {
  const Opened opened("/tests/readers/hostile.yaml");
  const std::string text = export_mermaid({opened.situation});
  EXPECT_THAT(text, HasSubstr("t_subgraph[\"#34;quoted#34; text\"]"));
  EXPECT_EQ(text.find("%%{"), text.npos);
}

}  // namespace
}  // namespace taut
