#include "taut/rows/placed_keys.hpp"

namespace taut::schema {
namespace {

constexpr Value posture_scores{.kind = ValueKind::scores, .min = -3, .max = 3};

Slot scores_slot(void* link) {
  return ScoresSlot{static_cast<PostureLink*>(link)};
}

constexpr Key posture_link_table[] = {
    required(unplaced("id", "The name by which readers refer to the posture link.", "M01",
                      link_id)),
    required(key<&PostureLink::from>(
        "from", "The task whose postures have the influence.", "ssr", task_name)),
    required(key<&PostureLink::to>("to",
                                   "The task whose postures are influenced; the same "
                                   "task for a leaning of its own.",
                                   "go", task_name)),
    required(placed<scores_slot>(
        "scores",
        "For postures of the first task, how strongly each speaks for (1 to 3) or "
        "against (-3 to -1) postures of the second; what is left out is 0.",
        "{full: {off: -2, full: 2}, off: {full: -1}}", posture_scores)),
    key<&PostureLink::because>(
        "because", "Why, in one sentence; a posture link without it gets a warning.",
        "an army that is being rebuilt keeps its leaders at the table"),
    key<&PostureLink::when>(
        "when", "The circumstances without which the posture link does not count.",
        "[elections-near]"),
    or_else(
        "unverified, with a warning",
        key<&PostureLink::basis>("basis", "How the posture link is known.", "stated")),
    confidence_key<PostureLink>("confidence", "How sure the judgement is.", "medium"),
    key<&PostureLink::sources>(
        "sources", "Where it is known from; a posture link without any gets a warning.",
        "[karl17]"),
    key<&PostureLink::note>("note", "Anything else worth knowing about the posture link.",
                            "\"agreed in the second workshop\""),
};

}  // namespace

const std::span<const Key> posture_link_keys = posture_link_table;

}  // namespace taut::schema
