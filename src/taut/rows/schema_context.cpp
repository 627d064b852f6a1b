#include "taut/rows/placed_keys.hpp"

namespace taut::schema {
namespace {

constexpr std::array<std::string_view, 4> safeguard_kinds{"safeguard", "wording", "limit",
                                                          "resource"};
constexpr std::array<std::string_view, 3> hostilities{"distrust", "hostile", "fighting"};
constexpr Value hostility = choice(hostilities);
constexpr std::array<std::string_view, 2> scales{"ordinal", "amount"};
constexpr std::array<std::string_view, 2> judged_words{"without", "with"};
constexpr std::array<std::string_view, 5> addressees{
    "council", "secretariat", "government", "contributors", "donors"};
constexpr Value addressee = choice(addressees);

constexpr Value asked_name =
    name(Table::task | Table::link | Table::pressure | Table::condition |
         Table::safeguard | Table::actor | Table::resource | Table::source);

Slot judging_slot(void* mandate) {
  return InnerSlot{&static_cast<Mandate*>(mandate)->judging};
}

constexpr Key mandate_table[] = {
    required(key<&Mandate::title>(
        "title", "What the mandate is called in titles of maps and reports.",
        "\"MINUSMA, June 2018 renewal\"")),
    key<&Mandate::mission>("mission", "The mission's own name.", "MINUSMA"),
    key<&Mandate::resolution>("resolution",
                              "The resolution, or the draft, that contains the tasks.",
                              "S/RES/2423 (2018)"),
    key<&Mandate::adopted>("adopted", "The day on which the resolution was adopted.",
                           "2018-06-28", date),
    key<&Mandate::ends>("ends", "The last day of the mandate.", "2019-06-30", date),
    key<&Mandate::review>("review",
                          "The day on which the model is to be looked at again.",
                          "2019-03-31", date),
    placed<judging_slot>("judging",
                         "How the scores were judged, said once for all links.",
                         "{safeguards: without}", row(RowKind::judging)),
    key<&Mandate::note>("note", "What a reader of the model should know about it.",
                        "\"a reading for discussion, not an official text\""),
};

constexpr Key judging_table[] = {
    key<&Judging::safeguards>(
        "safeguards",
        "Whether a score says what the link is worth with none of its safeguards in "
        "place (`without`, the rule), or with those that are in place (`with`).",
        "without", choice(judged_words)),
    key<&Judging::meant>("meant",
                         "The rows that are as they are meant to be: what `taut check` "
                         "asks of them is not asked again.",
                         "[T05, troops]", list_of(asked_name)),
};

constexpr Key source_table[] = {
    required(key<&Source::title>("title", "The title of the document.",
                                 "\"Towards UN counter-terrorism operations?\"")),
    key<&Source::author>("author", "Who wrote it.", "J. Karlsrud"),
    key<&Source::publisher>("publisher", "Who published it, or in which journal.",
                            "Third World Quarterly"),
    key<&Source::date>("date", "When it appeared: a year, a month or a day.", "2017",
                       since),
    key<&Source::url>("url", "Where it can be found.",
                      "\"https://doi.org/10.1080/01436597.2016.1268907\""),
    key<&Source::read>("read", "How much of it was read for this model.", "abstract"),
    key<&Source::note>("note", "Anything else worth knowing about the source.",
                       "\"quoted after the French version\""),
};

constexpr Key citation_table[] = {
    required(key<&Passage::source>("id", "The source, by its name.", "karl17")),
    key<&Passage::says>("says", "What the source says there, in 25 words of it at most.",
                        "\"a robust posture undermines the mission as a broker\""),
    key<&Passage::page>("page", "Where in the source: a page or a paragraph.", "12"),
};

Slot weight_basis_slot(void* row) {
  return word_slot(static_cast<Objective*>(row)->weight_basis, Basis::unverified);
}

constexpr Key objective_table[] = {
    required(key<&Objective::title>("title", "The objective in words.",
                                    "Implementation of the 2015 Agreement")),
    or_else("1",
            key<&Objective::weight>(
                "weight",
                "How much the objective counts beside the others, as a whole number.",
                "3", whole(1, largest_number))),
    or_else(
        "unverified",
        placed<weight_basis_slot>(
            "weight_basis",
            "How the weight is known; unless it is stated, the draws of --firm move it "
            "by one.",
            "stated", basis)),
    key<&Objective::sources>("sources", "Where the objective and its weight come from.",
                             "[pr2423]"),
    key<&Objective::basis>("basis", "How the objective is known.", "stated"),
    key<&Objective::note>("note", "Anything else worth knowing about the objective.",
                          "\"the first strategic priority\""),
};

constexpr Key pillar_table[] = {
    required(key<&Pillar::title>("title", "The name of the thematic group.",
                                 "Support to the political process")),
    or_else("the title",
            key<&Pillar::short_name>(
                "short", "A short name that fits into the box of a task on a map.",
                "Political process")),
    key<&Pillar::sources>("sources", "Where the grouping comes from.", "[pr2423]"),
    key<&Pillar::note>("note", "Anything else worth knowing about the pillar.",
                       "\"a grouping of our own\""),
};

// Kinds of actor are the author's own words, as under `kind` of an actor.
template <Toward Role>
Slot usual_slot(void* type) {
  return &static_cast<TaskType*>(type)->toward[static_cast<std::size_t>(Role)];
}
template <Toward Role>
constexpr Key usual(std::string_view name, std::string_view meaning,
                    std::string_view example) {
  return placed<usual_slot<Role>>(name, meaning, example, list_of(line));
}

constexpr Key task_type_table[] = {
    required(key<&TaskType::title>("title", "What tasks of this type are called.",
                                   "Disarmament and demobilization")),
    usual<Toward::needs_consent_of>(
        "needs_consent_of",
        "The kinds of actor whose consent tasks of this type usually need. This and the "
        "like below are read by `taut suggest` alone, for tasks that say nothing of "
        "their own.",
        "[host-state, signatory]"),
    usual<Toward::needs_trust_of>("needs_trust_of",
                                  "The kinds of actor whose trust they usually need.",
                                  "[population]"),
    usual<Toward::supports>("supports", "The kinds of actor that they usually support.",
                            "[host-state]"),
    usual<Toward::arms_or_trains>("arms_or_trains",
                                  "The kinds of actor that they usually arm or train.",
                                  "[host-state]"),
    usual<Toward::restores>("restores",
                            "The kinds of actor whose authority they usually restore.",
                            "[host-state]"),
    usual<Toward::uses_force_on>("uses_force_on",
                                 "The kinds of actor on whom they usually use force.",
                                 "[armed-group]"),
    usual<Toward::reports_on>("reports_on",
                              "The kinds of actor on whom they usually report.",
                              "[host-state, armed-group]"),
    usual<Toward::prosecutes>("prosecutes",
                              "The kinds of actor whom they usually bring to court.",
                              "[armed-group]"),
    usual<Toward::sanctions>(
        "sanctions", "The kinds of actor whom they usually help to list.", "[signatory]"),
    usual<Toward::rewards>("rewards",
                           "The kinds of actor to whom they usually bring a benefit.",
                           "[signatory]"),
    usual<Toward::protects>("protects", "The kinds of actor whom they usually protect.",
                            "[population]"),
    key<&TaskType::impartial>(
        "impartial", "Whether such tasks can only be done by someone seen as impartial.",
        "true"),
    key<&TaskType::needs_distance>(
        "needs_distance", "Whether such tasks need distance from the use of force.",
        "true"),
    key<&TaskType::aid_like>(
        "aid_like", "Whether such tasks look like aid to those who receive it.", "true"),
    key<&TaskType::sources>("sources", "The list or data set that has the type.",
                            "[pema]"),
    key<&TaskType::note>("note", "Anything else worth knowing about the type.",
                         "\"not in the list of that data set\""),
};

constexpr Key condition_table[] = {
    required(key<&Condition::title>(
        "title",
        "The statement about the context, as a sentence that can be true or false.",
        "the state is not seen as legitimate")),
    required(key<&Condition::holds>(
        "holds", "Whether it holds today: true, false or unknown.", "true")),
    key<&Condition::holds_in>(
        "holds_in", "The phases in which it is expected to hold; read by planning alone.",
        "[election]"),
    key<&Condition::expected_from>(
        "expected_from",
        "The phase from which it is expected to hold; read by planning alone.", "review"),
    key<&Condition::review>("review", "The day on which it is to be looked at again.",
                            "2019-03-31", date),
    key<&Condition::sources>("sources", "Where this is known from.", "[ipi18, epon19]"),
    key<&Condition::basis>("basis", "How this is known.", "derived"),
    key<&Condition::note>("note", "Anything else worth knowing about the condition.",
                          "\"strongest in the centre\""),
};

constexpr Key safeguard_table[] = {
    required(key<&Safeguard::title>("title", "The measure in words.",
                                    "\"the conditions of S/RES/2391\"")),
    or_else(
        "safeguard",
        key<&Safeguard::kind>(
            "kind",
            "What kind of measure it is: a safeguard, a change of wording, a limit of a "
            "task, or means.",
            "wording", choice(safeguard_kinds))),
    required(key<&Safeguard::in_place>(
        "in_place", "Whether it is in place today: true, false or unknown.", "true")),
    key<&Safeguard::expected_from>(
        "expected_from",
        "The phase from which it is expected to be in place; read by planning "
        "alone.",
        "pact"),
    key<&Safeguard::to>(
        "to",
        "Who would have to act: council, secretariat (with the mission), government, "
        "contributors or donors.",
        "council", one_or_more(addressee)),
    key<&Safeguard::sources>("sources", "Where the measure is known from.", "[pr2391]"),
    key<&Safeguard::basis>("basis", "How the measure is known.", "stated"),
    key<&Safeguard::note>("note", "Anything else worth knowing about the measure.",
                          "\"reported on every three months\""),
};

constexpr Key actor_table[] = {
    required(key<&Actor::title>("title", "The party's name.",
                                "Government of Mali and its forces")),
    key<&Actor::kind>("kind", "What kind of party it is, in your own word.",
                      "host-state"),
    key<&Actor::hostile_to>(
        "hostile_to",
        "The actors it is opposed to, each with how strongly: distrust, hostile or "
        "fighting.",
        "{cma: distrust, jihadist-groups: fighting}", map_by(Table::actor, hostility)),
    key<&Actor::trusts_not>("trusts_not", "The actors it does not trust.",
                            "[government]"),
    key<&Actor::accused_of_abuse>("accused_of_abuse",
                                  "Whether sources accuse it of grave abuses.", "true"),
    key<&Actor::sources>("sources", "Where this is known from.", "[scrg5]"),
    key<&Actor::basis>("basis", "How this is known.", "stated"),
    key<&Actor::note>("note", "Anything else worth knowing about the actor.",
                      "\"a coalition, not one group\""),
};

constexpr Key resource_table[] = {
    required(key<&Resource::title>("title", "The name of the means.", "troops")),
    or_else(
        "ordinal",
        key<&Resource::scale>(
            "scale",
            "How tasks say what they draw: ordinal (1 low, 2 some, 3 high) or amount (in "
            "the resource's unit).",
            "ordinal", choice(scales))),
    or_else("not scarce",
            key<&Resource::scarce_while>(
                "scarce_while", "The circumstances under which the resource is scarce.",
                "fixed-ceiling")),
    key<&Resource::capacity>("capacity", "How much there is of it.", "13289", number),
    key<&Resource::unit>("unit", "What the capacity counts.", "soldiers"),
    key<&Resource::sources>("sources", "Where this is known from.", "[pr2423]"),
    key<&Resource::note>("note", "Anything else worth knowing about the resource.",
                         "\"the authorised ceiling\""),
};

constexpr Key phase_table[] = {
    required(unplaced("id", "The name by which the model refers to the phase.",
                      "election", id)),
    required(key<&Phase::title>("title", "What the phase is called.",
                                "Presidential election")),
    key<&Phase::from>("from", "Its first day.", "2018-07-01", date),
    key<&Phase::to>("to", "Its last day.", "2018-09-30", date),
    or_else(
        "[]",
        key<&Phase::entry>(
            "entry",
            "The conditions and safeguards that must hold before the phase can start.",
            "[election-held]")),
    key<&Phase::note>("note", "Anything else worth knowing about the phase.",
                      "\"a division of our own\""),
};

}  // namespace

const std::span<const Key> mandate_keys = mandate_table;
const std::span<const Key> judging_keys = judging_table;
const std::span<const Key> source_keys = source_table;
const std::span<const Key> citation_keys = citation_table;
const std::span<const Key> objective_keys = objective_table;
const std::span<const Key> pillar_keys = pillar_table;
const std::span<const Key> task_type_keys = task_type_table;
const std::span<const Key> condition_keys = condition_table;
const std::span<const Key> safeguard_keys = safeguard_table;
const std::span<const Key> actor_keys = actor_table;
const std::span<const Key> resource_keys = resource_table;
const std::span<const Key> phase_keys = phase_table;

}  // namespace taut::schema
