#include "taut/draw/card_map.hpp"

#include "taut/draw/free_grid.hpp"
#include "taut/draw/legend.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/title.hpp"
#include "taut/draw/trim.hpp"
#include "taut/draw/wiring.hpp"
#include "taut/layout/arrange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::string_view picture = "cards-slide";
constexpr Size box_size{116, 40};
constexpr double breath = 6;  // more between rows of a card, for a bar and its mark

bool within(const std::vector<Box>& cards, Box zone) {
  return std::ranges::all_of(cards, [&](const Box& card) {
    return card.y1 <= zone.y1 + 1 && card.x1 <= zone.x1 + 1;
  });
}

/// The tasks of one card, as box numbers.
struct Group {
  std::string id;
  std::string heading;
  std::vector<std::size_t> boxes = {};
};

std::vector<Group> groups_of(const Speaker& speaker, const Shown& shown) {
  const Model& model = speaker.model();
  std::vector<Group> groups;
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    const auto& pillar = model[shown.tasks[i]].pillar;
    const std::string id = pillar ? std::string(model[*pillar].id) : std::string();
    auto found = std::ranges::find(groups, id, &Group::id);
    if (found == groups.end()) {
      groups.push_back({id, pillar ? speaker.pillar(shown.tasks[i]) : "Other"});
      found = groups.end() - 1;
    }
    found->boxes.push_back(i);
  }
  return groups;
}

// What the slide shows if nobody asked for anything else.
void keep_strong(const Situation& situation, const MapOptions& options, Shown& shown) {
  if (options.min_strength || options.top)
    return;
  std::vector<ShownLine> strong;
  for (int least : {2, 1}) {
    for (const ShownLine& line : shown.lines) {
      if (line.mood == Mood::awake && line.strength() >= least)
        strong.push_back(line);
    }
    if (!strong.empty())
      break;
  }
  shown = only_lines(situation, std::move(shown), std::move(strong));
}

struct Cards {
  std::vector<Point> centres = {};
  std::vector<Box> cards = {};
  LockedPicture locked = {};
  std::vector<std::string> drift = {};
};

std::optional<Cards> from_lock(const LockedPicture* before, const Model& model,
                               const Shown& shown, const std::vector<Group>& groups) {
  if (!before || before->box.w != box_size.w)
    return std::nullopt;
  Cards kept{.locked = *before};
  for (TaskId task : shown.tasks) {
    const auto at = before->tasks.find(model[task].id);
    if (at == before->tasks.end())
      return std::nullopt;
    kept.centres.push_back(at->second);
  }
  for (const Group& group : groups) {
    const auto at = before->cards.find(group.id);
    if (at == before->cards.end())
      return std::nullopt;
    kept.cards.push_back(at->second);
  }
  return kept;
}

Cards search_cards(const MapRequest& request, const Shown& shown,
                   const std::vector<Group>& groups, Box zone) {
  CardRequest wanted{.lines = placed_lines(request.model(), shown, false),
                     .zone = zone,
                     .box = {box_size.w, box_size.h + breath},
                     .gap = 22,
                     .row_gap = 22,
                     .pad = 14,
                     .head = 32,
                     .rows = std::min<int>(3, static_cast<int>(groups.size())),
                     .search = {.first_seed = request.options.seed, .seeds = 12}};
  for (const Group& group : groups)
    wanted.pillars.push_back(group.boxes);
  RouteRequest how{.zone = zone};
  for (const PlacedLine& line : wanted.lines)
    how.lines.push_back({line.a, line.b, line.weight});
  Placement placed = arrange_cards(wanted, how).placement;
  if (!within(placed.cards, zone)) {
    wanted.box = box_size;
    wanted.row_gap = 16;
    placed = arrange_cards(wanted, how).placement;
  }
  Cards cards{placed.centres, placed.cards, {.zone = zone, .box = box_size}};
  for (std::size_t i = 0; i < shown.tasks.size(); ++i)
    cards.locked.tasks[std::string(request.model()[shown.tasks[i]].id)] =
        placed.centres[i];
  for (std::size_t i = 0; i < groups.size(); ++i)
    cards.locked.cards[groups[i].id] = placed.cards[i];
  return cards;
}

