// Prints texts made at random that are read without an error, each with what was read, as
// one line of JSON: ["text", tree]. A list is [..], a map {"map": [[key, value], ..]}.
//   yaml_texts COUNT [SEED]    how many are tried

#include "support/parsed.hpp"
#include "support/random_yaml.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>

namespace {

using Json = nlohmann::json;

Json as_json(const taut::YamlTree& tree, taut::NodeIndex node) {
  switch (tree.kind(node)) {
    case taut::NodeKind::null: return nullptr;
    case taut::NodeKind::scalar: return tree.text(node);
    case taut::NodeKind::list: {
      Json list = Json::array();
      for (const taut::NodeIndex item : tree.items(node))
        list.push_back(as_json(tree, item));
      return list;
    }
    case taut::NodeKind::map: break;
  }
  Json entries = Json::array();
  for (const auto& [key, value] : tree.entries(node)) {
    Json entry = Json::array();
    entry.push_back(as_json(tree, key));
    entry.push_back(as_json(tree, value));
    entries.push_back(std::move(entry));
  }
  Json map = Json::object();
  map["map"] = std::move(entries);
  return map;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2)
    return 2;
  std::mt19937 random(argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 20181U);
  for (int texts = std::atoi(argv[1]); texts > 0; --texts) {
    const std::string text = taut::test::random_yaml(random);
    const taut::Parsed parsed(text);
    if (parsed.diags.has_errors())
      continue;
    Json line = Json::array();
    line.push_back(text);
    line.push_back(as_json(parsed.tree, parsed.tree.root()));
    std::puts(line.dump().c_str());
  }
}
