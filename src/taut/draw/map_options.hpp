#pragma once

#include "taut/draw/theme.hpp"
#include "taut/model/model.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

enum class PageSize { a4, slide };
/// `slots` = positions of our own on a page-sized grid; the others are Graphviz's.
enum class Engine { slots, neato, dot, sfdp };

std::string_view name_of(PageSize size);
std::string_view name_of(Engine engine);
std::optional<PageSize> page_size_named(std::string_view name);
std::optional<Engine> engine_named(std::string_view name);

/// What a map shows and how. Absent = not restricted.
struct MapOptions {
  View::Only only = View::Only::both;    ///< `synergy` draws synergies instead
  std::optional<int> min_strength = {};  ///< lines at least this strong
  std::optional<int> top = {};           ///< the strongest so many tensions
  std::vector<PillarId> pillars = {};    ///< lines with an end in one of them
  std::optional<TaskId> focus = {};      ///< the picture of one task
  PageSize size = PageSize::a4;
  bool synergies = false;     ///< also between tasks that are on the map anyway
  bool requirements = false;  ///< likewise
  Engine engine = Engine::slots;
  std::uint32_t seed = 1;
  ThemeName theme = ThemeName::light;
  std::string language = {};  ///< of the model's texts; empty = the first one given
  std::string title = {};     ///< the author's own; empty = the finding
  std::string lock = {};      ///< a layout lock to keep positions from, or empty
};

/// `options` with what `view` asks for; what the options already restrict wins.
MapOptions with_view(MapOptions options, const View& view);

}  // namespace taut
