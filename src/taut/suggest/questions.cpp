#include "taut/suggest/questions.hpp"

#include "taut/base/digest.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace taut {
namespace {

class Asked {
 public:
  explicit Asked(const Subject& subject)
      : subject_(subject),
        tasks_(subject.model().tasks.size()),
        seen_(tasks_ * tasks_, false) {}

  void add(TaskId from, TaskId to, Asking why) {
    const std::size_t at = from.value * tasks_ + to.value;
    if (from == to || seen_[at])
      return;
    seen_[at] = true;
    questions_.push_back({from, to, why});
  }

  // The pairs that a statement names; what it says of tasks in general is no pair.
  void add(StatementId statement) {
    const auto& arcs = subject_.situation.arcs;
    const auto first = std::ranges::lower_bound(arcs, statement.value, {}, value_of);
    for (auto arc = first; arc != arcs.end() && arc->statement == statement; ++arc)
      if (!arc->general)
        add(arc->from, arc->to, Asking::changes_page);
  }

  void add_rest() {
    struct Pair {
      bool unjudged;
      int value;
      Question question;
    };
    std::vector<int> values;
    for (std::uint32_t task = 0; task < tasks_; ++task)
      values.push_back(value_of_task(subject_.model(), TaskId{task}));
    std::vector<Pair> rest;
    for (std::uint32_t from = 0; from < tasks_; ++from)
      for (std::uint32_t to = 0; to < tasks_; ++to)
        if (from != to && !seen_[from * tasks_ + to])
          rest.push_back({subject_.situation.find(TaskId{from}, TaskId{to}) == nullptr,
                          -values[to],
                          {TaskId{from}, TaskId{to}, Asking::rest}});
    std::ranges::stable_sort(
        rest, {}, [](const Pair& pair) { return std::pair(pair.unjudged, pair.value); });
    for (const Pair& pair : rest)
      questions_.push_back(pair.question);
  }

  std::vector<Question> take() { return std::move(questions_); }

 private:
  static std::uint32_t value_of(const Arc& arc) { return arc.statement.value; }

  const Subject& subject_;
  std::size_t tasks_;
  std::vector<bool> seen_;  // by from, then to
  std::vector<Question> questions_ = {};
};

}  // namespace

std::vector<Question> questions(const Subject& subject, const OneSteps& steps,
                                const std::vector<Proposal>& proposals) {
  Asked asked(subject);
  for (const OneStep& step : steps.changing)
    asked.add(step.statement);
  for (const Proposal& proposal : proposals)
    asked.add(proposal.from, proposal.to, Asking::proposed);
  asked.add_rest();
  return asked.take();
}

std::vector<Question> share_of(const std::vector<Question>& questions,
                               const QuestionShare& share, std::string_view assessor) {
  const std::size_t all = questions.size();
  const std::size_t room = share.rows == 0 ? all : std::min(share.rows, all);
  const std::size_t common = (room * share.overlap + 99) / 100;
  std::vector<Question> mine;
  for (std::size_t i = 0; i < all && mine.size() < room; ++i)
    if (i < common || (i - common) % share.of == share.part - 1)
      mine.push_back(questions[i]);
  for (auto begin = mine.begin(); begin != mine.end();) {
    const auto end = std::find_if(begin, mine.end(), [&](const Question& question) {
      return question.why != begin->why;
    });
    const auto size = static_cast<std::size_t>(end - begin);
    const std::size_t turn = share.of > 1 ? size * (share.part - 1) / share.of
                                          : std::size_t{digest(assessor)} % size;
    std::rotate(begin, begin + static_cast<std::ptrdiff_t>(turn), end);
    begin = end;
  }
  return mine;
}

}  // namespace taut
