#include "taut/solve/linear_program.hpp"

#include "taut/system/clp_library.hpp"

#include <algorithm>
#include <cmath>

namespace taut {
namespace {

constexpr double solver_infinity = 1e30;

// There is no program without Clp: see `available`.
const ClpCalls& clp() {
  return *clp_calls();
}

// The limit of a row that a price of this sign pays for; nothing if it has none.
double limit_of(const LinearRow& row, double price) {
  const double limit = price > 0 ? row.least : row.most;
  return std::isinf(limit) ? 0 : limit;
}

double usable(const LinearRow& row, double price) {
  return std::isinf(price > 0 ? row.least : row.most) ? 0 : price;
}

bool proved_by_one_row(std::span<const LinearRow> rows, const ColumnBounds& bounds) {
  std::vector<double> prices(rows.size(), 0);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const double price : {1.0, -1.0}) {
      prices[r] = price;
      if (proves_infeasible(rows.subspan(r, 1), bounds, {&prices[r], 1}))
        return true;
    }
  }
  return false;
}

}  // namespace

bool proves_infeasible(std::span<const LinearRow> rows, const ColumnBounds& bounds,
                       std::span<const double> prices) {
  std::vector<double> sum(bounds.lower.size(), 0);
  double asked = 0;
  double size = 0;  // of all that is added up
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const double price = usable(rows[r], prices[r]);
    if (price == 0)
      continue;
    asked += price * limit_of(rows[r], price);
    size += std::abs(price * limit_of(rows[r], price));
    for (const auto& [column, factor] : rows[r].parts) {
      sum[column] += price * factor;
      size += std::abs(price * factor);
    }
  }
  double given = 0;
  for (std::size_t c = 0; c < sum.size(); ++c)
    given += sum[c] * (sum[c] > 0 ? bounds.upper[c] : bounds.lower[c]);
  return asked > given + 1e-9 * size;
}

struct LinearProgram::State {
  Clp_Simplex* model = nullptr;
  std::vector<double> costs = {};
  std::vector<LinearRow> rows = {};
  std::vector<int> idle = {};  // by row: optimal solves in a row in which it was slack

  ColumnBounds bounds() const {
    return {{clp().columnLower(model), costs.size()},
            {clp().columnUpper(model), costs.size()}};
  }
  void price(LinearAnswer& answer, std::span<const double> prices) const;
  bool proved_infeasible() const;
  void age();
};

// What the prices leave of a column's cost is paid at its lower bound if above 0, at its
// upper bound if below.
void LinearProgram::State::price(LinearAnswer& answer,
                                 std::span<const double> prices) const {
  std::vector<double>& left = answer.left;
  left = costs;
  double sum = 0;
  for (std::size_t r = 0; r < prices.size(); ++r) {
    const double paid = usable(rows[r], prices[r]);
    if (paid == 0)
      continue;
    sum += paid * limit_of(rows[r], paid);
    for (const auto& [column, factor] : rows[r].parts)
      left[column] -= paid * factor;
  }
  const ColumnBounds at = bounds();
  for (std::size_t c = 0; c < left.size(); ++c)
    sum += left[c] * (left[c] > 0 ? at.lower[c] : at.upper[c]);
  answer.bound = sum;
}

// The ray in which the dual rises without end, whichever way the solver signs it; else a
// single row.
bool LinearProgram::State::proved_infeasible() const {
  if (double* ray = clp().infeasibilityRay(model)) {
    std::vector<double> prices(ray, ray + rows.size());
    clp().freeRay(model, ray);
    for (int turn = 0; turn < 2; ++turn) {
      if (proves_infeasible(rows, bounds(), prices))
        return true;
      for (double& price : prices)
        price = -price;
    }
  }
  return proved_by_one_row(rows, bounds());
}

void LinearProgram::State::age() {
  constexpr double slack = 1e-6;
  const double* value = clp().primalRowSolution(model);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool tight =
        value[r] <= rows[r].least + slack || value[r] >= rows[r].most - slack;
    idle[r] = tight ? 0 : idle[r] + 1;
  }
}

bool LinearProgram::available() {
  return clp_calls() != nullptr;
}

