#include "taut/read/yaml_tree.hpp"

#include <gtest/gtest.h>

namespace taut {
namespace {

TEST(ParseYaml, KeepsTheOrderAndTheTexts) {
  SourceSet sources;
  Diagnostics diags;
  const FileId file = sources.add("m.yaml", "a: 1\nb: [x, 'y']\nc: {d: ~}\n");

  const YamlTree tree = parse_yaml(file, sources, diags);

  ASSERT_TRUE(diags.all().empty());
  const auto entries = tree.entries(tree.root());
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(tree.text(entries[0].key), "a");
  EXPECT_EQ(tree.items(entries[1].value).size(), 2u);
  EXPECT_EQ(tree.kind(*tree.find(entries[2].value, "d")), NodeKind::null);
}

}  // namespace
}  // namespace taut
