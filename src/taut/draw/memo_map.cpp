#include "taut/draw/memo_map.hpp"

#include "taut/draw/frame.hpp"
#include "taut/draw/free_grid.hpp"
#include "taut/draw/key.hpp"
#include "taut/draw/memo_look.hpp"
#include "taut/draw/smaller.hpp"
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

constexpr std::string_view memo_picture = "memo-a4";

void write_plain_sentence(Page& page, const Shown& shown, Box zone) {
  if (!shown.lines.empty())
    return;
  const std::string text = shown.quiet.size() == shown.strain.size()
                               ? "The model records no tension between tasks."
                               : "Nothing is left to draw under these options.";
  write(page, {zone.x0, zone.y0 + 24}, text, {.size = 11, .color = page.theme.muted});
}

std::string memo_footer(const Speaker& speaker, const Shown& shown, bool with_key) {
  std::string text = footer_of_map(speaker, shown);
  return with_key || shown.key.empty() ? text : std::string(reasons_elsewhere) + text;
}

// As a lock names them: a chip by its statement, whose id no task has.
std::vector<std::string> ids_of(const Model& model, const std::vector<TaskId>& tasks,
                                const std::vector<Chip>& chips) {
  std::vector<std::string> ids;
  for (TaskId task : tasks)
    ids.emplace_back(model[task].id);
  for (const Chip& chip : chips)
    ids.emplace_back(model[chip.statement].id);
  return ids;
}

constexpr double chip_share = 0.75;  // of a task's box, either way

std::string number_of(const Situation& situation, const Shown& shown, const Chip& chip,
                      MarkBy by) {
  return mark_text(situation, shown, shown.lines[chip.lines.front()], by);
}

// "7", of the chips that stand for the task.
std::string numbers_of(const Situation& situation, const Shown& shown,
                       const std::vector<Chip>& chips, TaskId task, MarkBy by) {
  std::vector<std::string> numbers;
  for (const Chip& chip : chips) {
    if (std::ranges::any_of(chip.lines,
                            [&](std::size_t at) { return shown.lines[at].b == task; }))
      numbers.push_back(number_of(situation, shown, chip, by));
  }
  return fmt::format("{}", fmt::join(numbers, "\u00B7"));
}

// The boxes of the tasks, then of the chips.
std::vector<Box> add_boxes(Page& page, const Speaker& speaker, const Shown& shown,
                           const std::vector<Chip>& chips,
                           const std::vector<Point>& centres, MarkBy by,
                           const MemoLook& look) {
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    const TaskId task = shown.tasks[i];
    boxes.push_back(Box::around(centres[i], look.box));
    add_task(page, speaker, task,
             {.box = boxes[i],
              .size = look.task,
              .strain = shown.strain[task.value],
              .caption = true,
              .numbers = numbers_of(speaker.situation, shown, chips, task, by)});
  }
  for (const Chip& chip : chips) {
    boxes.push_back(Box::around(centres[boxes.size()],
                                {look.box.w * chip_share, look.box.h * chip_share}));
    add_chip(page, speaker, shown, chip, boxes.back(),
             number_of(speaker.situation, shown, chip, by));
  }
  return boxes;
}

}  // namespace

MapResult draw_memo_map(const MapRequest& request, Shown shown) {
  const Speaker& speaker = request.speaker;
  MapResult result;
  if (std::string told = trim_to_readable(request, shown, 35, 25); !told.empty())
    result.advice.push_back(std::move(told));

  const MemoLook look = memo_look(shown.tasks.size());
  Page page = make_page(page_style(PageSize::a4), request.options.theme);
  page.style.task = look.task;
  const double top = open_map(page, request, shown);
  const bool with_key = look.key && !shown.key.empty();
  // The key runs down to the hairline, so the legend stays under the map.
  const auto [zone, footer] = add_legend_and_footer(
      page, request, shown, top, memo_footer(speaker, shown, with_key), 4,
      page.right() - (with_key ? key_width : 0));
  write_plain_sentence(page, shown, zone);
  if (with_key)
    add_key(page, reasons_key(speaker, shown),
            {zone.x1 + 18, zone.y0 - 3, page.right(), footer - 4});

  const MarkBy by = with_key ? MarkBy::number : MarkBy::id;
  const std::vector<Chip> chips = chips_of(speaker, shown);
  SlotPlaces places = place_on_slots(
      choose_grid(shown.tasks.size() + chips.size(), zone, look.box),
      ids_of(request.model(), shown.tasks, chips),
      with_kinship(request.model(), shown,
                   placed_lines(page, request.situation(), shown, by, chips)),
      {.first_seed = request.options.seed, .seeds = 12}, request.lock.find(memo_picture));
  const std::vector<Box> boxes =
      add_boxes(page, speaker, shown, chips, places.centres, by, look);
  add_lines(page, speaker,
            wire(page, request.situation(), shown, boxes, 0, zone, by, chips));

  judge(result, page, zone, smaller_maps(request, shown));
  result.drift = std::move(places.drift);
  hand_over(result, std::move(page), request.lock, memo_picture,
            std::move(places.locked));
  return result;
}

}  // namespace taut
