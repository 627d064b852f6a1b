#include "taut/draw/card_map.hpp"

#include "taut/draw/frame.hpp"
#include "taut/draw/reason_strip.hpp"
#include "taut/draw/smaller.hpp"
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

constexpr std::string_view card_picture = "cards-slide";
constexpr Size card_box{116, 40};
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

// A slide shows a dozen pairs where nobody asked for others.
constexpr std::size_t wanted_pairs = 12;

struct Cards {
  std::vector<Point> centres = {};
  std::vector<Box> cards = {};
  LockedPicture locked = {};
  std::vector<std::string> drift = {};
};

std::optional<Cards> from_lock(const LockedPicture* before, const Model& model,
                               const Shown& shown, const std::vector<Group>& groups) {
  if (!before || before->box.w != card_box.w)
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

// Where the name of a pillar stands, seen from the top left corner of its card.
Box heading_box(const PageStyle& style, std::string_view text) {
  const double width = text_width(text, style.heading, true) * 1.04 + 6;
  return {12, style.heading * 0.75, 12 + width, style.heading * 2.25};
}

Cards search_cards(const MapRequest& request, const Page& page, const Shown& shown,
                   const std::vector<Group>& groups, Box zone) {
  CardRequest wanted{.lines = placed_lines(page, request.situation(), shown, MarkBy::id),
                     .zone = zone,
                     .box = {card_box.w, card_box.h + breath},
                     .gap = 22,
                     .row_gap = 22,
                     .pad = 14,
                     .head = 32,
                     .rows = std::min<int>(3, static_cast<int>(groups.size())),
                     .search = {.first_seed = request.options.seed, .seeds = 12}};
  for (const Group& group : groups) {
    wanted.pillars.push_back(group.boxes);
    wanted.headings.push_back(heading_box(page.style, group.heading));
  }
  RouteRequest how{.zone = zone};
  for (const PlacedLine& line : wanted.lines)
    how.lines.push_back({line.a, line.b, line.weight, line.both, line.mark});
  // A quick look tells whether the cards fit at all; if not, they are not routed either.
  const Search whole = wanted.search;
  wanted.search.seeds = 3;
  Placement placed = place_cards(wanted);
  if (!within(placed.cards, zone)) {
    wanted.box = card_box;
    wanted.row_gap = 16;
    placed = place_cards(wanted);
  }
  wanted.search = whole;
  if (within(placed.cards, zone))
    placed = arrange_cards(wanted, how).placement;
  Cards cards{placed.centres, placed.cards, {.zone = zone, .box = card_box}};
  for (std::size_t i = 0; i < shown.tasks.size(); ++i)
    cards.locked.tasks[std::string(request.model()[shown.tasks[i]].id)] =
        placed.centres[i];
  for (std::size_t i = 0; i < groups.size(); ++i)
    cards.locked.cards[groups[i].id] = placed.cards[i];
  return cards;
}

// Tasks that are new on the slide need another division of the page, so nothing is kept.
Cards arrange(const MapRequest& request, const Page& page, const Shown& shown,
              const std::vector<Group>& groups, Box zone) {
  const LockedPicture* before = request.lock.find(card_picture);
  if (auto kept = from_lock(before, request.model(), shown, groups))
    return *std::move(kept);
  if (shown.tasks.empty())
    return {};
  Cards cards = search_cards(request, page, shown, groups, zone);
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
  const Box seen = heading_box(page.style, text);
  const Box place{card.x0 + seen.x0, card.y0 + seen.y0, card.x0 + seen.x1,
                  card.y0 + seen.y1};
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

constexpr std::size_t most_reasons = 5;

// The cards, and above them the tasks; gives the boxes of the tasks.
std::vector<Box> add_cards(Page& page, const Speaker& speaker, const Shown& shown,
                           const std::vector<Group>& groups, const Cards& cards) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    add_round_box(page, cards.cards[i], 9, page.theme.card, page.theme.card, 0.5);
    add_heading(page, groups[i], cards.cards[i]);
  }
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    boxes.push_back(Box::around(cards.centres[i], card_box));
    add_task(page, speaker, shown.tasks[i],
             {.box = boxes[i],
              .size = page.style.task,
              .strain = shown.strain[shown.tasks[i].value]});
  }
  return boxes;
}

