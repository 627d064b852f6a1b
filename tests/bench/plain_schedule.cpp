#include "plain_schedule.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <coin/Cbc_C_Interface.h>
#include <memory>
#include <string>
#include <vector>

namespace taut::bench {
namespace {

using plan::HarmPair;
using plan::never;
using plan::PhaseSet;
using plan::Starts;
using plan::Timing;

// Rows of a program, and the matrix by column as the solver takes it.
class Program {
 public:
  int column(bool whole) {
    columns_.emplace_back();
    whole_.push_back(whole);
    return static_cast<int>(columns_.size()) - 1;
  }
  int row(double from, double to) {
    from_.push_back(from);
    to_.push_back(to);
    return static_cast<int>(from_.size()) - 1;
  }
  void add(int row, int column, double number) {
    columns_[static_cast<std::size_t>(column)].push_back({row, number});
  }
  std::size_t columns() const { return columns_.size(); }

  struct Answer {
    double cost = 0;
    double bound = 0;
    bool found = false;
    bool proved = false;
    std::vector<double> columns = {};
  };
  Answer solve(const std::vector<double>& costs, double seconds) const;

 private:
  struct Entry {
    int row;
    double number;
  };
  std::vector<std::vector<Entry>> columns_ = {};
  std::vector<bool> whole_ = {};
  std::vector<double> from_ = {};
  std::vector<double> to_ = {};
};

Program::Answer Program::solve(const std::vector<double>& costs, double seconds) const {
  std::vector<int> start{0};
  std::vector<int> rows;
  std::vector<double> numbers;
  for (const auto& column : columns_) {
    for (const Entry& entry : column) {
      rows.push_back(entry.row);
      numbers.push_back(entry.number);
    }
    start.push_back(static_cast<int>(rows.size()));
  }
  const std::vector<double> none(columns_.size(), 0);
  const std::vector<double> one(columns_.size(), 1);
  const std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> model(Cbc_newModel(),
                                                                     &Cbc_deleteModel);
  Cbc_loadProblem(model.get(), static_cast<int>(columns_.size()),
                  static_cast<int>(from_.size()), start.data(), rows.data(),
                  numbers.data(), none.data(), one.data(), costs.data(), from_.data(),
                  to_.data());
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    if (whole_[c])
      Cbc_setInteger(model.get(), static_cast<int>(c));
  }
  Cbc_setParameter(model.get(), "log", "0");
  Cbc_setParameter(model.get(), "ratio", "0");
  Cbc_setParameter(model.get(), "sec", std::to_string(std::max(0.1, seconds)).c_str());
  Cbc_solve(model.get());
  Answer answer;
  answer.proved = Cbc_isProvenOptimal(model.get()) != 0;
  answer.bound = Cbc_getBestPossibleObjValue(model.get());
  answer.found = Cbc_bestSolution(model.get()) != nullptr;
  if (answer.found) {
    answer.cost = Cbc_getObjValue(model.get());
    answer.columns.assign(Cbc_getColSolution(model.get()),
                          Cbc_getColSolution(model.get()) + columns_.size());
  }
  return answer;
}

// The program of a problem; the columns of the starts by task, the last one `never`.
struct Plain {
  Program program = {};
  std::vector<std::vector<int>> begins = {};
  std::vector<double> left_out = {};
  std::vector<double> late = {};
  std::vector<double> harm = {};
};

constexpr double no_end = 1e30;

// Adds `sign` times "begun by this phase" of a task to a row.
void add_begun(Plain& plain, int row, int job, int phase, double sign) {
  for (int q = 0; q <= phase; ++q) {
    const int column =
        plain.begins[static_cast<std::size_t>(job)][static_cast<std::size_t>(q)];
    if (column >= 0)
      plain.program.add(row, column, sign);
  }
}

Plain written(const ScheduleProblem& problem) {
  const Timing& timing = problem.timing;
  const auto phases = static_cast<std::size_t>(timing.phases);
  Plain plain;
  std::vector<int> pairs;
  for (std::size_t job = 0; job < timing.jobs.size(); ++job) {
    std::vector<int>& begins = plain.begins.emplace_back(phases + 1, -1);
    const int one_start = plain.program.row(1, 1);
    const int early = problem.as_early_as[job];
    for (int p = 0; p < timing.phases; ++p) {
      if (early != never && (timing.jobs[job].window == 0 || p == early))
        begins[static_cast<std::size_t>(p)] = plain.program.column(true);
    }
    begins[phases] = plain.program.column(true);
    for (const int column : begins) {
      if (column >= 0)
        plain.program.add(one_start, column, 1);
    }
  }
  for (const Timing::Wait& wait : timing.waits) {
    for (int p = 0; p < timing.phases; ++p) {
      const int row = plain.program.row(-no_end, 0);
      add_begun(plain, row, wait.job, p, 1);
      add_begun(plain, row, wait.needed, p - (wait.strictly ? 1 : 0), -1);
    }
  }
  for (std::size_t c = 0; c < timing.capacities.size(); ++c) {
    for (int p = 0; p < timing.phases; ++p) {
      const int row = plain.program.row(-no_end, timing.capacities[c].amount);
      for (std::size_t job = 0; job < timing.jobs.size(); ++job) {
        if (timing.jobs[job].window == 0 || (timing.jobs[job].window >> p & 1) != 0)
          add_begun(plain, row, static_cast<int>(job), p, timing.jobs[job].draws[c]);
      }
    }
  }
  std::vector<double> harm;
  for (const HarmPair& pair : problem.stakes.harm) {
    for (int p = 0; p < timing.phases; ++p) {
      const auto runs_then = [&](int job) {
        const PhaseSet window = timing.jobs[static_cast<std::size_t>(job)].window;
        return window == 0 || (window >> p & 1) != 0;
      };
      const Harm h = pair.by_phase[static_cast<std::size_t>(p)];
      if (h == 0 || !runs_then(pair.a) || !runs_then(pair.b))
        continue;
      const int meets = plain.program.column(false);
      const int row = plain.program.row(-no_end, 1);
      add_begun(plain, row, pair.a, p, 1);
      add_begun(plain, row, pair.b, p, 1);
      plain.program.add(row, meets, -1);
      pairs.push_back(meets);
      harm.push_back(static_cast<double>(h));
    }
  }
  plain.left_out.assign(plain.program.columns(), 0);
  plain.late = plain.harm = plain.left_out;
  for (std::size_t job = 0; job < timing.jobs.size(); ++job) {
    const double weight = std::max(1, problem.stakes.value[job]);
    for (std::size_t p = 0; p <= phases; ++p) {
      if (plain.begins[job][p] >= 0)
        plain.late[static_cast<std::size_t>(plain.begins[job][p])] =
            weight * static_cast<double>(p);
    }
    plain.left_out[static_cast<std::size_t>(plain.begins[job][phases])] = 1;
  }
  for (std::size_t i = 0; i < pairs.size(); ++i)
    plain.harm[static_cast<std::size_t>(pairs[i])] = harm[i];
  return plain;
}

}  // namespace

