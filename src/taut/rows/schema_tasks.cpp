#include "taut/rows/placed_keys.hpp"

namespace taut::schema {
namespace {

constexpr std::array<std::string_view, 1> all_word{"all"};
constexpr Value serves_degree = whole(-3, 3);
constexpr Value requirement{
    .kind = ValueKind::row, .names = needs, .row = RowKind::requirement};
constexpr Value area = line;

Slot short_name_slot(void* row) {
  auto& task = *static_cast<Task*>(row);
  return TextOrSlot{&task.short_name, &task.title};
}
Slot paragraph_basis_slot(void* row) {
  auto& task = *static_cast<Task*>(row);
  return word_slot(task.paragraph_basis, task.basis);
}
Slot priority_basis_slot(void* row) {
  return word_slot(static_cast<Task*>(row)->priority_basis, Basis::unverified);
}
Slot serves_basis_slot(void* row) {
  return word_slot(static_cast<Task*>(row)->serves_basis, Basis::unverified);
}
Slot need_slot(void* row) {
  return NeedSlot{static_cast<Requirement*>(row)};
}

template <Toward Role>
Slot toward_slot(void* task) {
  return &static_cast<Task*>(task)->toward[static_cast<std::size_t>(Role)];
}
template <Toward Role>
constexpr Key toward(std::string_view name, std::string_view meaning,
                     std::string_view example) {
  return placed<toward_slot<Role>>(name, meaning, example, actors);
}

constexpr Key task_table[] = {
    or_else(
        "the short name",
        key<&Task::title>(
            "title",
            "What the task is, close to the words of the mandate; a task needs a title "
            "or a short name.",
            "political and institutional reforms of the Agreement")),
    or_else(
        "the title",
        placed<short_name_slot>(
            "short", "A short name that can stand in a sentence and in a box of the map.",
            "Agreement reforms", text)),
    key<&Task::pillar>("pillar", "The thematic group it belongs to.",
                       "political-process"),
    key<&Task::types>(
        "type",
        "The task type or types it is of, by which it is found again in other mandates.",
        "[disarmament, reintegration]", one_or_more(task_type_name)),
    key<&Task::paragraph>("paragraph", "The paragraph that mandates the task, in quotes.",
                          "\"38(a)(i)\""),
    or_else("the task's basis",
            placed<paragraph_basis_slot>(
                "paragraph_basis", "How the paragraph is known, if not as the task is.",
                "unverified", basis)),
    or_else("3", key<&Task::priority>("priority",
                                      "The tier in the resolution; 1 is the highest.",
                                      "1", whole(1, 99))),
    or_else("unverified",
            placed<priority_basis_slot>("priority_basis",
                                        "How the tier is known; unless it is stated, the "
                                        "draws of --firm move it by one.",
                                        "stated", basis)),
    key<&Task::serves>(
        "serves",
        "The objectives it serves: 3 the objective's text names it, 2 directly "
        "helps, 1 prepares; negative if it works against one.",
        "{agreement: 3}", map_by(Table::objective, serves_degree)),
    or_else("unverified",
            placed<serves_basis_slot>(
                "serves_basis",
                "How it is known what the task serves; unless it is stated, the draws of "
                "--firm move each degree by one.",
                "stated", basis)),
    key<&Task::draws_on>(
        "draws_on",
        "The resources it uses: 1 low, 2 some, 3 high, or an amount if the resource "
        "is counted in amounts.",
        "{political-attention: 3}", map_by(Table::resource, number)),
    key<&Task::requires_first>(
        "requires",
        "What it needs first: tasks, conditions or safeguards, each by name or with "
        "who insists on it and why.",
        "[{task: ddr, held_by: [government], because: it is a prerequisite}]",
        list_of(requirement)),
    key<&Task::standing>(
        "standing", "Whether the task runs in every phase and cannot be moved.", "true"),
    or_else("every phase",
            key<&Task::phases>("phases", "The phases in which the task is meant to run.",
                               "[election, pact]")),
    key<&Task::part_of>("part_of", "The larger task of which it is a part.", "ssr",
                        task_name),
    key<&Task::cross_cutting>(
        "cross_cutting",
        "Whether the task is a way of doing all the others, such as gender or human "
        "rights due diligence.",
        "true"),
    key<&Task::enables_all>(
        "enables",
        "Write `all` for a task on which every other rests, such as logistics.", "all",
        choice(all_word)),
    key<&Task::negotiable>("negotiable", "Whether the task may be left out.", "true"),
    key<&Task::keep>("keep", "Whether the task may not be left out, delayed or split.",
                     "true"),
    key<&Task::may_wait>("may_wait", "Whether the task may begin later than it could.",
                         "true"),
    key<&Task::impartial>(
        "impartial", "Whether the task can only be done by someone seen as impartial.",
        "true"),
    key<&Task::needs_distance>("needs_distance",
                               "Whether the task needs distance from the use of force.",
                               "true"),
    key<&Task::aid_like>(
        "aid_like",
        "Whether the task looks like humanitarian aid to those who receive it.", "true"),
    toward<Toward::needs_consent_of>(
        "needs_consent_of", "The actors without whose consent the task cannot be done.",
        "[government, cma]"),
    toward<Toward::needs_trust_of>("needs_trust_of",
                                   "The actors whose trust the task needs.", "[people]"),
    toward<Toward::supports>("supports", "The actors that the task supports.",
                             "[government]"),
    toward<Toward::arms_or_trains>(
        "arms_or_trains", "The actors that the task arms or trains.", "[government]"),
    toward<Toward::restores>("restores",
                             "The actors whose presence or authority the task restores.",
                             "[government]"),
    toward<Toward::uses_force_on>("uses_force_on",
                                  "The actors on whom the task may use force.",
                                  "[jihadist-groups]"),
    toward<Toward::reports_on>(
        "reports_on", "The actors on whose conduct the task reports.", "[government]"),
    toward<Toward::prosecutes>("prosecutes",
                               "The actors whom the task helps to bring to court.",
                               "[jihadist-groups]"),
    toward<Toward::sanctions>(
        "sanctions", "The actors whom the task helps to list or sanction.", "[spoilers]"),
    toward<Toward::rewards>("rewards", "The actors to whom the task brings a benefit.",
                            "[cma]"),
    toward<Toward::protects>("protects", "The actors whom the task protects.",
                             "[people]"),
    key<&Task::where>("where", "The areas in which the task is done, in your own words.",
                      "[north, centre]", list_of(area)),
    key<&Task::postures>(
        "postures",
        "The ways in which the task can be carried out, in your own words, two "
        "or more; `posture_links` says how they bear on each other.",
        "[off, limited, full]", list_of(area)),
    key<&Task::was>("was", "The name that this task had in the mandate before.", "asym",
                    id),
    key<&Task::sources>("sources", "Where the task is known from.", "[pr2423]"),
    key<&Task::basis>("basis", "How the task is known.", "stated"),
    key<&Task::note>("note", "Anything else worth knowing about the task.",
                     "\"new in this renewal\""),
};

constexpr Key requirement_table[] = {
    placed<need_slot>("task", "The task that is needed first.", "ddr", task_name),
    placed<need_slot>("condition", "The condition that must hold first.", "election-held",
                      name(Table::condition)),
    placed<need_slot>("safeguard", "The safeguard that must be in place first.",
                      "ring-fence", name(Table::safeguard)),
    key<&Requirement::held_by>("held_by", "The actors who insist on it.", "[government]"),
    key<&Requirement::done>(
        "done",
        "Whether the result is needed: what is required must be done, not only begun.",
        "true"),
    key<&Requirement::because>("because", "Why it is needed first.",
                               "the Government holds disarmament to be a prerequisite"),
    key<&Requirement::sources>("sources", "Where this is known from.", "[scr16]"),
    key<&Requirement::basis>("basis", "How this is known.", "stated"),
};

}  // namespace

const std::span<const Key> task_keys = task_table;
const std::span<const Key> requirement_keys = requirement_table;

}  // namespace taut::schema
