#include "taut/rows/schema_values.hpp"

namespace taut::schema {
namespace {

constexpr Value posture_scores{.kind = ValueKind::scores, .min = -3, .max = 3};

constexpr Key posture_link_table[] = {
    {.name = "id",
     .value = link_id,
     .required = true,
     .meaning = "The name by which readers refer to the posture link.",
     .example = "M01"},
    {.name = "from",
     .value = task_name,
     .required = true,
     .meaning = "The task whose postures have the influence.",
     .example = "ssr"},
    {.name = "to",
     .value = task_name,
     .required = true,
     .meaning =
         "The task whose postures are influenced; the same task for a leaning of its "
         "own.",
     .example = "go"},
    {.name = "scores",
     .value = posture_scores,
     .required = true,
     .meaning =
         "For postures of the first task, how strongly each speaks for (1 to 3) or "
         "against (-3 to -1) postures of the second; what is left out is 0.",
     .example = "{full: {off: -2, full: 2}, off: {full: -1}}"},
    {.name = "because",
     .value = text,
     .meaning = "Why, in one sentence; a posture link without it gets a warning.",
     .example = "an army that is being rebuilt keeps its leaders at the table"},
    {.name = "when",
     .value = when,
     .fallback = "always",
     .meaning = "The circumstances without which the posture link does not count.",
     .example = "[elections-near]"},
    {.name = "basis",
     .value = basis,
     .fallback = "unverified, with a warning",
     .meaning = "How the posture link is known.",
     .example = "stated"},
    {.name = "confidence",
     .value = confidence,
     .fallback = "medium if stated or derived, else low",
     .meaning = "How sure the judgement is.",
     .example = "medium"},
    {.name = "sources",
     .value = sources,
     .meaning = "Where it is known from; a posture link without any gets a warning.",
     .example = "[karl17]"},
    {.name = "note",
     .value = text,
     .meaning = "Anything else worth knowing about the posture link.",
     .example = "\"agreed in the second workshop\""},
};

}  // namespace

const std::span<const Key> posture_link_keys = posture_link_table;

}  // namespace taut::schema
