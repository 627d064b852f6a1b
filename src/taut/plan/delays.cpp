#include "taut/plan/delays.hpp"

#include "taut/solve/effort.hpp"

#include <algorithm>
#include <compare>
#include <utility>

namespace taut::plan {
namespace {

// Ten times the number of phases times max(0.1, value lost).
std::int64_t cost_of(const DelaySet& set, int phases) {
  return std::max<std::int64_t>(phases, 10 * set.value_lost);
}

std::strong_ordering compare(const DelaySet& a, const DelaySet& b, int phases) {
  const auto ratio =
      a.harm_removed * cost_of(b, phases) <=> b.harm_removed * cost_of(a, phases);
  if (ratio != 0)
    return 0 <=> ratio;
  if (a.harm_removed != b.harm_removed)
    return b.harm_removed <=> a.harm_removed;
  if (a.pushed.size() != b.pushed.size())
    return a.pushed.size() <=> b.pushed.size();
  return a.delays <=> b.delays;
}

class DelaySearch {
 public:
  DelaySearch(const Timing& timing, const Stakes& stakes, const Starts& base,
              const DelaysAsked& asked)
      : timing_(timing),
        stakes_(stakes),
        base_(base),
        asked_(asked),
        clock_(Effort::of_seconds(asked.seconds)),
        now_(base) {
    followers_.resize(base.size());
    begins_.assign(base.size(), ~PhaseSet{0});
    for (const Timing::Wait& wait : timing.waits) {
      if (wait.needed >= 0)
        followers_[static_cast<std::size_t>(wait.needed)].push_back(&wait);
      else
        begins_[static_cast<std::size_t>(wait.job)] &= wait.holds;
    }
    open_ = open_phases(timing, Kept(timing.rules, true));
    for (int task = 0; task < static_cast<int>(base.size()); ++task) {
      if (can_move(task) && matters(task))
        candidates_.push_back(task);
    }
  }

  // False if there are too many sets of this size, or the time is over.
  bool run(int count, std::vector<DelaySet>& best) {
    double sets = 1;
    for (int i = 0; i < count; ++i)
      sets *= static_cast<double>(candidates_.size()) * (open_ - 1) / (i + 1);
    if (sets > static_cast<double>(asked_.most_sets))
      return false;
    best_ = &best;
    chosen_.clear();
    extend(0, count);
    if (out_of_time_)
      best.clear();
    return !out_of_time_;
  }

 private:
  const Timing::Job& job(int task) const {
    return timing_.jobs[static_cast<std::size_t>(task)];
  }
  int base(int task) const { return base_[static_cast<std::size_t>(task)]; }

  bool can_move(int task) const {
    return job(task).may_wait && base(task) != never && base(task) + 1 < open_;
  }

  // A delay can only help if the task, or something that waits for it, is in a pair.
  bool matters(int task) const {
    std::vector<int> reached{task};
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (!stakes_.harm_of[static_cast<std::size_t>(reached[i])].empty())
        return true;
      for (const Timing::Wait* wait : followers_[static_cast<std::size_t>(reached[i])]) {
        if (std::ranges::find(reached, wait->job) == reached.end())
          reached.push_back(wait->job);
      }
    }
    return false;
  }

  void extend(std::size_t from, int left) {
    if (left == 0)
      return offer();
    out_of_time_ = out_of_time_ || clock_.over();
    if (out_of_time_)
      return;
    for (std::size_t i = from; i + static_cast<std::size_t>(left) <= candidates_.size();
         ++i) {
      const int task = candidates_[i];
      for (int to = base(task) + 1; to < open_; ++to) {
        if ((begins_[static_cast<std::size_t>(task)] >> to & 1) == 0)
          continue;
        chosen_.push_back({task, base(task), to});
        extend(i + 1, left - 1);
        chosen_.pop_back();
      }
    }
  }

  // Moves a task and all that must then begin later; false if something cannot.
  bool move(int task, int to) {
    const auto place = static_cast<std::size_t>(task);
    if (to == never || now_[place] == never || to <= now_[place])
      return true;
    if (!job(task).may_wait)
      return false;
    while (to < open_ && (begins_[place] >> to & 1) == 0)
      ++to;
    if (to >= open_)
      return false;
    if (now_[place] == base(task))
      moved_.push_back(task);
    now_[place] = to;
    return std::ranges::all_of(followers_[place], [&](const Timing::Wait* wait) {
      return move(wait->job, to + (wait->strictly ? 1 : 0));
    });
  }

