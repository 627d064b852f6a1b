#include "taut/assist/sketch.hpp"

namespace taut::assist {

using Index = Sketch::Index;

std::vector<Index> Sketch::children(Index node) const {
  std::vector<Index> below;
  for (Index i = node + 1; i < nodes_[node].after; i = nodes_[i].after)
    below.push_back(i);
  return below;
}

Index Sketch::find(Index map, std::string_view key) const {
  if (nodes_[map].kind == Sketch::Kind::map)
    for (Index i = map + 1; i < nodes_[map].after; i = nodes_[i].after)
      if (plain(nodes_[i].key) == key)
        return i;
  return root;
}

Stretch Sketch::inside_quotes(Stretch token) const {
  const bool quoted = token.end > token.begin + 1 &&
                      (text_[token.begin] == '"' || text_[token.begin] == '\'') &&
                      text_[token.end - 1] == text_[token.begin];
  return quoted ? Stretch{token.begin + 1, token.end - 1} : token;
}

std::string_view Sketch::plain(Stretch token) const {
  const Stretch inner = inside_quotes(token);
  return text_.substr(inner.begin, inner.end - inner.begin);
}

std::string_view Sketch::scalar(Index node) const {
  return nodes_[node].kind == Sketch::Kind::scalar ? plain(nodes_[node].value)
                                                   : std::string_view();
}

}  // namespace taut::assist
