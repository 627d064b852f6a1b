#include "taut/draw/phase_picture.hpp"

#include "taut/analyse/words.hpp"
#include "taut/draw/legend.hpp"
#include "taut/draw/page.hpp"
#include "taut/draw/phase_chart.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/title.hpp"
#include "taut/draw/wording.hpp"
#include "taut/plan/sequence_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr double names_width = 150;
constexpr double head_height = 40;  // over the rows
constexpr double foot_height = 46;  // under them: the bars of strain
constexpr std::size_t most_rows = 34;
constexpr double thread_gap = 4.6;

struct Grid {
  Box zone = {};  // of the bars
  double column = 0;
  double row = 0;
  double y(std::size_t place) const {
    return zone.y0 + (static_cast<double>(place) + 0.5) * row;
  }
  double x(std::size_t place) const {
    return zone.x0 + static_cast<double>(place) * column;
  }
};

// The room for threads in a column, between its left edge and the figures.
double thread_room(double column) {
  return column - 46;
}

std::string title_of(const Subject& subject, const plan::Sequence& sequence,
                     const PhaseChart& chart) {
  for (const plan::TaskOrder& order : sequence.tasks) {
    if (order.start == plan::never && order.circle.size() > 1 && order.circle.size() < 4)
      return capital(fmt::format("{} wait for each other{}", names(subject, order.circle),
                                 order.circle.size() == 2 ? "" : " in a circle"));
  }
  std::vector<TaskId> out;
  for (const plan::TaskOrder& order : sequence.tasks) {
    if (order.start == plan::never)
      out.push_back(order.task);
  }
  if (!out.empty())
    return out.size() <= 2
               ? capital(fmt::format("{} can never begin", names(subject, out)))
               : capital(fmt::format("{} tasks can never begin", count_word(out.size())));
  const auto most =
      std::ranges::max_element(chart.columns, {}, &PhaseChart::Column::total);
  if (most->total() == 0)
    return "Nothing pulls against anything in any phase";
  const bool even = std::ranges::all_of(
      chart.columns, [&](const auto& column) { return column.total() == most->total(); });
  if (chart.columns.size() == 1)
    return "Everything can begin at once";
  if (!sequence.calendar.named())
    return fmt::format("Everything can begin, in {} steps",
                       count_word(chart.columns.size()));
  if (even)
    return "The strain is the same in every phase";
  const bool grows =
      std::ranges::is_sorted(chart.columns, {}, &PhaseChart::Column::total);
  return grows ? fmt::format("Strain grows from {} to {} over the phases",
                             chart.columns.front().total(), most->total())
               : fmt::format("Strain is highest in {}", most->title);
}

void add_heads(Page& page, const Grid& grid, const PhaseChart& chart) {
  for (std::size_t i = 0; i < chart.columns.size(); ++i) {
    const PhaseChart::Column& column = chart.columns[i];
    const double x = grid.x(i);
    const double room = grid.column - 8;
    const std::string& ink = column.starts ? page.theme.ink : page.theme.muted;
    write(page, {x + 2, grid.zone.y0 - 28}, shorten(column.title, 9, room, true),
          {.size = 9, .color = ink, .bold = true});
    write(page, {x + 2, grid.zone.y0 - 18}, shorten(column.dates, 7.5, room),
          {.size = 7.5, .color = page.theme.muted});
    write(page, {x + 2, grid.zone.y0 - 8}, shorten(column.entry, 7.5, room),
          {.size = 7.5, .color = page.theme.muted, .italic = true});
    add_polyline(page,
                 {{x - 3, grid.zone.y0 - 36}, {x - 3, grid.zone.y1 + foot_height - 6}},
                 page.theme.hairline, 0.7);
  }
}

