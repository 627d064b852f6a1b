#include "taut/analyse/switches.hpp"

#include <utility>

namespace taut {
namespace {

std::vector<Truth> other_values(Truth value) {
  if (value == Truth::unknown)
    return {Truth::yes, Truth::no};
  return {negate(value)};
}

class Trial {
 public:
  Trial(const Situation& situation, std::string_view language)
      : before_(situation),
        found_(find_all(situation, language, Kinds::polynomial)),
        model_(situation.of()),
        language_(language) {}

  void run(Switch what, Truth& value) {
    const Truth own = value;
    for (const Truth other : other_values(own)) {
      value = other;
      const Situation after = make_situation(model_);
      const Findings findings = find_all(after, language_, Kinds::polynomial);
      tried_.push_back(
          {what, other, compare({before_, found_}, {after, findings}, language_)});
    }
    value = own;
  }

  Model& model() { return model_; }
  std::vector<Switched> take() { return std::move(tried_); }

 private:
  const Situation& before_;
  Findings found_;
  Model model_;
  std::string_view language_;
  std::vector<Switched> tried_;
};

}  // namespace

std::vector<Switched> try_switches(const Situation& situation,
                                   std::string_view language) {
  Trial trial(situation, language);
  Model& model = trial.model();
  for (std::uint32_t i = 0; i < model.conditions.size(); ++i)
    trial.run(ConditionId{i}, model.conditions[i].holds);
  for (std::uint32_t i = 0; i < model.safeguards.size(); ++i)
    trial.run(SafeguardId{i}, model.safeguards[i].in_place);
  return trial.take();
}

}  // namespace taut