LinearProgram::LinearProgram(std::vector<double> costs)
    : state_(std::make_unique<State>()) {
  state_->model = clp().newModel();
  clp().setLogLevel(state_->model, 0);
  clp().resize(state_->model, 0, static_cast<int>(costs.size()));
  state_->costs = std::move(costs);
  std::ranges::copy(state_->costs, clp().objective(state_->model));
  for (std::uint32_t c = 0; c < state_->costs.size(); ++c)
    set_bounds(c, 0, 1);
}

LinearProgram::~LinearProgram() {
  clp().deleteModel(state_->model);
}

void LinearProgram::add(std::span<const LinearRow> rows) {
  if (rows.empty())
    return;
  std::vector<double> lower;
  std::vector<double> upper;
  std::vector<int> starts{0};
  std::vector<int> columns;
  std::vector<double> factors;
  for (const LinearRow& row : rows) {
    lower.push_back(std::max(row.least, -solver_infinity));
    upper.push_back(std::min(row.most, solver_infinity));
    for (const auto& [column, factor] : row.parts) {
      columns.push_back(static_cast<int>(column));
      factors.push_back(factor);
    }
    starts.push_back(static_cast<int>(columns.size()));
    state_->rows.push_back(row);
    state_->idle.push_back(0);
  }
  clp().addRows(state_->model, static_cast<int>(rows.size()), lower.data(), upper.data(),
                starts.data(), columns.data(), factors.data());
}

void LinearProgram::drop_idle(int rounds) {
  std::vector<int> which;
  std::vector<LinearRow> kept;
  std::vector<int> idle;
  for (std::size_t r = 0; r < state_->rows.size(); ++r) {
    if (state_->idle[r] >= rounds) {
      which.push_back(static_cast<int>(r));
      continue;
    }
    kept.push_back(std::move(state_->rows[r]));
    idle.push_back(state_->idle[r]);
  }
  if (!which.empty())
    clp().deleteRows(state_->model, static_cast<int>(which.size()), which.data());
  state_->rows = std::move(kept);
  state_->idle = std::move(idle);
}

std::size_t LinearProgram::rows() const {
  return state_->rows.size();
}

void LinearProgram::set_bounds(std::uint32_t column, double lower, double upper) {
  clp().columnLower(state_->model)[column] = lower;
  clp().columnUpper(state_->model)[column] = upper;
}

LinearAnswer LinearProgram::solve(const LinearLimit& limit) {
  Clp_Simplex* model = state_->model;
  LinearAnswer answer;
  if (state_->rows.empty()) {  // Clp 1.17 does not stand a program without rows
    answer.state = LinearAnswer::State::optimal;
    state_->price(answer, {});
    const ColumnBounds at = state_->bounds();
    for (std::size_t c = 0; c < state_->costs.size(); ++c)
      answer.values.push_back(state_->costs[c] > 0 ? at.lower[c] : at.upper[c]);
    return answer;
  }
  constexpr int primal_infeasible = 1;
  constexpr int stopped_at_limit = 3;
  clp().setMaximumSeconds(model, limit.seconds > 0 ? limit.seconds : -1);
  clp().setMaximumIterations(
      model, static_cast<int>(std::min<std::int64_t>(limit.steps, 1 << 30)));
  clp().dual(model, 0);
  answer.steps = clp().numberIterations(model);
  const int status = clp().status(model);
  if (status == 0)
    answer.state = LinearAnswer::State::optimal;
  else if (status == stopped_at_limit)
    answer.state = LinearAnswer::State::stopped;
  else if (status == primal_infeasible && state_->proved_infeasible())
    answer.state = LinearAnswer::State::infeasible;
  else
    answer.state = LinearAnswer::State::unsure;
  state_->price(answer, {clp().dualRowSolution(model), state_->rows.size()});
  const double* values = clp().primalColumnSolution(model);
  for (std::size_t c = 0; c < state_->costs.size(); ++c)
    answer.values.push_back(std::clamp(values[c], 0.0, 1.0));
  if (answer.state == LinearAnswer::State::optimal)
    state_->age();
  return answer;
}

}  // namespace taut
