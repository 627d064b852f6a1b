#include "taut/analyse/camps_words.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {

namespace {

constexpr std::size_t names_told = 6;
constexpr std::size_t pairs_told = 4;

// The first six by value, then order of appearance, and how many more.
std::string side_in_words(const Subject& subject, std::vector<TaskId> tasks) {
  if (tasks.size() > names_told + 1)
    std::ranges::stable_sort(tasks, std::ranges::greater{}, [&](TaskId task) {
      return value_of_task(subject.model(), task);
    });
  return names_up_to(subject, tasks, names_told);
}

std::string sides_in_words(const Subject& subject, const CampsPart& part) {
  std::vector<std::string> sides;
  for (const std::vector<TaskId>& side : part.sides)
    sides.push_back(side_in_words(subject, side));
  return fmt::format("{}", fmt::join(sides, " against "));
}

std::string pair_names(const Subject& subject, const CampPair& pair) {
  return fmt::format("{} and {}", subject.name(pair.a), subject.name(pair.b));
}

// "from SSR to protection of civilians" where both signs run one way.
std::string two_sided_in_words(const Subject& subject, const CampPair& pair) {
  const auto& arcs = subject.situation.arcs;
  const Arc& helps = arcs[*pair.synergy];
  const Arc& harms = arcs[*pair.tension];
  if (helps.from == harms.from)
    return fmt::format("from {} to {}", subject.name(helps.from), subject.name(helps.to));
  return fmt::format("between {} and {}", subject.name(pair.a), subject.name(pair.b));
}

// At most four, and how many more.
template <typename InWords>
std::string pairs_in_words(const Subject& subject, const std::vector<CampPair>& pairs,
                           InWords in_words) {
  std::vector<std::string> words;
  for (const CampPair& pair : pairs) {
    if (words.size() == pairs_told && pairs.size() > pairs_told + 1) {
      words.push_back(fmt::format("{} more pairs", pairs.size() - pairs_told));
      break;
    }
    words.push_back(in_words(subject, pair));
  }
  return fmt::format("{}", fmt::join(words, "; "));
}

std::size_t total(const CampsReading& reading, std::vector<CampPair> CampsPart::*pairs) {
  std::size_t sum = 0;
  for (const CampsPart& part : reading.parts)
    sum += (part.*pairs).size();
  return sum;
}

std::vector<CampPair> all(const CampsReading& reading,
                          std::vector<CampPair> CampsPart::*pairs) {
  std::vector<CampPair> result;
  for (const CampsPart& part : reading.parts)
    result.insert(result.end(), (part.*pairs).begin(), (part.*pairs).end());
  return result;
}

std::string in_number(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count_word(count), count == 1 ? one : many);
}

// What contradicts the split: synergies that cross and tensions inside.
void add_exceptions(const Subject& subject, const CampsReading& reading,
                    std::vector<std::string>& clauses) {
  const std::size_t bridges = total(reading, &CampsPart::bridges);
  const std::size_t rifts = total(reading, &CampsPart::rifts);
  if (bridges > 0)
    clauses.push_back(sentence(fmt::format(
        "{} {} the camps together: {}",
        capital(in_number(bridges, "synergy", "synergies")),
        bridges == 1 ? "holds" : "hold",
        pairs_in_words(subject, all(reading, &CampsPart::bridges), pair_names))));
  if (rifts > 0)
    clauses.push_back(sentence(fmt::format(
        "{} inside a camp{}: {}", capital(in_number(rifts, "tension", "tensions")),
        rifts >= bridges ? ", to be settled" : "",
        pairs_in_words(subject, all(reading, &CampsPart::rifts), pair_names))));
  if (bridges == 0 && rifts == 0 && total(reading, &CampsPart::ambivalent) == 0)
    clauses.emplace_back("Nothing crosses between them and nothing tears inside.");
  if (const auto both = all(reading, &CampsPart::ambivalent); !both.empty())
    clauses.push_back(
        sentence(fmt::format("Help and harm at once, and so counted on both sides: {}",
                             pairs_in_words(subject, both, two_sided_in_words))));
}

// "The exceptions weigh 9, proved the least (5 of it no split could avoid)"
std::string weight_in_words(const Camps& camps) {
  if (!camps.proved())
    return fmt::format(
        "The exceptions weigh {}; the least possible lies in the interval from {} to {}",
        camps.value, camps.lower, camps.value);
  std::string text =
      fmt::format("The exceptions weigh {}, proved the least", camps.value);
  if (camps.unavoidable > 0)
    text += fmt::format(" ({} of it no split could avoid)", camps.unavoidable);
  return text;
}

