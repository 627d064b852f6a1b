#include "taut/rows/schema_values.hpp"

namespace taut::schema {
namespace {

constexpr std::array<std::string_view, 4> safeguard_kinds{"safeguard", "wording", "limit",
                                                          "resource"};
constexpr std::array<std::string_view, 3> hostilities{"distrust", "hostile", "fighting"};
constexpr Value hostility = choice(hostilities);
constexpr std::array<std::string_view, 2> scales{"ordinal", "amount"};

constexpr Key mandate_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "What the mandate is called in titles of maps and reports.",
     .example = "\"MINUSMA, June 2018 renewal\""},
    {.name = "mission",
     .value = line,
     .meaning = "The mission's own name.",
     .example = "MINUSMA"},
    {.name = "resolution",
     .value = line,
     .meaning = "The resolution, or the draft, that contains the tasks.",
     .example = "S/RES/2423 (2018)"},
    {.name = "adopted",
     .value = date,
     .meaning = "The day on which the resolution was adopted.",
     .example = "2018-06-28"},
    {.name = "ends",
     .value = date,
     .meaning = "The last day of the mandate.",
     .example = "2019-06-30"},
    {.name = "note",
     .value = text,
     .meaning = "What a reader of the model should know about it.",
     .example = "\"a reading for discussion, not an official text\""},
};

constexpr Key source_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "The title of the document.",
     .example = "\"Towards UN counter-terrorism operations?\""},
    {.name = "author",
     .value = line,
     .meaning = "Who wrote it.",
     .example = "J. Karlsrud"},
    {.name = "publisher",
     .value = line,
     .meaning = "Who published it, or in which journal.",
     .example = "Third World Quarterly"},
    {.name = "date",
     .value = since,
     .meaning = "When it appeared: a year, a month or a day.",
     .example = "2017"},
    {.name = "url",
     .value = line,
     .meaning = "Where it can be found.",
     .example = "\"https://doi.org/10.1080/01436597.2016.1268907\""},
    {.name = "read",
     .value = line,
     .meaning = "How much of it was read for this model.",
     .example = "abstract"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the source.",
     .example = "\"quoted after the French version\""},
};

constexpr Key objective_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "The objective in words.",
     .example = "Implementation of the 2015 Agreement"},
    {.name = "weight",
     .value = whole(1, largest_number),
     .fallback = "1",
     .meaning = "How much the objective counts beside the others, as a whole number.",
     .example = "3"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where the objective and its weight come from.",
     .example = "[pr2423]"},
    {.name = "basis",
     .value = basis,
     .fallback = "unverified",
     .meaning = "How the objective is known.",
     .example = "stated"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the objective.",
     .example = "\"the first strategic priority\""},
};

constexpr Key pillar_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "The name of the thematic group.",
     .example = "Support to the political process"},
    {.name = "short",
     .value = text,
     .fallback = "the title",
     .meaning = "A short name that fits into the box of a task on a map.",
     .example = "Political process"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where the grouping comes from.",
     .example = "[pr2423]"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the pillar.",
     .example = "\"a grouping of our own\""},
};

constexpr Key task_type_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "What tasks of this type are called.",
     .example = "Disarmament and demobilization"},
    {.name = "sources",
     .value = sources,
     .meaning = "The list or data set that has the type.",
     .example = "[pema]"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the type.",
     .example = "\"not in the list of that data set\""},
};

constexpr Key condition_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning =
         "The statement about the context, as a sentence that can be true or false.",
     .example = "the state is not seen as legitimate"},
    {.name = "holds",
     .value = truth3,
     .required = true,
     .meaning = "Whether it holds today: true, false or unknown.",
     .example = "true"},
    {.name = "holds_in",
     .value = phases,
     .meaning = "The phases in which it is expected to hold; read by planning alone.",
     .example = "[election]"},
    {.name = "expected_from",
     .value = phase_name,
     .meaning = "The phase from which it is expected to hold; read by planning alone.",
     .example = "review"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where this is known from.",
     .example = "[ipi18, epon19]"},
    {.name = "basis",
     .value = basis,
     .fallback = "unverified",
     .meaning = "How this is known.",
     .example = "derived"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the condition.",
     .example = "\"strongest in the centre\""},
};

