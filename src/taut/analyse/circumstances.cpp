// `when` is first turned so that every `not` stands before a single switch (not any = all
// not), and what is already met is dropped. Then each switch is one phrase, and each
// phrase keeps its own "if", "unless", "with" or "without", so that titles that hold an
// "and" cannot blur what belongs together.

#include "taut/analyse/circumstances.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace taut {
namespace {

When turned(const When& when, bool negated) {
  using Kind = When::Kind;
  if (when.kind == Kind::negation)
    return turned(when.parts.front(), !negated);
  When result{.kind = when.kind, .what = when.what};
  if (when.kind == Kind::is)
    return negated ? When{.kind = Kind::negation, .parts = {result}} : result;
  if (negated)
    result.kind = when.kind == Kind::all ? Kind::any : Kind::all;
  for (const When& part : when.parts)
    result.parts.push_back(turned(part, negated));
  return result;
}

bool is_join(const When& when) {
  return when.kind == When::Kind::all || when.kind == When::Kind::any;
}

// What still decides: of `all` the parts not yet true, of `any` those that can still be.
When undecided_part(const Model& model, const When& when) {
  if (!is_join(when))
    return when;
  const Truth value = evaluate(model, when);
  When result{.kind = when.kind};
  for (const When& part : when.parts) {
    const Truth here = evaluate(model, part);
    const bool met = when.kind == When::Kind::all && here == Truth::yes;
    const bool lost = when.kind == When::Kind::any && here != value;
    if (!met && !lost)
      result.parts.push_back(undecided_part(model, part));
  }
  return result.parts.size() == 1 ? result.parts.front() : result;
}

bool is_condition(Switch what) {
  return std::holds_alternative<ConditionId>(what);
}

std::string_view doubt(const Subject& subject, Switch what) {
  return value_of(subject.model(), what) == Truth::unknown ? " (not known)" : "";
}

std::string phrase(const Subject& subject, const When& when) {
  if (when.kind == When::Kind::is)
    return if_on(subject, when.what);
  if (when.kind == When::Kind::negation) {
    const Switch what = when.parts.front().what;
    return fmt::format("{} {}{}", is_condition(what) ? "unless" : "without",
                       in_words(subject, what), doubt(subject, what));
  }
  std::vector<std::string> phrases;
  for (const When& part : when.parts) {
    std::string text = phrase(subject, part);
    phrases.push_back(is_join(part) ? fmt::format("({})", text) : std::move(text));
  }
  if (phrases.empty())
    return "under no circumstances";
  return listed(phrases, when.kind == When::Kind::any ? "or" : "and");
}

// The switches whose end it waits for, if it waits for nothing else.
std::vector<Switch> waits_for_the_end_of(const When& when) {
  const std::vector<When> parts = is_join(when) ? when.parts : std::vector{when};
  std::vector<Switch> ends;
  for (const When& part : parts) {
    if (part.kind != When::Kind::negation || !is_condition(part.parts.front().what))
      return {};
    ends.push_back(part.parts.front().what);
  }
  return ends;
}

}  // namespace

std::string if_on(const Subject& subject, Switch what) {
  return fmt::format("{} {}{}{}", is_condition(what) ? "if" : "with",
                     in_words(subject, what), is_condition(what) ? "" : " in place",
                     doubt(subject, what));
}

std::string when_in_words(const Subject& subject, const When& when) {
  return phrase(subject, turned(when, false));
}

std::string waking(const Subject& subject, const When& when) {
  const When rest = undecided_part(subject.model(), turned(when, false));
  const bool open = evaluate(subject.model(), when) == Truth::unknown;
  const auto ends = waits_for_the_end_of(rest);
  if (open || ends.empty())
    return phrase(subject, rest);
  std::vector<std::string> clauses;
  for (Switch what : ends)
    clauses.push_back(fmt::format("while {}", in_words(subject, what)));
  return "but not " + listed(clauses, rest.kind == When::Kind::any ? "and" : "or");
}

std::string holding_while(const Subject& subject, const When& when) {
  if (when.always())
    return "always";
  std::vector<std::string> phrases;
  const When plain = turned(when, false);
  const std::vector<When> parts = is_join(plain) ? plain.parts : std::vector{plain};
  for (const When& part : parts) {
    if (evaluate(subject.model(), part) != Truth::yes)
      continue;
    const bool negated = part.kind == When::Kind::negation;
    if (is_join(part))
      phrases.push_back(holding_while(subject, part));
    else if (const Switch what = negated ? part.parts.front().what : part.what;
             is_condition(what))
      phrases.push_back(
          fmt::format("{} {}", negated ? "unless" : "while", in_words(subject, what)));
    else
      phrases.push_back(
          fmt::format("{} {}", negated ? "without" : "with", in_words(subject, what)));
  }
  return listed(phrases);
}

}  // namespace taut