// Of the next best split of the largest part, or nothing if it was not asked for.
std::string next_in_words(const Subject& subject, const CampsReading& reading) {
  const CampsPart& part = reading.parts.front();
  if (!part.found->next)
    return {};
  const NextSplit& next = *part.found->next;
  const std::int64_t more = next.value - part.found->value;
  const std::string there =
      fmt::format("{} on the other side", side_in_words(subject, part.next_moves));
  if (more == 0)
    return fmt::format("another split is as good: with {}", there);
  if (next.value != next.lower)
    return fmt::format(
        "the best other split found is {} heavier: with {} (interval: no other is less "
        "than {} heavier)",
        more, there, next.lower - part.found->value);
  return fmt::format("no other split is as good: the next best, {} heavier, has {}", more,
                     there);
}

void add_proof(const Subject& subject, const CampsReading& reading,
               std::vector<std::string>& clauses) {
  const std::string weight = weight_in_words(reading.camps);
  const std::string next = next_in_words(subject, reading);
  clauses.push_back(sentence(weight));
  if (reading.solver_missing)
    clauses.emplace_back(clp_is_missing);
  if (!next.empty())
    clauses.push_back(sentence(capital(next)));
}

void add_swings_clause(const Subject& subject, const CampsReading& reading,
                       std::vector<std::string>& clauses) {
  if (reading.asked.count == CampCount::any)
    return;
  if (reading.draws_asked == 0)
    return;
  if (!reading.draws_done) {
    clauses.emplace_back(
        "Whether a task swings when scores move a little was not tried: the links are "
        "too many or too entangled; --firm takes more time for it.");
    return;
  }
  std::vector<TaskId> tasks;
  for (const Swing& swing : reading.swings)
    tasks.push_back(swing.task);
  if (!tasks.empty())
    clauses.push_back(fmt::format(
        "Open when scores move within what is known of them: the side of {}{}.",
        side_in_words(subject, tasks),
        *reading.draws_done < reading.draws_asked
            ? fmt::format(" ({} of {} draws were made)", *reading.draws_done,
                          reading.draws_asked)
            : std::string()));
}

}  // namespace

std::string camps_rule(const SignedRule& rule) {
  std::string text =
      "Per pair of tasks the stronger of the two tensions and the stronger "
      "of the two synergies count, both kept";
  if (rule.unweighted)
    text += ", each with weight 1 whatever its strength";
  if (rule.threshold > 1)
    text += fmt::format("; links weaker than {} are left out", rule.threshold);
  return text + ".";
}

std::string camps_headline(const Subject& subject, const CampsReading& reading) {
  if (!reading.falls_apart)
    return "The mandate does not fall into camps.";
  const CampsPart& part = reading.parts.front();
  if (part.sides.size() > 3)
    return fmt::format("{} camps among {} tasks.", capital(count_word(part.sides.size())),
                       part.found->vertices.size());
  return fmt::format("{} camps: {}.", capital(count_word(part.sides.size())),
                     sides_in_words(subject, part));
}

std::string why_no_camps(const Subject& subject, const CampsReading& reading) {
  const Model& model = subject.model();
  if (model.tasks.empty())
    return "It has no tasks.";
  if (model.tasks.size() < 4)
    return fmt::format("It has {}; camps need four.",
                       in_number(model.tasks.size(), "task", "tasks"));
  if (model.statements.empty())
    return "No link between its tasks has been judged.";
  if (reading.graph.pairs.empty() && !num_edges(subject.graph))
    return "No link between two of its tasks is at work: all are asleep, held, neutral "
           "or about tasks in general.";
  if (reading.graph.pairs.empty())
    return fmt::format("No link at work reaches strength {}.",
                       reading.asked.rule.threshold);
  if (reading.parts.empty())
    return "No tension between two of its tasks is at work.";
  if (reading.parts.front().found->vertices.size() < 4)
    return "Fewer than four tasks with a tension among them are linked to each other.";
  return "All linked tasks stand on one side: the synergies outweigh every tension.";
}

std::vector<std::string> camps_clauses(const Subject& subject,
                                       const CampsReading& reading) {
  std::vector<std::string> clauses;
  if (!reading.falls_apart)
    return clauses;
  add_exceptions(subject, reading, clauses);
  add_proof(subject, reading, clauses);
  add_swings_clause(subject, reading, clauses);
  for (std::size_t i = 1; i < reading.parts.size(); ++i)
    clauses.push_back(sentence(
        fmt::format("Apart from these: {}", sides_in_words(subject, reading.parts[i]))));
  return clauses;
}

std::string pair_in_words(const Subject& subject, const CampPair& pair) {
  std::vector<std::string> parts;
  for (ArcIndex index : arcs_of(pair)) {
    const Arc& arc = subject.situation.arcs[index];
    parts.push_back(fmt::format(
        "{} {} by {}: {}", subject.name(arc.to),
        arc.effect < 0 ? harmed(-told_effect(subject.model(), arc)) : helped(arc.effect),
        subject.name(arc.from), reason(subject, arc)));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace taut
