#include "taut/rows/placed_keys.hpp"

namespace taut::schema {
namespace {

constexpr Value end{
    .kind = ValueKind::end, .names = Table::task, .row = RowKind::selector};
constexpr Value both_ends{.kind = ValueKind::ends,
                          .names = Table::task,
                          .item = &end,
                          .row = RowKind::selector};
constexpr Value shift = whole(-3, 3);
constexpr std::string_view basis_default = "unverified, with a warning";

Slot end_slot(void* link) {
  return EndSlot{static_cast<Statement*>(link)};
}
Slot reason_slot(void* link) {
  return ReasonSlot{static_cast<Statement*>(link)};
}

Slot judgements_slot(void* link) {
  return JudgementsSlot{static_cast<Statement*>(link)};
}

constexpr Value judged{
    .kind = ValueKind::judged, .min = -3, .max = 3, .row = RowKind::judgement};

constexpr Key judgement_table[] = {
    required(key<&GivenScore::score>("score", "The score, as of a link.", "-1", score)),
    key<&GivenScore::because>("because", "Why, in one sentence.",
                              "the patrols have kept to the road since May"),
};

constexpr Key link_table[] = {
    required(unplaced("id", "The name by which findings and readers refer to the link.",
                      "T02", link_id)),
    placed<end_slot>("from", "The task or tasks that have the influence.", "[asym, stab]",
                     end),
    placed<end_slot>("to", "The task or tasks that are influenced.", "go", end),
    placed<end_slot>("between",
                     "Two ends that influence each other, instead of `from` and `to`.",
                     "[polref, ddr]", both_ends),
    unless("judgements",
           required(key<&Statement::score>(
               "score",
               "How strongly: -3 to -1 for a tension, 1 to 3 for a synergy, 0 for judged "
               "and neutral; judged with none of the listed safeguards in place. Beside "
               "`judgements` it may be left out and is their median.",
               "-1", score))),
    key<&Statement::aspect>(
        "aspect",
        "What is at stake, in one word: impartiality, legitimacy, consent, "
        "resources, access, principle, timing, inclusion, incentives or your own.",
        "impartiality"),
    placed<reason_slot>(
        "because", "Why, in one sentence; a link without it gets a warning.",
        "a robust posture costs the mission its name as an impartial arbiter", reason),
    key<&Statement::when>(
        "when",
        "The circumstances without which the link vanishes: a list means all of "
        "them; {any: [..]}, {all: [..]} and {not: x} can be nested.",
        "[ct-crowding]"),
    key<&Statement::shifts>(
        "shifts",
        "By how much conditions that hold and safeguards in place change the score.",
        "{force-near-parties: -1, ring-fence: 1}", map_by(switches, shift)),
    or_else(basis_default,
            key<&Statement::basis>("basis", "How the link is known.", "stated")),
    confidence_key<Statement>("confidence", "How sure the judgement is.", "medium"),
    key<&Statement::range>("range",
                           "The lowest and the highest score that can be defended.",
                           "[-3, -1]", range(-3, 3)),
    key<&Statement::sources>(
        "sources", "Where the link is known from; a link without any gets a warning.",
        "[karl17, franco17]"),
    placed<judgements_slot>("judgements",
                            "The score that each assessor gave, alone or with a reason, "
                            "each under a word for the assessor that is no name.",
                            "{desk: -2, field: {score: -1, because: ..}}",
                            map_of(judged)),
    key<&Statement::reviewed>(
        "reviewed",
        "The resolution at which, or the day on which, the judgement was last confirmed: "
        "at a renewal it answers that one of the tasks has changed.",
        "S/RES/2480"),
    key<&Statement::review>("review", "The day on which it is to be judged again.",
                            "2019-06-30", date),
    key<&Statement::note>("note", "Anything else worth knowing about the link.",
                          "\"disputed by the mission\""),
};

constexpr Key selector_table[] = {
    {.name = "draws_on",
     .value = name(Table::resource),
     .meaning = "Every task that draws on this resource.",
     .example = "troops"},
    {.name = "pillar",
     .value = pillar_name,
     .meaning = "Every task of this pillar.",
     .example = "political-process"},
    {.name = "needs_consent_of",
     .value = actor_name,
     .meaning = "Every task that needs the consent of this actor.",
     .example = "government"},
};

constexpr Key circumstances_table[] = {
    {.name = "all",
     .value = when_list,
     .meaning = "All of these.",
     .example = "[elections-near, weak-legitimacy]"},
    {.name = "any",
     .value = when_list,
     .meaning = "At least one of these.",
     .example = "[elections-near, weak-legitimacy]"},
    {.name = "not", .value = when, .meaning = "Not this.", .example = "centre-strategy"},
};

constexpr Key pressure_table[] = {
    unplaced("id", "The name by which readers refer to the pressure.", "P01", link_id),
    required(key<&Pressure::from>("from",
                                  "The condition or conditions that press on the tasks.",
                                  "asymmetric-attacks", one_or_more(switch_name))),
    required(key<&Pressure::to>("to", "The task or tasks that they press on.",
                                "[go, polref]", one_or_more(task_name))),
    required(key<&Pressure::score>(
        "score",
        "How strongly: -3 to -1 if it holds the tasks back, 1 to 3 if it helps "
        "them.",
        "-2", score)),
    key<&Pressure::because>("because", "Why, in one sentence.",
                            "attacks keep staff inside their bases"),
    key<&Pressure::when>("when", "The circumstances without which the pressure vanishes.",
                         "[elections-near]"),
    or_else(basis_default,
            key<&Pressure::basis>("basis", "How the pressure is known.", "stated")),
    confidence_key<Pressure>("confidence", "How sure the judgement is.", "medium"),
    key<&Pressure::sources>("sources", "Where the pressure is known from.", "[ipi18]"),
};

}  // namespace

const std::span<const Key> link_keys = link_table;
const std::span<const Key> selector_keys = selector_table;
const std::span<const Key> circumstances_keys = circumstances_table;
const std::span<const Key> pressure_keys = pressure_table;
const std::span<const Key> judgement_keys = judgement_table;

}  // namespace taut::schema