  // Makes the chosen delays but for one, or all.
  bool apply(const Delay* but) {
    undo();
    return std::ranges::all_of(chosen_, [&](const Delay& delay) {
      return &delay == but || move(delay.task, delay.to);
    });
  }
  void undo() {
    for (const int task : moved_)
      now_[static_cast<std::size_t>(task)] = base(task);
    moved_.clear();
  }

  std::int64_t harm_between(const HarmPair& pair, int a, int b) const {
    std::int64_t sum = 0;
    const int from = std::max(a, b);
    if (from == never)
      return 0;
    for (int phase = from; phase < stakes_.phases; ++phase) {
      if (runs(job(pair.a), a, phase) && runs(job(pair.b), b, phase))
        sum += pair.by_phase[static_cast<std::size_t>(phase)];
    }
    return sum;
  }

  // A pair of two moved tasks is counted at the first of them.
  std::int64_t removed() const {
    std::int64_t sum = 0;
    for (const int task : moved_) {
      for (const int place : stakes_.harm_of[static_cast<std::size_t>(task)]) {
        const HarmPair& pair = stakes_.harm[static_cast<std::size_t>(place)];
        const int other = pair.a == task ? pair.b : pair.a;
        const auto o = static_cast<std::size_t>(other);
        if (now_[o] != base_[o] && other < task)
          continue;
        sum += harm_between(pair, base(pair.a), base(pair.b)) -
               harm_between(pair, now_[static_cast<std::size_t>(pair.a)],
                            now_[static_cast<std::size_t>(pair.b)]);
      }
    }
    return sum;
  }

  std::int64_t lost() const {
    std::int64_t sum = 0;
    for (const int task : moved_) {
      const auto place = static_cast<std::size_t>(task);
      sum += std::int64_t{stakes_.value[place]} * (now_[place] - base_[place]);
    }
    return sum;
  }

  bool is_listed(const DelaySet& set) const {
    return best_->size() < asked_.listed ||
           compare(set, best_->back(), timing_.phases) < 0;
  }

  void offer() {
    if (apply(nullptr)) {
      DelaySet set{.delays = chosen_, .harm_removed = removed(), .value_lost = lost()};
      for (const int task : moved_) {
        if (std::ranges::find(chosen_, task, &Delay::task) == chosen_.end())
          set.pushed.push_back(task);
      }
      std::ranges::sort(set.pushed);
      if (set.harm_removed > 0 && is_listed(set)) {
        set.starts = now_;
        if (every_delay_counts(set.harm_removed))
          insert(std::move(set));
      }
    }
    undo();
  }

  bool every_delay_counts(std::int64_t all) {
    return chosen_.size() < 2 || std::ranges::none_of(chosen_, [&](const Delay& delay) {
             return apply(&delay) && removed() >= all;
           });
  }

  void insert(DelaySet set) {
    const auto at = std::ranges::find_if(*best_, [&](const DelaySet& other) {
      return compare(set, other, timing_.phases) < 0;
    });
    best_->insert(at, std::move(set));
    if (best_->size() > asked_.listed)
      best_->pop_back();
  }

  const Timing& timing_;
  const Stakes& stakes_;
  const Starts& base_;
  const DelaysAsked& asked_;
  Effort clock_;
  bool out_of_time_ = false;
  Starts now_;
  std::vector<int> moved_ = {};
  std::vector<std::vector<const Timing::Wait*>> followers_ = {};
  std::vector<PhaseSet> begins_ = {};
  int open_ = 1;
  std::vector<int> candidates_ = {};
  std::vector<Delay> chosen_ = {};
  std::vector<DelaySet>* best_ = nullptr;
};

}  // namespace

bool is_better(const DelaySet& a, const DelaySet& b, int phases) {
  return compare(a, b, phases) < 0;
}

BestDelays best_delays(const Timing& timing, const Stakes& stakes, const Starts& base,
                       const DelaysAsked& asked) {
  BestDelays found;
  DelaySearch search(timing, stakes, base, asked);
  for (int count = 1; count <= asked.most; ++count) {
    found.by_count.emplace_back();
    found.looked_at.push_back(search.run(count, found.by_count.back()));
  }
  return found;
}

}  // namespace taut::plan