// The name, a bar for each phase, and before them what the task waits for.
void add_row(Page& page, const Speaker& speaker, const Grid& grid,
             const PhaseChart::Row& row, std::size_t place) {
  const double y = grid.y(place);
  const bool first_tier = speaker.model()[row.task].priority == 1;
  write(
      page, {grid.zone.x0 - 12, y + 2.9},
      shorten(speaker.heading(row.task), 8.3, names_width - 14, first_tier),
      {.size = 8.3, .color = page.theme.ink, .bold = first_tier, .align = Align::right});
  for (std::size_t i = 0; i < row.runs.size(); ++i) {
    if (!row.runs[i])
      continue;
    const Box box{grid.x(i), y - grid.row * 0.36, grid.x(i) + grid.column - 8,
                  y + grid.row * 0.36};
    add_round_box(page, box, 3, page.theme.strain_fill(row.strain[i]),
                  page.theme.hairline, 0.5);
    if (row.strain[i] > 0)
      write(page, {box.x1 - 5, y + 2.8}, std::to_string(row.strain[i]),
            {.size = 7.5,
             .color = page.theme.tension_text,
             .bold = true,
             .align = Align::right});
  }
}

// Words that threads run behind.
void write_over(Page& page, Point at, const std::string& text, const Ink& ink) {
  const double width = text_width(text, ink.size) * 1.02;
  const double x = ink.align == Align::right ? at.x - width : at.x;
  add_polygon(page,
              {{x - 2, at.y - 6.6},
               {x + width + 2, at.y - 6.6},
               {x + width + 2, at.y + 2.4},
               {x - 2, at.y + 2.4}},
              page.theme.paper, page.theme.paper, 0.1);
  write(page, at, text, ink);
}

// What a task waits for stands before its bar; of one that never begins, in the column
// with the fewest threads.
void add_wait(Page& page, const Grid& grid, const PhaseChart& chart,
              const PhaseChart::Row& row, std::size_t place) {
  const double y = grid.y(place) + 2.7;
  if (row.start != plan::never) {
    const double end = grid.x(static_cast<std::size_t>(row.start)) - 10;
    write_over(
        page, {end, y}, shorten(row.waits, 7.5, end - grid.zone.x0),
        {.size = 7.5, .color = page.theme.muted, .italic = true, .align = Align::right});
    return;
  }
  std::size_t column = 0;
  const auto threads_in = [&](std::size_t i) {
    return std::ranges::count(chart.threads, static_cast<int>(i),
                              &PhaseChart::Thread::column);
  };
  for (std::size_t i = 1; i < chart.columns.size(); ++i)
    column = threads_in(i) < threads_in(column) ? i : column;
  const double x = grid.x(column) + 4;
  write_over(page, {x, y}, shorten(row.waits, 7.5, grid.zone.x1 - x - 4),
             {.size = 7.5, .color = page.theme.tension_text, .italic = true});
}

void add_rows(Page& page, const Speaker& speaker, const Grid& grid,
              const PhaseChart& chart) {
  std::optional<PillarId> last;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto pillar = speaker.model()[chart.rows[i].task].pillar;
    if (i > 0 && pillar != last)
      add_polyline(page,
                   {{page.left(), grid.y(i) - grid.row / 2},
                    {grid.zone.x1, grid.y(i) - grid.row / 2}},
                   page.theme.hairline, 0.6);
    last = pillar;
    add_row(page, speaker, grid, chart.rows[i], i);
  }
}

// A square at the task that acts, a bar at the one that suffers; bars at both ends if
// both do. Each half is as strong as what ends there.
void add_thread(Page& page, double x, double from, double to, const ShownLine& line) {
  const auto half = [&](double start, double end, int strength) {
    const std::string& color = page.theme.tension_of(strength);
    add_polyline(page, {{x, start}, {x, end}}, color, line_pen(strength) * 0.8,
                 line.firm ? Dash::solid : Dash::dashed);
    const double reach = 3 + strength * 0.8;
    add_polyline(page, {{x - reach, end}, {x + reach, end}}, color, 1.6 + strength * 0.4);
  };
  if (line.reaches_a) {
    half((from + to) / 2, from, line.back);
    return half((from + to) / 2, to, line.there);
  }
  half(from, to, line.there);
  const std::string& color = page.theme.tension_of(line.there);
  add_polygon(
      page, {{x - 2, from - 2}, {x + 2, from - 2}, {x + 2, from + 2}, {x - 2, from + 2}},
      color, color, 0.2);
}

