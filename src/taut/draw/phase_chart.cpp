#include "taut/draw/phase_chart.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"
#include "taut/plan/sequence_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace taut {
namespace {

class ChartMaker {
 public:
  ChartMaker(const Subject& subject, const plan::Sequence& sequence)
      : subject_(subject), sequence_(sequence) {}

  PhaseChart make() {
    add_columns();
    add_threads();
    add_rows();
    return std::move(chart_);
  }

 private:
  const Model& model() const { return subject_.model(); }
  int columns() const { return static_cast<int>(chart_.columns.size()); }

  int start_of(const plan::TaskOrder& order) const {
    if (order.start == plan::never || sequence_.calendar.named())
      return order.start;
    return order.step - 1;
  }

  bool runs(TaskId task, int column) const {
    const plan::TaskOrder& order = sequence_.tasks[task.value];
    if (sequence_.calendar.named())
      return column < sequence_.open &&
             plan::runs(sequence_.timing.jobs[task.value], order.start, column);
    return order.start != plan::never && start_of(order) <= column;
  }

  const Situation& situation(int column) const {
    return sequence_.situations.in(sequence_.calendar.named() ? column : 0);
  }

  void add_columns() {
    if (!sequence_.calendar.named()) {
      int last = 1;
      for (const plan::TaskOrder& order : sequence_.tasks)
        last = std::max(last, order.start == plan::never ? 1 : order.step);
      for (int step = 1; step <= last; ++step)
        chart_.columns.push_back({.title = fmt::format("Step {}", step)});
      return;
    }
    for (int phase = 0; phase < sequence_.calendar.phases(); ++phase) {
      const Phase& row = model().phases[static_cast<std::size_t>(phase)];
      PhaseChart::Column column{.title = plan::phase_title(subject_, phase),
                                .starts = phase < sequence_.open};
      if (!row.from.empty() || !row.to.empty())
        column.dates = fmt::format("{} to {}", row.from, row.to);
      std::vector<std::string> entries;
      for (const Switch what : row.entry)
        entries.push_back(plan::as_entry(subject_, what));
      if (!entries.empty())
        column.entry = fmt::format("once {}", titles(entries));
      if (!column.starts)
        column.entry = "cannot start" + (column.entry.empty() ? "" : ": " + column.entry);
      chart_.columns.push_back(std::move(column));
    }
  }

  // The line of a pair in one column: the stronger way first, as on a map.
  ShownLine line_of(const Situation& now, TaskId a, TaskId b) const {
    ShownLine line{.a = a, .b = b};
    line.there = now.tension(a, b);
    line.back = now.tension(b, a);
    if (line.back > line.there) {
      std::swap(line.a, line.b);
      std::swap(line.there, line.back);
    }
    const Pair* pair = now.find(line.a, line.b);
    line.reaches_b = line.there > 0;
    line.reaches_a = line.back > 0;
    if (pair && pair->leading_tension) {
      line.leading = now.arcs[*pair->leading_tension].statement;
      line.firm = now.arcs[*pair->leading_tension].grounds.firm;
      line.statements = {line.leading};
      line.arc_there = pair->leading_tension;
      line.harm = harm(now, *pair);
    }
    if (const Pair* back = now.find(line.b, line.a))
      line.arc_back = back->leading_tension;
    return line;
  }

  void add_threads() {
    std::map<std::pair<TaskId, TaskId>, bool> seen;
    for (int column = 0; column < columns(); ++column) {
      for (const Pair& pair : situation(column).pairs) {
        if (pair.tension == 0 || !runs(pair.from, column) || !runs(pair.to, column))
          continue;
        const std::pair ends = std::minmax({pair.from, pair.to});
        chart_.columns[static_cast<std::size_t>(column)]
            .strain[static_cast<std::size_t>(pair.tension) - 1] += pair.tension;
        received_[{pair.to, column}] += pair.tension;
        if (std::exchange(seen[ends], true))
          continue;
        chart_.threads.push_back(
            {column, line_of(situation(column), ends.first, ends.second)});
      }
    }
  }

  // "waits for DDR and until the road is open": a condition is a sentence of its own.
  std::string waits_of(const plan::TaskOrder& order) const {
    const bool out = order.start == plan::never;
    std::vector<std::string> what;
    for (const Requirement* requirement : order.waits)
      what.push_back(fmt::format(
          "{} {}",
          std::holds_alternative<ConditionId>(requirement->needed) ? "until" : "for",
          in_words(subject_, *requirement)));
    for (const ResourceId resource : order.no_room)
      what.push_back(fmt::format("for room: {}", title_of(subject_, resource)));
    if (what.empty() || (order.fixed && !out))
      return out ? "never, as written" : "";
    return fmt::format("{}waits {}", out ? "never, as written: " : "",
                       fmt::join(what, " and "));
  }