// Tasks that are new on the slide need another division of the page, so nothing is kept.
Cards arrange(const MapRequest& request, const Shown& shown,
              const std::vector<Group>& groups, Box zone) {
  const LockedPicture* before = request.locked(picture);
  if (auto kept = from_lock(before, request.model(), shown, groups))
    return *std::move(kept);
  if (shown.tasks.empty())
    return {};
  Cards cards = search_cards(request, shown, groups, zone);
  if (before)
    cards.drift.push_back(
        "tasks are shown that the lock does not know, so the cards are placed anew");
  return cards;
}

// A heading is a box in the card's colour: a line that must pass runs behind the word.
std::size_t add_heading(Page& page, const Group& group, Box card) {
  const double size = page.style.heading;
  const double room = card.width() - 24;
  const std::string text = shorten(group.heading, size, room / 1.04, true);
  const double width = text_width(text, size, true) * 1.04 + 6;
  const double x = card.x0 + 12;
  const Box place{x, card.y0 + size * 0.75, x + width, card.y0 + size * 2.25};
  page.drawing.boxes.push_back({.id = "pillar-" + group.id,
                                .box = place,
                                .form = DrawnBox::Form::plain,
                                .lines = {{text, size, true, page.theme.muted}},
                                .fill = page.theme.card,
                                .stroke = page.theme.card,
                                .pen = 0.1,
                                .css_class = "pillar",
                                .tooltip = group.heading});
  page.words.push_back(place);
  return page.drawing.boxes.size() - 1;
}

std::string slide_footer(const Speaker& speaker, const Shown& shown) {
  std::string text = footer_of_map(speaker, shown);
  if (!shown.key.empty())
    text = std::string(reasons_elsewhere) + text;
  return text;
}

}  // namespace

MapResult draw_card_map(const MapRequest& request, Shown shown) {
  const Speaker& speaker = request.speaker;
  MapResult result;
  keep_strong(request.situation(), request.options, shown);
  if (std::string told = trim_to_readable(request.situation(), shown, 20, 18);
      !told.empty())
    result.advice.push_back(std::move(told));

  Page page = make_page(page_style(PageSize::slide), request.options.theme);
  Drawing& drawing = page.drawing;
  drawing.title = request.options.title.empty()
                      ? title_of_map(speaker, request.findings, shown)
                      : on_one_line(request.options.title);
  drawing.description = description_of_map(speaker, shown);
  const bool synergy = request.options.only == View::Only::synergy;
  const double top = add_title(page, synergy ? "SYNERGY MAP" : "TENSION MAP",
                               drawing.title, subtitle_of_map(speaker, shown));
  const double bottom = add_footer(page, slide_footer(speaker, shown), 2);
  const auto legend = legend_of(request.model(), shown);
  const double legend_top = bottom - 4 - legend_height(page, legend, page.right());
  add_legend(page, legend_top + page.style.legend * 0.8, legend, page.right());
  const Box zone{page.left(), top + 4, page.right(), legend_top - 7};
  if (shown.lines.empty())
    write(page, {zone.x0, zone.y0 + 30}, "Nothing is left to draw under these options.",
          {.size = 14, .color = page.theme.muted});

  const std::vector<Group> groups = groups_of(speaker, shown);
  Cards cards = arrange(request, shown, groups, zone);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    add_round_box(page, cards.cards[i], 9, page.theme.card, page.theme.card, 0.5);
    add_heading(page, groups[i], cards.cards[i]);
  }
  const std::size_t first = drawing.boxes.size();
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    boxes.push_back(Box::around(cards.centres[i], box_size));
    add_task(page, speaker, shown.tasks[i],
             {.box = boxes[i],
              .size = page.style.task,
              .strain = shown.strain[shown.tasks[i].value]});
  }
  add_lines(page, speaker,
            wire(page, request.situation(), shown, boxes, first, zone, MarkBy::id));

  result.check = check_map(drawing, page.words, zone, page.style.floor);
  for (std::string& sentence : advice_on(result.check))
    result.advice.push_back(std::move(sentence));
  if (!within(cards.cards, zone))
    result.advice.push_back(
        "the cards are larger than the page; use --top 10 or --pillar");
  result.drift = std::move(cards.drift);
  LayoutLock lock = request.lock;
  if (!shown.tasks.empty())
    lock.pictures[std::string(picture)] = std::move(cards.locked);
  result.lock = write_lock(lock);
  result.drawing = std::move(page.drawing);
  return result;
}

}  // namespace taut
