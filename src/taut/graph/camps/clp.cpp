#include "taut/graph/camps/clp.hpp"

#include "taut/system/clp_library.hpp"

#include <algorithm>

namespace taut::camps {

namespace {

// There is no program without Clp: see `available`.
const ClpCalls& clp() {
  return *clp_calls();
}

}  // namespace

struct CoverProgram::State {
  struct Row {
    Cut cut;
    int idle = 0;
  };

  Clp_Simplex* model = nullptr;
  std::vector<double> costs = {};
  std::vector<Row> rows = {};
  std::int64_t steps = 0;

  double right_side(const Row& row) const {
    return 1.0 - static_cast<double>(row.cut.flipped.size());
  }
  void price(LpAnswer& answer) const;
  void age();
};

// Prices below 0 count as 0; what the prices leave of a column's cost is paid at its
// lower bound if above 0, at its upper bound if below.
void CoverProgram::State::price(LpAnswer& answer) const {
  const double* prices = clp().dualRowSolution(model);
  const double* lower = clp().columnLower(model);
  const double* upper = clp().columnUpper(model);
  std::vector<double>& left = answer.left;
  left = costs;
  double sum = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const double paid = std::max(prices[r], 0.0);
    if (paid == 0)
      continue;
    sum += paid * right_side(rows[r]);
    for (std::uint32_t column : rows[r].cut.plain)
      left[column] -= paid;
    for (std::uint32_t column : rows[r].cut.flipped)
      left[column] += paid;
  }
  for (std::size_t c = 0; c < left.size(); ++c)
    sum += left[c] * (left[c] > 0 ? lower[c] : upper[c]);
  answer.bound = sum;
}

void CoverProgram::State::age() {
  const double* value = clp().primalRowSolution(model);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool slack = value[r] > right_side(rows[r]) + 1e-6;
    rows[r].idle = slack ? rows[r].idle + 1 : 0;
  }
}

bool CoverProgram::available() {
  return clp_calls() != nullptr;
}

CoverProgram::CoverProgram(std::span<const double> costs)
    : state_(std::make_unique<State>()) {
  state_->model = clp().newModel();
  clp().setLogLevel(state_->model, 0);
  clp().resize(state_->model, 0, static_cast<int>(costs.size()));
  for (std::uint32_t c = 0; c < costs.size(); ++c)
    set_bounds(c, 0, 1);
  set_costs(costs);
}

CoverProgram::~CoverProgram() {
  clp().deleteModel(state_->model);
}

void CoverProgram::set_costs(std::span<const double> costs) {
  state_->costs.assign(costs.begin(), costs.end());
  std::ranges::copy(costs, clp().objective(state_->model));
}

void CoverProgram::set_bounds(std::uint32_t column, double lower, double upper) {
  clp().columnLower(state_->model)[column] = lower;
  clp().columnUpper(state_->model)[column] = upper;
}

std::size_t CoverProgram::rows() const {
  return state_->rows.size();
}
std::int64_t CoverProgram::steps() const {
  return state_->steps;
}

void CoverProgram::add(std::span<const Cut> cuts) {
  std::vector<double> lower;
  std::vector<double> upper(cuts.size(), 1e30);
  std::vector<int> starts{0};
  std::vector<int> columns;
  std::vector<double> elements;
  for (const Cut& cut : cuts) {
    state_->rows.push_back({cut});
    lower.push_back(state_->right_side(state_->rows.back()));
    for (std::uint32_t column : cut.plain) {
      columns.push_back(static_cast<int>(column));
      elements.push_back(1);
    }
    for (std::uint32_t column : cut.flipped) {
      columns.push_back(static_cast<int>(column));
      elements.push_back(-1);
    }
    starts.push_back(static_cast<int>(columns.size()));
  }
  clp().addRows(state_->model, static_cast<int>(cuts.size()), lower.data(), upper.data(),
                starts.data(), columns.data(), elements.data());
}

void CoverProgram::drop_idle(int rounds) {
  std::vector<int> which;
  std::vector<State::Row> kept;
  for (std::size_t r = 0; r < state_->rows.size(); ++r) {
    if (state_->rows[r].idle >= rounds)
      which.push_back(static_cast<int>(r));
    else
      kept.push_back(std::move(state_->rows[r]));
  }
  if (!which.empty())
    clp().deleteRows(state_->model, static_cast<int>(which.size()), which.data());
  state_->rows = std::move(kept);
}

LpAnswer CoverProgram::solve(const Limit& limit) {
  Clp_Simplex* model = state_->model;
  if (state_->rows.empty()) {  // Clp 1.17 does not stand a program without rows
    const double* lower = clp().columnLower(model);
    LpAnswer answer{.state = LpAnswer::State::optimal};
    answer.values.assign(lower, lower + state_->costs.size());
    for (std::size_t c = 0; c < answer.values.size(); ++c)
      answer.bound += state_->costs[c] * answer.values[c];
    answer.left = state_->costs;
    return answer;
  }
  clp().setMaximumSeconds(model, limit.seconds > 0 ? limit.seconds : -1);
  clp().setMaximumIterations(
      model, static_cast<int>(std::min<std::int64_t>(limit.steps, 1 << 30)));
  clp().dual(model, 0);
  state_->steps += clp().numberIterations(model);
  LpAnswer answer;
  const int status = clp().status(model);
  answer.state = status == 0   ? LpAnswer::State::optimal
                 : status == 1 ? LpAnswer::State::infeasible
                               : LpAnswer::State::stopped;
  state_->price(answer);
  const double* values = clp().primalColumnSolution(model);
  for (std::size_t c = 0; c < state_->costs.size(); ++c)
    answer.values.push_back(std::clamp(values[c], 0.0, 1.0));
  if (answer.state == LpAnswer::State::optimal)
    state_->age();
  return answer;
}

}  // namespace taut::camps