void add_threads(Page& page, const Grid& grid, const PhaseChart& chart) {
  const auto y_of = [&](TaskId task) {
    const auto row = std::ranges::find(chart.rows, task, &PhaseChart::Row::task);
    return grid.y(static_cast<std::size_t>(row - chart.rows.begin()));
  };
  for (std::size_t column = 0; column < chart.columns.size(); ++column) {
    std::vector<const PhaseChart::Thread*> threads;
    for (const PhaseChart::Thread& thread : chart.threads) {
      if (thread.column == static_cast<int>(column))
        threads.push_back(&thread);
    }
    const double room = thread_room(grid.column);
    const double step =
        std::min(14.0, room / std::max<double>(1, static_cast<double>(threads.size())));
    for (std::size_t i = 0; i < threads.size(); ++i)
      add_thread(page, grid.x(column) + 10 + step * (static_cast<double>(i) + 0.5),
                 y_of(threads[i]->line.a), y_of(threads[i]->line.b), threads[i]->line);
  }
}

void add_waits(Page& page, const Grid& grid, const PhaseChart& chart) {
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    if (!chart.rows[i].waits.empty())
      add_wait(page, grid, chart, chart.rows[i], i);
  }
}

void add_strain(Page& page, const Grid& grid, const PhaseChart& chart, bool named) {
  int most = 1;
  for (const PhaseChart::Column& column : chart.columns)
    most = std::max(most, column.total());
  const double top = grid.zone.y1 + 10;
  write(page, {grid.zone.x0 - 12, top + 12},
        named ? "strain at work in the phase" : "strain at work",
        {.size = 8, .color = page.theme.muted, .bold = true, .align = Align::right});
  for (std::size_t i = 0; i < chart.columns.size(); ++i) {
    double x = grid.x(i);
    for (int strength = 3; strength >= 1; --strength) {
      const double width =
          (grid.column - 34) *
          chart.columns[i].strain[static_cast<std::size_t>(strength) - 1] / most;
      if (width > 0)
        add_polygon(
            page, {{x, top}, {x + width, top}, {x + width, top + 16}, {x, top + 16}},
            page.theme.tension_of(strength), page.theme.tension_of(strength), 0.2);
      x += width;
    }
    write(page, {x + 5, top + 12}, std::to_string(chart.columns[i].total()),
          {.size = 11, .color = page.theme.ink, .bold = true});
  }
}

std::string footer_of(const Speaker& speaker, const Subject& subject,
                      const plan::Sequence& sequence, const PhaseChart& chart) {
  std::string text;
  if (!chart.quiet.empty()) {
    std::vector<std::string> quiet;
    for (const TaskId task : chart.quiet)
      quiet.push_back(speaker.name(task));
    text += fmt::format("From the first {} on, and without strain: {}. ",
                        sequence.calendar.named() ? "phase" : "step", joined(quiet, 14));
  }
  if (!chart.left_out.empty())
    text +=
        fmt::format("Not drawn, for want of room: {} with the least strain. ",
                    counted(static_cast<int>(chart.left_out.size()), "task", "tasks"));
  if (chart.threads_left_out > 0)
    text += fmt::format("{} not drawn. ", counted(chart.threads_left_out, "weaker thread",
                                                  "weaker threads"));
  for (const std::string& clause : plan::clauses(subject, sequence)) {
    if (sequence.possible())
      text += clause + " ";
  }
  return text + reading_sentence(speaker);
}