  bool is_waited_for(TaskId task) const {
    return std::ranges::any_of(sequence_.tasks, [&](const plan::TaskOrder& order) {
      return std::ranges::any_of(order.waits, [&](const Requirement* requirement) {
        const auto* needed = std::get_if<TaskId>(&requirement->needed);
        return needed && *needed == task;
      });
    });
  }

  void add_rows() {
    std::vector<TaskId> tasks(model().tasks.size());
    for (std::uint32_t t = 0; t < tasks.size(); ++t)
      tasks[t] = TaskId{t};
    std::ranges::stable_sort(tasks, {}, [&](TaskId task) {
      const auto pillar = model()[task].pillar;
      return pillar ? pillar->value : static_cast<std::uint32_t>(model().pillars.size());
    });
    for (const TaskId task : tasks) {
      const plan::TaskOrder& order = sequence_.tasks[task.value];
      PhaseChart::Row row{.task = task, .start = start_of(order)};
      int all = 0;
      for (int column = 0; column < columns(); ++column) {
        row.runs.push_back(runs(task, column));
        const auto strain = received_.find({task, column});
        row.strain.push_back(strain == received_.end() ? 0 : strain->second);
        all += row.strain.back();
      }
      if (row.start != 0)
        row.waits = waits_of(order);
      const bool touches =
          std::ranges::any_of(chart_.threads, [&](const PhaseChart::Thread& thread) {
            return thread.line.a == task || thread.line.b == task;
          });
      const bool ends_early = row.start == 0 && !row.runs.back();
      if (row.start == 0 && all == 0 && !touches && !ends_early && !is_waited_for(task))
        chart_.quiet.push_back(task);
      else
        chart_.rows.push_back(std::move(row));
    }
  }

  const Subject& subject_;
  const plan::Sequence& sequence_;
  PhaseChart chart_ = {};
  std::map<std::pair<TaskId, int>, int> received_ = {};
};

void cut_rows(PhaseChart& chart, std::size_t most) {
  while (chart.rows.size() > most) {
    const auto weight = [](const PhaseChart::Row& row) {
      return std::pair(row.start != 0,
                       std::accumulate(row.strain.begin(), row.strain.end(), 0));
    };
    auto least = chart.rows.begin();
    for (auto row = chart.rows.begin(); row != chart.rows.end(); ++row) {
      if (weight(*row) <= weight(*least))
        least = row;
    }
    const TaskId task = least->task;
    chart.left_out.push_back(task);
    chart.rows.erase(least);
    const auto gone = std::erase_if(chart.threads, [&](const PhaseChart::Thread& thread) {
      return thread.line.a == task || thread.line.b == task;
    });
    chart.threads_left_out += static_cast<int>(gone);
  }
}

void cut_threads(PhaseChart& chart, std::size_t most) {
  for (int column = 0; column < static_cast<int>(chart.columns.size()); ++column) {
    while (static_cast<std::size_t>(std::ranges::count(
               chart.threads, column, &PhaseChart::Thread::column)) > most) {
      auto weakest = chart.threads.end();
      for (auto thread = chart.threads.begin(); thread != chart.threads.end(); ++thread) {
        if (thread->column == column &&
            (weakest == chart.threads.end() ||
             std::pair(thread->line.strength(), thread->line.harm) <=
                 std::pair(weakest->line.strength(), weakest->line.harm)))
          weakest = thread;
      }
      chart.threads.erase(weakest);
      ++chart.threads_left_out;
    }
  }
}

}  // namespace

PhaseChart phase_chart(const Subject& subject, const plan::Sequence& sequence,
                       std::size_t most_rows, std::size_t most_threads) {
  PhaseChart chart = ChartMaker(subject, sequence).make();
  cut_rows(chart, most_rows);
  cut_threads(chart, most_threads);
  const auto row_of = [&](TaskId task) {
    return std::ranges::find(chart.rows, task, &PhaseChart::Row::task) -
           chart.rows.begin();
  };
  std::ranges::stable_sort(chart.threads, {}, [&](const PhaseChart::Thread& thread) {
    const auto ends = std::minmax({row_of(thread.line.a), row_of(thread.line.b)});
    return std::tuple(thread.column, ends.first, ends.second - ends.first);
  });
  return chart;
}

}  // namespace taut
