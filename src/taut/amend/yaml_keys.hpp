#pragma once

#include <string>
#include <utility>
#include <vector>

namespace taut {

/// Keys with their values as YAML on one line, in order.
using YamlKeys = std::vector<std::pair<std::string, std::string>>;

/// A row to be written: what it is called, and its keys without that.
struct YamlRow {
  std::string id = {};
  YamlKeys keys = {};
};

/// "{a: 1, b: 2}".
std::string as_flow_map(const YamlKeys& keys);

}  // namespace taut
