#include "taut/draw/memo_map.hpp"

#include "taut/draw/free_grid.hpp"
#include "taut/draw/key.hpp"
#include "taut/draw/legend.hpp"
#include "taut/draw/title.hpp"
#include "taut/draw/trim.hpp"
#include "taut/draw/wiring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::string_view picture = "memo-a4";

/// What the number of tasks decides.
struct Measure {
  Size box = {};
  double task = 9;
  bool key = true;
};

Measure measure_for(std::size_t tasks) {
  if (tasks <= 8)
    return {{124, 42}, 10.5, true};
  if (tasks <= 25)
    return {{104, 37}, 9, true};
  return {{94, 34}, 8.5, false};
}

void write_plain_sentence(Page& page, const Shown& shown, Box zone) {
  if (!shown.lines.empty())
    return;
  const std::string text = shown.quiet.size() == shown.strain.size()
                               ? "The model records no tension between tasks."
                               : "Nothing is left to draw under these options.";
  write(page, {zone.x0, zone.y0 + 24}, text, {.size = 11, .color = page.theme.muted});
}

}  // namespace

MapResult draw_memo_map(const MapRequest& request, Shown shown) {
  const Speaker& speaker = request.speaker;
  MapResult result;
  if (std::string told = trim_to_readable(request.situation(), shown, 35, 25);
      !told.empty())
    result.advice.push_back(std::move(told));

  const Measure look = measure_for(shown.tasks.size());
  Page page = make_page(page_style(PageSize::a4), request.options.theme);
  page.style.task = look.task;
  Drawing& drawing = page.drawing;
  drawing.title = request.options.title.empty()
                      ? title_of_map(speaker, request.findings, shown)
                      : on_one_line(request.options.title);
  drawing.description = description_of_map(speaker, shown);
  const bool synergy = request.options.only == View::Only::synergy;
  const double top = add_title(page, synergy ? "SYNERGY MAP" : "TENSION MAP",
                               drawing.title, subtitle_of_map(speaker, shown));
  std::string footer = footer_of_map(speaker, shown);
  const bool with_key = look.key && !shown.key.empty();
  if (!with_key && !shown.key.empty())
    footer = std::string(reasons_elsewhere) + footer;
  const double bottom = add_footer(page, footer);
  // The key runs down to the hairline, so the legend stays under the map.
  constexpr double key_width = 222;
  const double right = page.right() - (with_key ? key_width : 0);
  const auto legend = legend_of(request.model(), shown);
  const double legend_top = bottom - 4 - legend_height(page, legend, right);
  add_legend(page, legend_top + page.style.legend * 0.8, legend, right);

  const Box zone{page.left(), top + 3, right, legend_top - 5};
  write_plain_sentence(page, shown, zone);
  if (with_key)
    add_key(page, speaker, shown, {right + 18, zone.y0 - 3, page.right(), bottom - 4});

  std::vector<std::string> ids;
  for (TaskId task : shown.tasks)
    ids.emplace_back(request.model()[task].id);
  SlotPlaces places = place_on_slots(choose_grid(shown.tasks.size(), zone, look.box), ids,
                                     placed_lines(request.model(), shown, true),
                                     {.first_seed = request.options.seed, .seeds = 12},
                                     request.locked(picture));
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    boxes.push_back(Box::around(places.centres[i], look.box));
    add_task(page, speaker, shown.tasks[i],
             {.box = boxes[i],
              .size = look.task,
              .strain = shown.strain[shown.tasks[i].value],
              .caption = true});
  }
  add_lines(page, speaker,
            wire(page, request.situation(), shown, boxes, 0, zone,
                 with_key ? MarkBy::number : MarkBy::id));

  result.check = check_map(drawing, page.words, zone, page.style.floor);
  for (std::string& sentence : advice_on(result.check))
    result.advice.push_back(std::move(sentence));
  result.drift = std::move(places.drift);
  LayoutLock lock = request.lock;
  lock.pictures[std::string(picture)] = std::move(places.locked);
  result.lock = write_lock(lock);
  result.drawing = std::move(page.drawing);
  return result;
}

}  // namespace taut
