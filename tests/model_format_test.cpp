// docs/model-format.md and docs/taut.schema.json are in step with the code, and every
// example on the page, as well as what `taut new` writes, can be read.

#include "taut/rows/model_format.hpp"

#include "cli/example_model.hpp"
#include "support/text_files.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/read/load.hpp"
#include "taut/rows/json_schema.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

const fs::path docs = fs::path(TAUT_ROOT) / "docs";
const fs::path page = docs / "model-format.md";

// What the examples on the page leave out: a key that an example has itself is not added.
const std::vector<std::pair<std::string, std::string>> rest_of_the_model{
    {"taut", "taut: 1\n"},
    {"mandate", "mandate: {title: Amber Islands}\n"},
    {"sources", "sources: {study: {title: a study}}\n"},
    {"pillars", "pillars: {security: {title: security}}\n"},
    {"conditions",
     "conditions:\n  calm: {title: the ceasefire holds, holds: unknown}\n"
     "  accused: {title: the police are accused, holds: true}\n"},
    {"safeguards", "safeguards: {vetting: {title: vetting, in_place: false}}\n"},
    {"tasks",
     "tasks:\n  police: {title: police training, pillar: security}\n"
     "  reporting: {title: reporting, pillar: security}\n  talks: {title: talks}\n"},
};

bool has_key(const std::string& text, const std::string& key) {
  return text.starts_with(key + ":") || text.find("\n" + key + ":") != std::string::npos;
}

std::string completed(const std::string& example) {
  std::string text = example;
  for (const auto& [key, value] : rest_of_the_model)
    if (!has_key(example, key))
      text += value;
  return text;
}

std::vector<std::string> yaml_blocks() {
  constexpr std::string_view open = "```yaml\n";
  const std::string text = read_file(page);
  std::vector<std::string> blocks;
  for (std::size_t at = text.find(open); at != std::string::npos;
       at = text.find(open, at)) {
    at += open.size();
    blocks.push_back(text.substr(at, text.find("```", at) - at));
  }
  return blocks;
}

std::string problems(const std::string& name, const std::string& text) {
  SourceSet sources;
  Diagnostics diags;
  const auto model =
      load_model_text(name, text, {.check_scenarios = true}, sources, diags);
  std::string told = model ? "" : model.error().message + "\n";
  // Examples show one thing; that their rows need a source is not it.
  for (const Diagnostic& diagnostic : diags.all())
    if (diagnostic.id != DiagId::unsourced_row &&
        diagnostic.severity != DiagSeverity::hint)
      told += diagnostic.message + "\n";
  return told;
}

TEST(ModelFormatPage, HasTheTableOfEveryKindOfRow) {
  std::string text = read_file(page);
  for (const RowSchema& row : all_rows()) {
    const std::string open = "<!-- keys: " + section_name(row.kind) + " -->\n";
    const std::size_t at = text.find(open);
    ASSERT_NE(at, std::string::npos) << open;
    const std::size_t from = at + open.size();
    const std::size_t to = text.find("<!-- end -->", from);
    ASSERT_NE(to, std::string::npos) << open;
    text.replace(from, to - from, key_table_markdown(row.kind));
  }
  expect_file(page, text);
}

TEST(ModelFormatPage, ItsExamplesAreRead) {
  const std::vector<std::string> blocks = yaml_blocks();
  EXPECT_GE(blocks.size(), 5U);
  for (const std::string& block : blocks) {
    if (has_key(block, "extends"))
      continue;
    SCOPED_TRACE(block);
    EXPECT_EQ(problems("example.yaml", completed(block)), "");
  }
}

TEST(ModelFormatPage, ItsRenewalIsRead) {
  const fs::path folder = fs::path(testing::TempDir()) / "taut-model-format";
  write_file(folder / "base.yaml", completed(""));
  std::size_t renewals = 0;
  for (const std::string& block : yaml_blocks()) {
    if (!has_key(block, "extends"))
      continue;
    ++renewals;
    EXPECT_EQ(problems((folder / "renewal.yaml").string(), block), "");
  }
  fs::remove_all(folder);
  EXPECT_EQ(renewals, 1U);
}

TEST(SchemaFile, IsWhatTheProgramPrints) {
  expect_file(docs / "taut.schema.json", json_schema());
}

TEST(ExampleModel, IsReadWithoutAnyDiagnostic) {
  EXPECT_EQ(problems("mandate.yaml", std::string(cli::example_model)), "");
}

TEST(ExampleModel, PointsToTheSchemaBesideIt) {
  EXPECT_TRUE(cli::example_model.starts_with(
      "# yaml-language-server: $schema=" + std::string(cli::schema_file_name) + "\n"));
}

}  // namespace
}  // namespace taut::test