constexpr Key safeguard_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "The measure in words.",
     .example = "\"the conditions of S/RES/2391\""},
    {.name = "kind",
     .value = choice(safeguard_kinds),
     .fallback = "safeguard",
     .meaning =
         "What kind of measure it is: a safeguard, a change of wording, a limit of a "
         "task, or means.",
     .example = "wording"},
    {.name = "in_place",
     .value = truth3,
     .required = true,
     .meaning = "Whether it is in place today: true, false or unknown.",
     .example = "true"},
    {.name = "expected_from",
     .value = phase_name,
     .meaning = "The phase from which it is expected to be in place; read by planning "
                "alone.",
     .example = "pact"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where the measure is known from.",
     .example = "[pr2391]"},
    {.name = "basis",
     .value = basis,
     .fallback = "unverified",
     .meaning = "How the measure is known.",
     .example = "stated"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the measure.",
     .example = "\"reported on every three months\""},
};

constexpr Key actor_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "The party's name.",
     .example = "Government of Mali and its forces"},
    {.name = "kind",
     .value = line,
     .meaning = "What kind of party it is, in your own word.",
     .example = "host-state"},
    {.name = "hostile_to",
     .value = map_by(Table::actor, hostility),
     .meaning =
         "The actors it is opposed to, each with how strongly: distrust, hostile or "
         "fighting.",
     .example = "{cma: distrust, jihadist-groups: fighting}"},
    {.name = "trusts_not",
     .value = actors,
     .meaning = "The actors it does not trust.",
     .example = "[government]"},
    {.name = "accused_of_abuse",
     .value = truth,
     .fallback = "false",
     .meaning = "Whether sources accuse it of grave abuses.",
     .example = "true"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where this is known from.",
     .example = "[scrg5]"},
    {.name = "basis",
     .value = basis,
     .fallback = "unverified",
     .meaning = "How this is known.",
     .example = "stated"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the actor.",
     .example = "\"a coalition, not one group\""},
};

constexpr Key resource_table[] = {
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "The name of the means.",
     .example = "troops"},
    {.name = "scale",
     .value = choice(scales),
     .fallback = "ordinal",
     .meaning =
         "How tasks say what they draw: ordinal (1 low, 2 some, 3 high) or amount (in "
         "the resource's unit).",
     .example = "ordinal"},
    {.name = "scarce_while",
     .value = when,
     .fallback = "not scarce",
     .meaning = "The circumstances under which the resource is scarce.",
     .example = "fixed-ceiling"},
    {.name = "capacity",
     .value = number,
     .meaning = "How much there is of it.",
     .example = "13289"},
    {.name = "unit",
     .value = line,
     .meaning = "What the capacity counts.",
     .example = "soldiers"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where this is known from.",
     .example = "[pr2423]"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the resource.",
     .example = "\"the authorised ceiling\""},
};

constexpr Value entry_list = list_of(switch_name);

constexpr Key phase_table[] = {
    {.name = "id",
     .value = id,
     .required = true,
     .meaning = "The name by which the model refers to the phase.",
     .example = "election"},
    {.name = "title",
     .value = text,
     .required = true,
     .meaning = "What the phase is called.",
     .example = "Presidential election"},
    {.name = "from", .value = date, .meaning = "Its first day.", .example = "2018-07-01"},
    {.name = "to", .value = date, .meaning = "Its last day.", .example = "2018-09-30"},
    {.name = "entry",
     .value = entry_list,
     .fallback = "[]",
     .meaning =
         "The conditions and safeguards that must hold before the phase can start.",
     .example = "[election-held]"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the phase.",
     .example = "\"a division of our own\""},
};

}  // namespace

const std::span<const Key> mandate_keys = mandate_table;
const std::span<const Key> source_keys = source_table;
const std::span<const Key> objective_keys = objective_table;
const std::span<const Key> pillar_keys = pillar_table;
const std::span<const Key> task_type_keys = task_type_table;
const std::span<const Key> condition_keys = condition_table;
const std::span<const Key> safeguard_keys = safeguard_table;
const std::span<const Key> actor_keys = actor_table;
const std::span<const Key> resource_keys = resource_table;
const std::span<const Key> phase_keys = phase_table;

}  // namespace taut::schema
