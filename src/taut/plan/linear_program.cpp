#include "taut/plan/linear_program.hpp"

#include "taut/system/clp_library.hpp"

#include <algorithm>

namespace taut::plan {
namespace {

const ClpCalls& clp() {
  return *clp_calls();
}

}  // namespace

struct LinearProgram::State {
  Clp_Simplex* model = nullptr;
  std::vector<double> costs = {};
  std::vector<Row> rows = {};
  std::int64_t work = 0;

  // A row of the form "at most" has a price of at most 0; one above counts as 0.
  void price(LinearAnswer& answer) const {
    const double* prices = clp().dualRowSolution(model);
    const double* lower = clp().columnLower(model);
    const double* upper = clp().columnUpper(model);
    answer.left = costs;
    double sum = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const double paid = std::min(prices[r], 0.0);
      if (paid == 0)
        continue;
      sum += paid * rows[r].most;
      for (const auto& [column, factor] : rows[r].parts)
        answer.left[static_cast<std::size_t>(column)] -= paid * factor;
    }
    for (std::size_t c = 0; c < answer.left.size(); ++c)
      sum += answer.left[c] * (answer.left[c] > 0 ? lower[c] : upper[c]);
    answer.bound = sum;
  }
};

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
  for (std::size_t c = 0; c < state_->costs.size(); ++c)
    set_bounds(static_cast<int>(c), 0, 1);
}

LinearProgram::~LinearProgram() {
  clp().deleteModel(state_->model);
}

void LinearProgram::add(const std::vector<Row>& rows) {
  if (rows.empty())
    return;
  std::vector<double> lower(rows.size(), -1e30);
  std::vector<double> upper;
  std::vector<int> starts{0};
  std::vector<int> columns;
  std::vector<double> factors;
  for (const Row& row : rows) {
    for (const auto& [column, factor] : row.parts) {
      columns.push_back(column);
      factors.push_back(factor);
    }
    starts.push_back(static_cast<int>(columns.size()));
    upper.push_back(row.most);
    state_->rows.push_back(row);
  }
  clp().addRows(state_->model, static_cast<int>(rows.size()), lower.data(), upper.data(),
                starts.data(), columns.data(), factors.data());
}

void LinearProgram::set_bounds(int column, double lower, double upper) {
  clp().columnLower(state_->model)[column] = lower;
  clp().columnUpper(state_->model)[column] = upper;
}

std::int64_t LinearProgram::work() const {
  return state_->work;
}

LinearAnswer LinearProgram::solve() {
  Clp_Simplex* model = state_->model;
  LinearAnswer answer;
  if (state_->rows.empty()) {  // Clp 1.17 does not stand a program without rows
    answer.state = LinearAnswer::State::optimal;
    answer.left = state_->costs;
    const double* lower = clp().columnLower(model);
    const double* upper = clp().columnUpper(model);
    for (std::size_t c = 0; c < state_->costs.size(); ++c) {
      answer.values.push_back(state_->costs[c] > 0 ? lower[c] : upper[c]);
      answer.bound += state_->costs[c] * answer.values.back();
    }
    return answer;
  }
  clp().dual(model, 0);
  constexpr std::int64_t to_begin_with = 5;
  state_->work += (clp().numberIterations(model) + to_begin_with) *
                  static_cast<std::int64_t>(state_->rows.size());
  const int status = clp().status(model);
  answer.state = status == 0   ? LinearAnswer::State::optimal
                 : status == 1 ? LinearAnswer::State::infeasible
                               : LinearAnswer::State::stopped;
  state_->price(answer);
  const double* values = clp().primalColumnSolution(model);
  for (std::size_t c = 0; c < state_->costs.size(); ++c)
    answer.values.push_back(std::clamp(values[c], 0.0, 1.0));
  return answer;
}

}  // namespace taut::plan