PlainSchedule solve_plainly(const ScheduleProblem& problem, double seconds) {
  const auto begun = std::chrono::steady_clock::now();
  Plain plain = written(problem);
  PlainSchedule result;
  result.proved = true;
  Starts starts;
  std::vector<std::int64_t> bounds(3, 0);
  const std::vector<double>* aims[] = {&plain.left_out, &plain.late, &plain.harm};
  for (std::size_t aim = 0; aim < 3 && result.proved; ++aim) {
    const std::chrono::duration<double> gone = std::chrono::steady_clock::now() - begun;
    const Program::Answer answer =
        plain.program.solve(*aims[aim], seconds - gone.count());
    result.proved = answer.proved;
    bounds[aim] = static_cast<std::int64_t>(std::ceil(answer.bound - 1e-6));
    if (!answer.found)
      break;
    if (answer.proved)
      bounds[aim] = std::llround(answer.cost);
    const int row = plain.program.row(std::round(answer.cost), std::round(answer.cost));
    for (std::size_t c = 0; c < aims[aim]->size(); ++c) {
      if ((*aims[aim])[c] != 0)
        plain.program.add(row, static_cast<int>(c), (*aims[aim])[c]);
    }
    starts.assign(plain.begins.size(), never);
    for (std::size_t job = 0; job < plain.begins.size(); ++job) {
      for (int p = 0; p < problem.timing.phases; ++p) {
        const int column = plain.begins[job][static_cast<std::size_t>(p)];
        if (column >= 0 && answer.columns[static_cast<std::size_t>(column)] > 0.5)
          starts[job] = p;
      }
    }
  }
  if (!starts.empty())
    result.cost = cost_of(problem.timing, problem.stakes, starts);
  result.bound = {bounds[0], bounds[1], bounds[2]};
  return result;
}

}  // namespace taut::bench
