#include "taut/rows/placed_keys.hpp"
#include "taut/rows/schema_keys.hpp"

namespace taut::schema {
namespace {

constexpr std::array<std::string_view, 2> only_words{"tension", "synergy"};
constexpr std::array<std::string_view, 2> sizes{"a4", "slide"};
constexpr Key file_table[] = {
    taut_key,
    include_key,
    {.name = "mandate",
     .value = row(RowKind::mandate),
     .required = true,
     .meaning = "What one resolution asks of one mission, at one date.",
     .example = "{title: \"MINUSMA, June 2018 renewal\"}"},
    sources_key,
    objectives_key,
    pillars_key,
    task_types_key,
    conditions_key,
    safeguards_key,
    actors_key,
    resources_key,
    phases_key,
    tasks_key,
    links_key,
    pressures_key,
    posture_links_key,
    decisions_key,
    views_key,
    scenarios_key,
};

constexpr Key renewal_table[] = {
    taut_key,
    {.name = "extends",
     .value = line,
     .required = true,
     .meaning = "The file that this one changes, such as the mandate before the renewal.",
     .example = "minusma-2017.yaml"},
    include_key,
    {.name = "title",
     .value = text,
     .meaning =
         "The title of the mandate from here on; the same as `mandate: {title: ..}`.",
     .example = "\"MINUSMA, June 2018 renewal\""},
    {.name = "note",
     .value = text,
     .meaning =
         "The note on the mandate from here on; the same as `mandate: {note: ..}`.",
     .example = "\"only certain changes are modelled\""},
    {.name = "mandate",
     .value = partial(RowKind::mandate),
     .meaning = "The keys of the mandate that are new; the others stay.",
     .example = "{resolution: S/RES/2423 (2018), adopted: 2018-06-28}"},
    sources_key,
    remove_key,
    change_key,
    add_key,
    condition_switches,
    safeguard_switches,
    decisions_key,
    views_key,
    scenarios_key,
};

constexpr Key view_table[] = {
    or_else("made from the first finding",
            key<&View::title>("title", "The title above the map.", "What pulls hardest")),
    or_else("both", key<&View::only>("only", "Show only tensions or only synergies.",
                                     "tension", choice(only_words))),
    or_else("1",
            key<&View::min_strength>(
                "min_strength", "Leave out what is weaker than this.", "2", whole(1, 3))),
    or_else("no limit",
            key<&View::top>("top", "Show at most so many links, the strongest first.",
                            "15", whole(1, largest_number))),
    or_else("every pillar",
            key<&View::pillars>("pillar",
                                "Show only the tasks of this pillar or these pillars.",
                                "[political-process]", one_or_more(pillar_name))),
    key<&View::focus>("focus",
                      "Put this task in the middle, with all that is linked to it.", "go",
                      task_name),
    key<&View::synergies>("synergies", "Whether synergies are drawn.", "true"),
    key<&View::requirements>("requirements", "Whether requirements are drawn.", "true"),
    or_else("a4",
            key<&View::size>("size", "The page: a4 for a memo, slide for a projector.",
                             "slide", choice(sizes))),
};

}  // namespace

const std::span<const Key> file_keys = file_table;
const std::span<const Key> renewal_keys = renewal_table;
const std::span<const Key> view_keys = view_table;

}  // namespace taut::schema
