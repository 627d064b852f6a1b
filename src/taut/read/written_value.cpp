#include "taut/read/written_value.hpp"

#include <nlohmann/json.hpp>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

Json scalar(const Located& node) {
  Json plain = node.style() == ScalarStyle::plain
                   ? Json::parse(node.text(), nullptr, false)
                   : Json(Json::value_t::discarded);
  return plain.is_primitive() && !plain.is_discarded() ? plain : Json(node.text());
}

Json json_of(const Located& node) {
  switch (node.kind()) {
    case NodeKind::null: return nullptr;
    case NodeKind::scalar: return scalar(node);
    case NodeKind::list: {
      Json list = Json::array();
      for (const Located& item : node.items())
        list.push_back(json_of(item));
      return list;
    }
    case NodeKind::map: break;
  }
  Json map = Json::object();
  for (const auto& [name, value] : node.tree->entries(node.node))
    map[std::string(node.tree->text(name))] = json_of({node.tree, value});
  return map;
}

}  // namespace

std::string written_value(const Located& node) {
  return json_of(node).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace taut
