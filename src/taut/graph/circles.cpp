#include "taut/graph/circles.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>

namespace taut {

std::vector<std::vector<std::uint32_t>> circles(std::uint32_t count,
                                                const std::vector<Arrow>& arrows) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  const Graph graph(arrows.begin(), arrows.end(), count);
  std::vector<std::uint32_t> component(count);
  const auto components = boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(),
                                               get(boost::vertex_index, graph)));
  std::vector<std::vector<std::uint32_t>> groups(components);
  for (std::uint32_t i = 0; i < count; ++i)
    groups[component[i]].push_back(i);
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  std::ranges::sort(groups, {}, [](const auto& group) { return group.front(); });
  return groups;
}

}  // namespace taut
