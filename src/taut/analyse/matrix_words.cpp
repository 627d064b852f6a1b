#include "taut/analyse/matrix_words.hpp"

#include "taut/analyse/circumstances.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace taut {

const std::string_view influence_note =
    "First order: what a task does to others and receives from them; strain (-) and help "
    "(+) apart, net = help less strain. Second order: half the sum, over the tasks it "
    "acts on, of its net effect on each times that task's own net. Total = net + second "
    "order (Weitz et al. 2018). The net stands in this table alone: nothing else here "
    "adds a tension to a synergy. Ranks go by net and by total, the largest first.";

const std::string_view no_return_note =
    "A variant: second order leaves out the arc back to the task itself, so the numbers "
    "are not those of Weitz et al. 2018.";

std::string halves(std::int64_t twice) {
  if (twice == 0)
    return "0";
  return fmt::format("{}{}{}", twice < 0 ? '-' : '+', std::abs(twice) / 2,
                     twice % 2 == 0 ? "" : ".5");
}

std::string signed_number(std::int64_t value) {
  return value == 0 ? "0" : fmt::format("{:+}", value);
}

std::string coverage_sentence(const Matrix& matrix) {
  if (matrix.ordered_pairs == 0)
    return "There is no pair of tasks to judge.";
  const std::size_t percent =
      (200 * matrix.judged + matrix.ordered_pairs) / (2 * matrix.ordered_pairs);
  const bool all = matrix.judged == matrix.ordered_pairs;
  const std::string share = percent == 0 && matrix.judged > 0 ? "less than 1 %"
                            : percent == 100 && !all          ? "more than 99 %"
                                                     : fmt::format("{} %", percent);
  return fmt::format("{} of {} ordered pairs judged, {}; {} never judged.", matrix.judged,
                     matrix.ordered_pairs, share, matrix.ordered_pairs - matrix.judged);
}

std::string shown_sentence(const Matrix& matrix) {
  if (matrix.options.pillars.empty())
    return {};
  std::vector<std::string> pillars;
  for (PillarId id : matrix.options.pillars)
    pillars.emplace_back(name_of(matrix.model()[id]).in(matrix.options.language));
  return fmt::format(
      "Shown: {} of {} tasks, those of {} and those that a judged pair joins to them. "
      "Sums and ranks are over the whole mandate.",
      matrix.tasks.size(), matrix.model().tasks.size(), listed(pillars));
}

std::string nothing_in_matrix(const Matrix& matrix) {
  const Model& model = matrix.model();
  if (model.tasks.empty())
    return "The mandate has no tasks yet: there is nothing to set against each other.";
  if (model.tasks.size() == 1)
    return "The mandate has one task: there is no pair to judge.";
  if (matrix.tasks.empty())
    return "No task belongs to this pillar.";
  if (matrix.judged == 0)
    return "No pair has been judged yet: an empty matrix means not judged, not harmony.";
  if (num_edges(matrix.graph) == 0)
    return "Nothing is at work under these circumstances: what was judged is neutral, "
           "held, open or asleep.";
  return {};
}

std::string cell_in_words(const Matrix& matrix, TaskId from, TaskId to) {
  const MatrixCell cell = matrix.cell(from, to);
  std::string reached = capital(std::string(matrix.name(to)));
  const std::string_view by = matrix.name(from);
  const std::string hurt =
      cell.tension == 0 ? std::string()
                        : fmt::format("{} by {} (-{})",
                                      harmed(told_strength(matrix.situation, *cell.pair)),
                                      by, cell.tension);
  const std::string lift =
      fmt::format("{} by {} (+{})", helped(cell.synergy), by, cell.synergy);
  switch (cell.kind) {
    case CellKind::tension: return fmt::format("{}: {}", reached, hurt);
    case CellKind::synergy: return fmt::format("{}: {}", reached, lift);
    case CellKind::ambivalent:
      return fmt::format("{}: {} and also {} it (+{})", reached, hurt,
                         helped(cell.synergy), cell.synergy);
    case CellKind::neutral:
      return fmt::format("{}: judged not to be affected by {} (0)", reached, by);
    case CellKind::undecided:
      return fmt::format("{}: whether {} acts on it hangs on something unknown", reached,
                         by);
    case CellKind::held:
      return fmt::format("{}: what {} would do to it is held", reached, by);
    case CellKind::asleep:
      return fmt::format("{}: what {} would do to it is asleep", reached, by);
    case CellKind::never_judged:
      return fmt::format("{}: the effect of {} was never judged", reached, by);
    case CellKind::itself: break;
  }
  return reached;
}

std::string arc_in_words(const Matrix& matrix, ArcIndex index) {
  const Subject subject = matrix.subject();
  const Arc& arc = matrix.situation.arcs[index];
  const Statement& statement = matrix.model()[arc.statement];
  std::string text(reason(subject, arc));
  if (text.empty())
    text = "no reason is recorded";
  switch (arc.state) {
    case ArcState::dormant:
    case ArcState::undecided:
      text += fmt::format("; {} as judged, {}", signed_number(statement.score),
                          waking(subject, statement.when));
      break;
    case ArcState::separated:
      text += fmt::format("; {} as judged, if its tasks ran in the same phase",
                          signed_number(statement.score));
      break;
    case ArcState::held:
      text += fmt::format("; {} as judged, held by what is in place",
                          signed_number(statement.score));
      break;
    case ArcState::active:
      if (arc.effect != statement.score)
        text += fmt::format("; {} as judged, {} now", signed_number(statement.score),
                            signed_number(arc.effect));
      if (const std::string open = would_become(subject, arc); !open.empty())
        text += "; " + open;
      break;
  }
  return text;
}

std::vector<std::string> selector_sentences(const Matrix& matrix) {
  const Subject subject = matrix.subject();
  std::vector<std::string> sentences;
  for (StatementId id : matrix.by_selector) {
    std::vector<ArcIndex> arcs;
    for (ArcIndex i = 0; i < matrix.situation.arcs.size(); ++i) {
      if (matrix.situation.arcs[i].statement == id)
        arcs.push_back(i);
    }
    if (arcs.empty())
      continue;
    sentences.push_back(fmt::format("{} ({}): {}", ends_in_words(subject, arcs),
                                    signed_number(matrix.model()[id].score),
                                    arc_in_words(matrix, arcs.front())));
    sentences.back() += fmt::format(" [{}]", matrix.model()[id].id);
  }
  return sentences;
}

}  // namespace taut
