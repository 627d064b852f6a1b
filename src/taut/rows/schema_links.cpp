#include "taut/rows/schema_values.hpp"

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
constexpr std::string_view confidence_default = "medium if stated or derived, else low";

constexpr Key link_table[] = {
    {.name = "id",
     .value = link_id,
     .required = true,
     .meaning = "The name by which findings and readers refer to the link.",
     .example = "T02"},
    {.name = "from",
     .value = end,
     .meaning = "The task or tasks that have the influence.",
     .example = "[asym, stab]"},
    {.name = "to",
     .value = end,
     .meaning = "The task or tasks that are influenced.",
     .example = "go"},
    {.name = "between",
     .value = both_ends,
     .meaning = "Two ends that influence each other, instead of `from` and `to`.",
     .example = "[polref, ddr]"},
    {.name = "score",
     .value = score,
     .required = true,
     .meaning =
         "How strongly: -3 to -1 for a tension, 1 to 3 for a synergy, 0 for judged "
         "and neutral; judged with none of the listed safeguards in place.",
     .example = "-1"},
    {.name = "aspect",
     .value = line,
     .meaning =
         "What is at stake, in one word: impartiality, legitimacy, consent, "
         "resources, access, principle, timing, inclusion, incentives or your own.",
     .example = "impartiality"},
    {.name = "because",
     .value = reason,
     .meaning = "Why, in one sentence; a link without it gets a warning.",
     .example = "a robust posture costs the mission its name as an impartial arbiter"},
    {.name = "when",
     .value = when,
     .fallback = "always",
     .meaning = "The circumstances without which the link vanishes: a list means all of "
                "them; {any: [..]}, {all: [..]} and {not: x} can be nested.",
     .example = "[ct-crowding]"},
    {.name = "shifts",
     .value = map_by(switches, shift),
     .meaning =
         "By how much conditions that hold and safeguards in place change the score.",
     .example = "{force-near-parties: -1, ring-fence: 1}"},
    {.name = "basis",
     .value = basis,
     .fallback = basis_default,
     .meaning = "How the link is known.",
     .example = "stated"},
    {.name = "confidence",
     .value = confidence,
     .fallback = confidence_default,
     .meaning = "How sure the judgement is.",
     .example = "medium"},
    {.name = "range",
     .value = range(-3, 3),
     .meaning = "The lowest and the highest score that can be defended.",
     .example = "[-3, -1]"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where the link is known from; a link without any gets a warning.",
     .example = "[karl17, franco17]"},
    {.name = "judgements",
     .value = map_of(score),
     .meaning = "The score that each assessor gave.",
     .example = "{desk: -2, field: -1}"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the link.",
     .example = "\"disputed by the mission\""},
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
    {.name = "id",
     .value = link_id,
     .meaning = "The name by which readers refer to the pressure.",
     .example = "P01"},
    {.name = "from",
     .value = one_or_more(switch_name),
     .required = true,
     .meaning = "The condition or conditions that press on the tasks.",
     .example = "asymmetric-attacks"},
    {.name = "to",
     .value = one_or_more(task_name),
     .required = true,
     .meaning = "The task or tasks that they press on.",
     .example = "[go, polref]"},
    {.name = "score",
     .value = score,
     .required = true,
     .meaning = "How strongly: -3 to -1 if it holds the tasks back, 1 to 3 if it helps "
                "them.",
     .example = "-2"},
    {.name = "because",
     .value = text,
     .meaning = "Why, in one sentence.",
     .example = "attacks keep staff inside their bases"},
    {.name = "when",
     .value = when,
     .fallback = "always",
     .meaning = "The circumstances without which the pressure vanishes.",
     .example = "[elections-near]"},
    {.name = "basis",
     .value = basis,
     .fallback = basis_default,
     .meaning = "How the pressure is known.",
     .example = "stated"},
    {.name = "confidence",
     .value = confidence,
     .fallback = confidence_default,
     .meaning = "How sure the judgement is.",
     .example = "medium"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where the pressure is known from.",
     .example = "[ipi18]"},
};

}  // namespace

const std::span<const Key> link_keys = link_table;
const std::span<const Key> selector_keys = selector_table;
const std::span<const Key> circumstances_keys = circumstances_table;
const std::span<const Key> pressure_keys = pressure_table;

}  // namespace taut::schema
