#include "taut/exchange/author_keys.hpp"

#include "taut/read/yaml_tree.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace taut {

AuthorKeys::AuthorKeys(const Model& model, const SourceSet& sources)
    : model_(model), sources_(sources), by_owner_(model.author_keys.size()) {
  std::iota(by_owner_.begin(), by_owner_.end(), std::size_t{0});
  std::ranges::stable_sort(by_owner_, std::less<>{},
                           [&](std::size_t i) { return model.author_keys[i].owner; });
}

std::vector<std::string_view> AuthorKeys::keys_of(
    std::vector<std::string_view> owners) const {
  std::ranges::sort(owners);
  std::vector<std::string_view> keys;
  for (const AuthorKey& own : model_.author_keys)
    if (std::ranges::binary_search(owners, own.owner) &&
        std::ranges::find(keys, own.key) == keys.end())
      keys.push_back(own.key);
  return keys;
}

std::string AuthorKeys::value(std::string_view owner, std::string_view key) const {
  const auto owner_of = [&](std::size_t i) { return model_.author_keys[i].owner; };
  auto found = std::ranges::lower_bound(by_owner_, owner, std::less<>{}, owner_of);
  while (found != by_owner_.end() && owner_of(*found) == owner &&
         model_.author_keys[*found].key != key)
    ++found;
  if (found == by_owner_.end() || owner_of(*found) != owner)
    return {};
  const std::string_view written = sources_.slice(model_.author_keys[*found].value);
  SourceSet scratch;
  Diagnostics slips;
  const YamlTree tree = parse_yaml(scratch.add({}, std::string(written)), scratch, slips);
  if (tree.empty() || !slips.all().empty())
    return {};
  return std::string(tree.kind(tree.root()) == NodeKind::scalar ? tree.text(tree.root())
                                                                : written);
}

}  // namespace taut