std::string in_sentences(const Speaker& speaker, const PhaseChart& chart) {
  std::string text;
  for (const PhaseChart::Row& row : chart.rows) {
    text += speaker.heading(row.task) + ": ";
    if (row.start == plan::never)
      text += row.waits;
    else
      text += fmt::format("begins with {}",
                          chart.columns[static_cast<std::size_t>(row.start)].title);
    if (row.start != plan::never && !row.waits.empty())
      text += "; " + row.waits;
    text += ".\n";
  }
  for (const PhaseChart::Column& column : chart.columns)
    text += fmt::format("{}: strain {}.\n", column.title, column.total());
  return text;
}

// A tooltip over each bar.
void add_tooltips(Page& page, const Speaker& speaker, const Grid& grid,
                  const PhaseChart& chart) {
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    const PhaseChart::Row& row = chart.rows[r];
    for (std::size_t c = 0; c < row.runs.size(); ++c) {
      if (!row.runs[c])
        continue;
      page.drawing.boxes.push_back(
          {.id = fmt::format("task-{}-{}", speaker.model()[row.task].id, c + 1),
           .box = {grid.x(c), grid.y(r) - grid.row * 0.36, grid.x(c) + grid.column - 8,
                   grid.y(r) + grid.row * 0.36},
           .form = DrawnBox::Form::clear,
           .css_class = "task",
           .tooltip = fmt::format("{}, {}: strain received {}", speaker.heading(row.task),
                                  chart.columns[c].title, row.strain[c])});
    }
  }
}

}  // namespace

Drawing draw_phases(const Subject& subject, const plan::Sequence& sequence,
                    ThemeName theme) {
  const Speaker speaker{subject.situation, std::string(subject.language)};
  Page page = make_page(page_style(PageSize::a4), theme);
  page.drawing.name = "phases";
  const double width = page.right() - page.left() - names_width;
  const std::size_t columns = phase_chart(subject, sequence, most_rows, 0).columns.size();
  const double column = width / static_cast<double>(columns);
  const auto threads =
      static_cast<std::size_t>(std::max(0.0, thread_room(column)) / thread_gap);
  const PhaseChart chart = phase_chart(subject, sequence, most_rows, threads);
  page.drawing.title = title_of(subject, sequence, chart);
  page.drawing.description = in_sentences(speaker, chart);
  const std::string_view phase = sequence.calendar.named() ? "phase" : "step";
  const double top = add_title(
      page, sequence.calendar.named() ? "PHASES" : "STEPS", page.drawing.title,
      fmt::format(
          "{}: when tasks can begin, and the strain each receives per {} (tint and "
          "figure). A thread stands in the {} in which two tasks first pull "
          "against each other.",
          occasion(speaker), phase, phase));
  const double bottom = add_footer(page, footer_of(speaker, subject, sequence, chart));
  std::vector<const ShownLine*> lines;
  for (const PhaseChart::Thread& thread : chart.threads)
    lines.push_back(&thread.line);
  const bool tiers = std::ranges::any_of(chart.rows, [&](const PhaseChart::Row& row) {
    return speaker.model()[row.task].priority != 1;
  });
  const auto legend =
      legend_of(lines, {.tinted = !lines.empty(), .tiers = tiers && !chart.rows.empty()});
  const double legend_top = bottom - 6 - legend_height(page, legend, page.right());
  Grid grid{.zone = {page.left() + names_width, top + head_height, page.right(),
                     legend_top - foot_height},
            .column = column};
  const double room = grid.zone.height();
  grid.row =
      std::min(28.0, room / std::max<double>(1, static_cast<double>(chart.rows.size())));
  grid.zone.y1 = grid.zone.y0 + grid.row * static_cast<double>(chart.rows.size());
  add_heads(page, grid, chart);
  add_rows(page, speaker, grid, chart);
  add_threads(page, grid, chart);
  add_waits(page, grid, chart);
  add_strain(page, grid, chart, sequence.calendar.named());
  add_tooltips(page, speaker, grid, chart);
  add_legend(page, legend_top + 8, legend, page.right());
  return std::move(page.drawing);
}

}  // namespace taut
