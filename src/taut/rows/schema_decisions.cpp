#include "taut/rows/placed_keys.hpp"

namespace taut::schema {
namespace {

// In the order of Decision::State.
constexpr std::array<std::string_view, 5> states{"accepted", "in-discussion",
                                                 "to-be-mended", "disputed", "mended"};

constexpr Key decision_table[] = {
    required(unplaced("id", "The name by which readers refer to the decision.", "D1",
                      link_id)),
    required(key<&Decision::about>(
        "about",
        "The finding, by the address that `taut conflicts --format json` gives it as "
        "`id`, or the link.",
        "\"strained-task:go\"", address)),
    required(
        key<&Decision::state>("state", "What was decided.", "accepted", choice(states))),
    key<&Decision::because>("because", "Why, in one sentence.",
                            "the Council wants both, and the mission can live with it"),
    key<&Decision::date>("date", "The day on which it was decided.", "2018-07-15", date),
    key<&Decision::by>("by", "Who decided, as a role and never a name.",
                       "mission planning cell"),
    key<&Decision::until>(
        "until", "The last day on which it stands; after that it is told as past.",
        "2019-03-31", date),
};

}  // namespace

const std::span<const Key> decision_keys = decision_table;

}  // namespace taut::schema