std::string slide_footer(const Speaker& speaker, const Shown& shown,
                         const ReasonStrip& strip) {
  std::string text = footer_of_map(speaker, shown);
  if (strip.complete)
    return text;
  return (strip.entries.empty() ? "" : "The strongest reasons; the A4 map has all. ") +
         text;
}

// The slide of what is shown, or nothing if its cards do not keep to the page, unless it
// has to be drawn all the same.
std::optional<MapResult> draw_slide(const MapRequest& request, const Shown& shown,
                                    bool in_any_case) {
  const Speaker& speaker = request.speaker;
  MapResult result;
  Page page = make_page(page_style(PageSize::slide), request.options.theme);
  const double top = open_map(page, request, shown);
  const std::vector<Group> groups = groups_of(speaker, shown);
  // The reasons stand under the legend if the cards leave room for them.
  const ReasonStrip strip = strongest_reasons(page, speaker, shown, most_reasons);
  Page plain = page;
  Frame frame = add_legend_and_footer(page, request, shown, top,
                                      slide_footer(speaker, shown, strip), 2,
                                      page.right(), strip.height);
  Cards cards = arrange(request, page, shown, groups, frame.zone);
  if (within(cards.cards, frame.zone)) {
    add_reasons(page, frame.footer - 4 - strip.height, strip);
  } else {
    page = std::move(plain);
    frame = add_legend_and_footer(
        page, request, shown, top,
        std::string(reasons_elsewhere) + footer_of_map(speaker, shown), 2, page.right());
    cards = arrange(request, page, shown, groups, frame.zone);
  }
  const Box zone = frame.zone;
  const bool fits = within(cards.cards, zone);
  if (!fits && !in_any_case)
    return std::nullopt;
  if (shown.lines.empty())
    write(page, {zone.x0, zone.y0 + 30}, "Nothing is left to draw under these options.",
          {.size = 14, .color = page.theme.muted});

  const std::vector<Box> boxes = add_cards(page, speaker, shown, groups, cards);
  add_lines(
      page, speaker,
      wire(page, request.situation(), shown, boxes, groups.size(), zone, MarkBy::id));

  const std::string instead = smaller_maps(request, shown);
  judge(result, page, zone, instead);
  if (!fits)
    result.advice.push_back(
        fmt::format("the cards are larger than the page; use {}", instead));
  result.drift = std::move(cards.drift);
  hand_over(result, std::move(page), request.lock,
            shown.tasks.empty() ? std::string_view() : card_picture,
            std::move(cards.locked));
  return result;
}

}  // namespace

// How many fit depends on the pillars of their tasks, so fewer and fewer are tried.
MapResult draw_card_map(const MapRequest& request, Shown shown) {
  const Situation& situation = request.situation();
  if (!request.options.min_strength && !request.options.top) {
    for (std::size_t pairs = wanted_pairs; pairs > 4; --pairs) {
      const Shown fewer =
          only_lines(situation, shown, gravest(situation, shown.lines, pairs));
      if (std::optional<MapResult> result = draw_slide(request, fewer, false))
        return *std::move(result);
    }
    shown = only_lines(situation, shown, gravest(situation, shown.lines, 4));
  }
  for (std::size_t most = 20;; most -= 3) {
    Shown fewer = shown;
    std::string told = trim_to_readable(request, fewer, most, most - 2);
    std::optional<MapResult> result = draw_slide(request, fewer, most <= 8);
    if (!result)
      continue;
    if (!told.empty())
      result->advice.insert(result->advice.begin(), std::move(told));
    return *std::move(result);
  }
}

}  // namespace taut
