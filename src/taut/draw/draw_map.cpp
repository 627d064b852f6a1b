#include "taut/draw/draw_map.hpp"

#include "taut/draw/card_map.hpp"
#include "taut/draw/engine_map.hpp"
#include "taut/draw/focus_picture.hpp"
#include "taut/draw/memo_map.hpp"

#include <utility>

namespace taut {

Expected<MapResult> draw_map(const Situation& situation, const Findings& findings,
                             const MapOptions& options, const EngineLayout& engine) {
  Expected<LayoutLock> lock = read_lock(options.lock);
  if (!lock)
    return lock.error();
  const Speaker speaker{situation, options.language};
  const MapRequest request{speaker, findings, options, *std::move(lock)};
  MapResult result;
  if (options.focus) {
    result = draw_focus_picture(request, *options.focus);
  } else {
    Shown shown = select(situation, options);
    if (options.engine != Engine::slots) {
      Expected<MapResult> grown = draw_engine_map(request, std::move(shown), engine);
      if (!grown)
        return grown.error();
      result = *std::move(grown);
    } else if (options.size == PageSize::slide) {
      result = draw_card_map(request, std::move(shown));
    } else {
      result = draw_memo_map(request, std::move(shown));
    }
  }
  if (!options.language.empty())
    result.drawing.language = options.language;
  return result;
}

}  // namespace taut
