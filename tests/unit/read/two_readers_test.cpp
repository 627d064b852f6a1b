// What is read is what yaml-cpp's own tree and libyaml's own events say, for any text; or
// it is an error. TAUT_FUZZ says how many texts are tried.

#include "support/parsed.hpp"
#include "support/random_yaml.hpp"
#include "taut/read/yaml_events.hpp"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <cstdlib>

namespace taut::test {
namespace {

bool same(const YamlTree& tree, NodeIndex node, const YAML::Node& theirs) {
  switch (tree.kind(node)) {
    case NodeKind::null: return theirs.IsNull();
    case NodeKind::scalar: return theirs.IsScalar() && tree.text(node) == theirs.Scalar();
    case NodeKind::list: {
      const std::vector<NodeIndex> items = tree.items(node);
      bool all = theirs.IsSequence() && theirs.size() == items.size();
      for (std::size_t i = 0; all && i < items.size(); ++i)
        all = same(tree, items[i], theirs[i]);
      return all;
    }
    case NodeKind::map: {
      const auto entries = tree.entries(node);
      bool all = theirs.IsMap() && theirs.size() == entries.size();
      auto entry = entries.begin();
      if (all)
        for (const auto& pair : theirs) {
          all = all && same(tree, entry->key, pair.first) &&
                same(tree, entry->value, pair.second);
          ++entry;
        }
      return all;
    }
  }
  return false;
}

bool libyaml_reads(const std::string& text) {
  StrictReader reader(text);
  while (reader.next()) {
  }
  return !reader.problem();
}

void expect_agreement(const std::string& text) {
  const Parsed parsed(text);
  ASSERT_TRUE(!parsed.tree.empty() || parsed.diags.has_errors());
  if (parsed.diags.has_errors())
    return;
  EXPECT_TRUE(libyaml_reads(text));
  try {
    EXPECT_TRUE(same(parsed.tree, parsed.tree.root(), YAML::Load(text)));
  } catch (const YAML::Exception& refusal) {
    ADD_FAILURE() << "yaml-cpp refuses it: " << refusal.what();
  }
}

TEST(TwoReaders, AgreeOnWhateverIsNotAnError) {
  const char* wanted = std::getenv("TAUT_FUZZ");
  const int texts = wanted ? std::atoi(wanted) : 3'000;
  std::mt19937 random(20181);
  for (int i = 0; i < texts; ++i) {
    const std::string text = random_yaml(random);
    SCOPED_TRACE(text);
    expect_agreement(text);
  }
}

}  // namespace
}  // namespace taut::test
