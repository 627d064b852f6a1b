// Files that use every key of the format, read whole. A key that is added to the table
// but to no file here fails; so does one that is read into no field.

#include "taut/read/yaml_tree.hpp"
#include "taut/rows/schema.hpp"

#include "unit/read/marked.hpp"

#include <functional>
#include <map>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string folder = TAUT_ROOT "/tests/unit/read/";

// A model with all that it points to, kept together.
struct Whole {
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = {};

  explicit Whole(const std::string& file, const LoadOptions& options = {}) {
    auto read = load_model(folder + file, options, sources, diags);
    EXPECT_TRUE(read) << read.error().message;
    model = std::move(*read);
    for (const Diagnostic& told : diags.all())
      ADD_FAILURE() << sources.name(told.where.file) << ":"
                    << sources.at(told.where.file, told.where.begin).line << ": "
                    << told.message;
  }
};

// The keys seen in each kind of row, found by following the table through the text.
class Seen {
 public:
  void visit(const YamlTree& tree, NodeIndex node, const Value& value) {
    const NodeKind kind = tree.kind(node);
    if (value.kind == ValueKind::ends && value.item)
      for (const NodeIndex item : tree.items(node))
        visit(tree, item, *value.item);
    if (value.kind == ValueKind::when && kind == NodeKind::list)
      for (const NodeIndex item : tree.items(node))
        visit(tree, item, value);
    if (value.kind == ValueKind::list)
      for (const NodeIndex item : tree.items(node))
        visit(tree, item, *value.item);
    if (value.kind == ValueKind::map)
      for (const auto& entry : tree.entries(node))
        visit(tree, entry.value, *value.item);
    const bool row = value.kind == ValueKind::row || value.kind == ValueKind::end ||
                     value.kind == ValueKind::when || value.kind == ValueKind::judged;
    if (row && kind == NodeKind::map)
      visit_row(tree, node, value.row);
  }

  void visit_row(const YamlTree& tree, NodeIndex node, RowKind row) {
    for (const auto& entry : tree.entries(node))
      if (const Key* key = find_key(schema_of(row), tree.text(entry.key))) {
        keys_[row].insert(key->name);
        visit(tree, entry.value, key->value);
      }
  }

  bool has(RowKind row, std::string_view key) { return keys_[row].contains(key); }

 private:
  std::map<RowKind, std::set<std::string_view>> keys_;
};

TEST(EveryKey, StandsInTheFiles) {
  SourceSet sources;
  Diagnostics diags;
  Seen seen;
  std::vector<YamlTree> trees;
  for (const auto& [file, row] : {std::pair{"every_key.yaml", RowKind::file},
                                  {"every_key_renewal.yaml", RowKind::renewal}}) {
    auto bytes = read_bytes(folder + file, 1 << 20);
    ASSERT_TRUE(bytes);
    const FileId id = sources.add(file, std::move(*bytes));
    const YamlTree tree = parse_yaml(id, sources, diags);
    ASSERT_FALSE(tree.empty());
    seen.visit_row(tree, tree.root(), row);
  }

  for (const RowSchema& row : all_rows())
    for (const Key& key : row.keys)
      EXPECT_TRUE(seen.has(row.kind, key.name)) << row.name << ": " << key.name;
}

TEST(EveryKey, HasAMeaningAndAnExample) {
  for (const RowSchema& row : all_rows()) {
    EXPECT_EQ(&schema_of(row.kind), &row);
    for (const Key& key : row.keys) {
      EXPECT_FALSE(key.meaning.empty()) << row.name << ": " << key.name;
      EXPECT_FALSE(key.example.empty()) << row.name << ": " << key.name;
    }
  }
}

TEST(EveryKey, OfTheContextIsReadIntoItsField) {
  const Whole whole("every_key.yaml");
  const Model& model = whole.model;

  EXPECT_EQ(model.mandate.title.in("fr"), "chaque mot");
  EXPECT_EQ(model.mandate.mission, "MISSION");
  EXPECT_EQ(model.mandate.resolution, "S/RES/0000 (2018)");
  EXPECT_EQ(model.mandate.adopted, "2018-06-28");
  EXPECT_EQ(model.mandate.ends, "2019-06-30");
  EXPECT_EQ(model.mandate.review, "2019-03-31");
  EXPECT_EQ(model.mandate.judging.safeguards, Judging::Safeguards::without);
  EXPECT_THAT(model.mandate.judging.meant, ElementsAre("L6", "troops"));
  EXPECT_EQ(model.mandate.note.first, "a note");
  // Included rows come first.
  const SourceId book{1};
  EXPECT_EQ(model[book].title.first, "a book");
  EXPECT_EQ(model[book].author, "A. Author");
  EXPECT_EQ(model[book].publisher, "a house");
  EXPECT_EQ(model[book].date, "2017-05");
  EXPECT_EQ(model[book].url, "https://example.org");
  EXPECT_EQ(model[book].read, "whole");
  EXPECT_EQ(model[book].note.first, "old");
  const Objective& peace = model.objectives.at(1);
  EXPECT_EQ(peace.weight, 3);
  EXPECT_EQ(peace.weight_basis, Basis::stated);
  EXPECT_THAT(peace.sources, ElementsAre(book));
  EXPECT_EQ(peace.basis, Basis::stated);
  EXPECT_EQ(peace.note.first, "first");
  EXPECT_EQ(model.objectives.at(2).weight, 1);
  EXPECT_EQ(model.objectives.at(2).basis, Basis::unverified);
  EXPECT_THAT(model.pillars.at(1).sources, ElementsAre(book));
  EXPECT_EQ(model.pillars.at(1).note.first, "a group");
  const TaskType& talking = model.task_types.at(1);
  EXPECT_EQ(talking.id, "talking");
  EXPECT_EQ(talking.title.first, "talks of any kind");
  EXPECT_THAT(talking.sources, ElementsAre(book));
  EXPECT_EQ(talking.note.first, "a kind");
  const Condition& hot = model.conditions.at(1);
  EXPECT_EQ(hot.review, "2018-12-31");
  EXPECT_EQ(hot.title.first, "it is hot");
  EXPECT_EQ(hot.holds, Truth::yes);
  EXPECT_THAT(hot.holds_in, ElementsAre(PhaseId{1}));
  EXPECT_EQ(hot.expected_from, PhaseId{2});
  EXPECT_THAT(hot.sources, ElementsAre(book));
  EXPECT_EQ(hot.basis, Basis::derived);
  EXPECT_EQ(hot.note.first, "said");
  EXPECT_EQ(model.conditions.at(2).holds, Truth::unknown);
  EXPECT_EQ(model.conditions.at(3).holds, Truth::no);
  const Safeguard& guard = model.safeguards.at(1);
  EXPECT_EQ(guard.kind, Safeguard::Kind::wording);
  EXPECT_EQ(guard.in_place, Truth::yes);
  EXPECT_EQ(guard.expected_from, PhaseId{2});
  EXPECT_THAT(guard.to, ElementsAre("council", "donors"));
  EXPECT_THAT(model.safeguards.at(2).to, ElementsAre("government"));
  EXPECT_THAT(guard.sources, ElementsAre(book));
  EXPECT_EQ(guard.basis, Basis::inferred);
  EXPECT_EQ(guard.note.first, "new");
  EXPECT_EQ(model.safeguards.at(2).kind, Safeguard::Kind::safeguard);
}

TEST(EveryKey, OfActorsResourcesAndPhasesIsReadIntoItsField) {
  const Whole whole("every_key.yaml");
  const Model& model = whole.model;
  const SourceId book{1};

  const Actor& gov = model.actors.at(1);
  EXPECT_EQ(gov.kind, "host-state");
  ASSERT_EQ(gov.hostile_to.size(), 2u);
  EXPECT_EQ(gov.hostile_to[0].to, ActorId{2});
  EXPECT_EQ(gov.hostile_to[0].grade, Actor::Hostility::distrust);
  EXPECT_EQ(gov.hostile_to[1].grade, Actor::Hostility::fighting);
  EXPECT_EQ(model.actors.at(2).hostile_to.at(0).grade, Actor::Hostility::hostile);
  EXPECT_THAT(gov.trusts_not, ElementsAre(ActorId{2}));
  EXPECT_TRUE(gov.accused_of_abuse);
  EXPECT_THAT(gov.sources, ElementsAre(book));
  EXPECT_EQ(gov.basis, Basis::stated);
  EXPECT_EQ(gov.note.first, "large");
  const Resource& troops = model.resources.at(1);
  EXPECT_EQ(troops.scale, Resource::Scale::ordinal);
  ASSERT_TRUE(troops.scarce_while);
  EXPECT_EQ(troops.scarce_while->what, Switch(ConditionId{1}));
  EXPECT_EQ(troops.capacity, 13289);
  EXPECT_EQ(troops.unit, "soldiers");
  EXPECT_THAT(troops.sources, ElementsAre(book));
  EXPECT_EQ(troops.note.first, "few");
  EXPECT_EQ(model.resources.at(2).scale, Resource::Scale::amount);
  EXPECT_FALSE(model.resources.at(2).scarce_while);
  const Phase& early = model.phases.at(1);
  EXPECT_EQ(early.id, "early");
  EXPECT_EQ(early.title.first, "the first");
  EXPECT_EQ(early.from, "2018-07-01");
  EXPECT_EQ(early.to, "2018-09-30");
  EXPECT_THAT(early.entry, ElementsAre(Switch(ConditionId{1}), Switch(SafeguardId{1})));
  EXPECT_EQ(early.note.first, "short");
}

TEST(EveryKey, OfATaskIsReadIntoItsField) {
  const Whole whole("every_key.yaml");
  const Model& model = whole.model;
  const Task& talks = model.tasks.at(1);
  const ActorId gov{1}, reb{2}, gang{3};

  EXPECT_EQ(talks.title.first, "talks with everybody");
  EXPECT_EQ(talks.short_name.first, "talks");
  EXPECT_EQ(talks.pillar, PillarId{1});
  EXPECT_THAT(talks.types, ElementsAre(TaskTypeId{2}, TaskTypeId{1}));
  EXPECT_EQ(talks.paragraph, "1(a)");
  EXPECT_EQ(talks.paragraph_basis, Basis::unverified);
  EXPECT_EQ(talks.priority, 1);
  EXPECT_EQ(talks.priority_basis, Basis::stated);
  EXPECT_EQ(talks.serves_basis, Basis::derived);
  ASSERT_EQ(talks.serves.size(), 2u);
  EXPECT_EQ(talks.serves[0].objective, ObjectiveId{1});
  EXPECT_EQ(talks.serves[0].degree, 3);
  EXPECT_EQ(talks.serves[1].degree, -1);
  ASSERT_EQ(talks.draws_on.size(), 2u);
  EXPECT_EQ(talks.draws_on[0].resource, ResourceId{1});
  EXPECT_EQ(talks.draws_on[0].amount, 2);
  EXPECT_EQ(talks.draws_on[1].amount, 0.5);
  ASSERT_EQ(talks.requires_first.size(), 4u);
  EXPECT_EQ(std::get<TaskId>(talks.requires_first[0].needed), TaskId{2});
  EXPECT_THAT(talks.requires_first[0].held_by, ElementsAre(gov, reb));
  EXPECT_TRUE(talks.requires_first[0].done);
  EXPECT_FALSE(talks.requires_first[1].done);
  EXPECT_EQ(talks.requires_first[0].because.first, "it must");
  EXPECT_THAT(talks.requires_first[0].sources, ElementsAre(SourceId{1}));
  EXPECT_EQ(talks.requires_first[0].basis, Basis::stated);
  EXPECT_EQ(std::get<ConditionId>(talks.requires_first[1].needed), ConditionId{1});
  EXPECT_EQ(std::get<SafeguardId>(talks.requires_first[2].needed), SafeguardId{1});
  EXPECT_EQ(std::get<ConditionId>(talks.requires_first[3].needed), ConditionId{3});
  EXPECT_THAT(talks.phases, ElementsAre(PhaseId{1}, PhaseId{2}));
  EXPECT_EQ(talks.part_of, TaskId{3});
  EXPECT_TRUE(talks.keep && talks.impartial && talks.needs_distance && talks.aid_like);
  EXPECT_FALSE(talks.standing || talks.cross_cutting || talks.enables_all ||
               talks.negotiable);
  EXPECT_THAT(talks.actors(Toward::needs_consent_of), ElementsAre(gov, reb));
  EXPECT_THAT(talks.actors(Toward::needs_trust_of), ElementsAre(reb));
  EXPECT_THAT(talks.actors(Toward::supports), ElementsAre(gov));
  EXPECT_THAT(talks.actors(Toward::arms_or_trains), ElementsAre(gang));
  EXPECT_THAT(talks.actors(Toward::restores), ElementsAre(gov, gang));
  EXPECT_THAT(talks.actors(Toward::uses_force_on), ElementsAre(reb, gang));
  EXPECT_THAT(talks.actors(Toward::reports_on), ElementsAre(gov, reb, gang));
  EXPECT_THAT(talks.actors(Toward::prosecutes), ElementsAre(gang, reb));
  EXPECT_THAT(talks.actors(Toward::sanctions), ElementsAre(gang, gov));
  EXPECT_THAT(talks.actors(Toward::rewards), ElementsAre(reb, gov));
  EXPECT_THAT(talks.actors(Toward::protects), ElementsAre(reb, gang, gov));
  EXPECT_THAT(talks.where, ElementsAre("north", "centre"));
  EXPECT_THAT(talks.postures, ElementsAre("off", "full"));
  EXPECT_EQ(talks.was, "old-talks");
  EXPECT_THAT(talks.sources, ElementsAre(SourceId{1}));
  ASSERT_EQ(talks.sources.passages.size(), 2u);
  EXPECT_EQ(talks.sources.passages[0].source, SourceId{1});
  EXPECT_EQ(talks.sources.passages[0].says.first, "talks come first");
  EXPECT_EQ(talks.sources.passages[0].page, "12");
  EXPECT_EQ(talks.sources.passages[1].page, "14-15");
  EXPECT_EQ(talks.basis, Basis::stated);
  EXPECT_EQ(talks.note.first, "new");
  const Task& patrols = model.tasks.at(2);
  EXPECT_THAT(patrols.types, ElementsAre(TaskTypeId{1}));
  EXPECT_TRUE(patrols.standing && patrols.cross_cutting && patrols.negotiable);
  EXPECT_TRUE(model.tasks.at(3).enables_all && model.tasks.at(3).may_wait);
  EXPECT_FALSE(talks.may_wait);
  EXPECT_THAT(model.author_keys, ::testing::SizeIs(1));
}

TEST(EveryKey, OfALinkIsReadIntoItsField) {
  const Whole whole("every_key.yaml");
  const Model& model = whole.model;
  const Statement& link = model.statements.at(1);

  EXPECT_EQ(link.id, "L1");
  EXPECT_THAT(link.from.tasks, ElementsAre(TaskId{1}, TaskId{2}));
  EXPECT_THAT(link.to.tasks, ElementsAre(TaskId{3}));
  EXPECT_FALSE(link.mutual);
  EXPECT_EQ(link.score, -2);
  EXPECT_EQ(link.aspect, "trust");
  EXPECT_EQ(link.because.first, "for this");
  EXPECT_EQ(link.when.parts.size(), 3u);
  ASSERT_EQ(link.shifts.size(), 2u);
  EXPECT_EQ(link.shifts[0].by, Switch(ConditionId{2}));
  EXPECT_EQ(link.shifts[0].amount, -1);
  EXPECT_EQ(link.shifts[1].by, Switch(SafeguardId{2}));
  EXPECT_EQ(link.shifts[1].amount, 2);
  EXPECT_EQ(link.basis, Basis::derived);
  EXPECT_EQ(link.confidence, Confidence::high);
  EXPECT_EQ(link.range, std::pair(-3, -1));
  EXPECT_THAT(link.sources, ElementsAre(SourceId{1}));
  EXPECT_THAT(link.judgements, ElementsAre(std::pair<std::string_view, int>("desk", -3),
                                           std::pair<std::string_view, int>("field", 1)));
  ASSERT_NE(link.reason_of("desk"), nullptr);
  EXPECT_EQ(link.reason_of("desk")->first, "so they say");
  EXPECT_EQ(link.reason_of("field"), nullptr);
  EXPECT_EQ(link.reviewed, "S/RES/0000");
  EXPECT_EQ(link.review, "2019-01-31");
  EXPECT_EQ(link.note.first, "disputed");
  EXPECT_TRUE(model.statements.at(2).mutual);
  EXPECT_EQ(model.statements.at(2).because_back.first, "back");
  const auto kind = [&](std::size_t i) {
    return model.statements.at(i).to.selector->kind;
  };
  EXPECT_EQ(kind(3), Selector::Kind::draws_on);
  EXPECT_EQ(kind(4), Selector::Kind::pillar);
  EXPECT_EQ(kind(5), Selector::Kind::needs_consent_of);
  EXPECT_EQ(kind(6), Selector::Kind::all);
  const Pressure& pressure = model.pressures.at(1);
  EXPECT_EQ(pressure.id, "P1");
  EXPECT_THAT(pressure.from, ElementsAre(Switch(ConditionId{1}), Switch(ConditionId{3})));
  EXPECT_THAT(pressure.to, ElementsAre(TaskId{1}, TaskId{2}));
  EXPECT_EQ(pressure.score, -2);
  EXPECT_EQ(pressure.because.first, "heat");
  EXPECT_EQ(pressure.when.what, Switch(ConditionId{2}));
  EXPECT_EQ(pressure.confidence, Confidence::low);
  EXPECT_THAT(pressure.sources, ElementsAre(SourceId{1}));
}

TEST(EveryKey, OfAPostureLinkIsReadIntoItsField) {
  const Whole whole("every_key.yaml");
  const PostureLink& link = whole.model.posture_links.at(1);

  EXPECT_EQ(link.id, "M1");
  EXPECT_EQ(link.from, TaskId{1});
  EXPECT_EQ(link.to, TaskId{2});
  ASSERT_EQ(link.scores.size(), 3u);
  EXPECT_EQ(link.scores[1].from, 1u);
  EXPECT_EQ(link.scores[1].to, 1u);
  EXPECT_EQ(link.scores[1].score, -1);
  EXPECT_EQ(link.because.first, "they share the cars");
  ASSERT_EQ(link.when.parts.size(), 1u);
  EXPECT_EQ(link.when.parts[0].what, Switch(ConditionId{1}));
  EXPECT_EQ(link.basis, Basis::derived);
  EXPECT_EQ(link.confidence, Confidence::high);
  EXPECT_THAT(link.sources, ElementsAre(SourceId{1}));
  EXPECT_EQ(link.note.first, "agreed");
}

TEST(EveryKey, OfADecisionIsReadIntoItsField) {
  const Whole whole("every_key.yaml");
  const Decision& decision = whole.model.decisions.at(1);

  EXPECT_EQ(decision.id, "D1");
  EXPECT_EQ(decision.about, "backfire:talks/peace");
  EXPECT_EQ(decision.address, "backfire:talks/peace");
  EXPECT_EQ(decision.state, Decision::State::in_discussion);
  EXPECT_EQ(decision.because.first, "two see it so");
  EXPECT_EQ(decision.date, "2018-07-15");
  EXPECT_EQ(decision.by, "planning cell");
  EXPECT_EQ(decision.until, "2019-03-31");
  EXPECT_EQ(whole.model.decisions.at(2).address, "L2");
}

TEST(EveryKey, OfViewsAndScenariosIsReadIntoItsField) {
  const Whole whole("every_key.yaml");
  const View& view = whole.model.views.at(0);

  EXPECT_EQ(view.title.first, "everything");
  EXPECT_EQ(view.only, View::Only::synergy);
  EXPECT_EQ(view.min_strength, 2);
  EXPECT_EQ(view.top, 9);
  EXPECT_THAT(view.pillars, ElementsAre(PillarId{1}, PillarId{2}));
  EXPECT_EQ(view.focus, TaskId{1});
  EXPECT_EQ(view.synergies, true);
  EXPECT_EQ(view.requirements, false);
  EXPECT_EQ(view.size, "slide");
  ASSERT_EQ(whole.model.scenarios.size(), 2u);
  EXPECT_EQ(whole.model.scenarios[0].title.first, "the first");
  EXPECT_EQ(whole.model.scenarios[0].note.first, "asked for");
}

TEST(EveryKey, OfAScenarioDoesWhatItSays) {
  const Whole whole("every_key.yaml", {.scenarios = {"second"}});
  const Model& model = whole.model;

  EXPECT_EQ(model.conditions.at(0).id, "hot");
  EXPECT_EQ(model.conditions.at(0).holds, Truth::unknown);
  EXPECT_EQ(model.safeguards.at(0).in_place, Truth::no);
  EXPECT_EQ(model.sources.size(), 2u);
  EXPECT_TRUE(model.sources.at(0).note.empty());
  EXPECT_EQ(model.objectives.at(0).weight, 2);
  EXPECT_EQ(model.pillars.at(0).title.first, "talking");
  EXPECT_EQ(model.task_types.at(0).title.first, "talks");
  EXPECT_EQ(model.task_types.back().id, "relief");
  EXPECT_EQ(model.conditions.at(0).title.first, "it was hot");
  EXPECT_EQ(model.safeguards.at(0).kind, Safeguard::Kind::limit);
  EXPECT_EQ(model.actors.at(0).kind, "");
  EXPECT_EQ(model.resources.at(0).capacity, 11000);
  EXPECT_EQ(model.phases.at(1).title.first, "the end");
  EXPECT_FALSE(model.tasks.at(1).negotiable);
  EXPECT_EQ(model.statements.at(0).score, -1);
  EXPECT_EQ(model.pressures.at(0).score, -3);
  EXPECT_EQ(model.resources.back().id, "time");
  EXPECT_EQ(model.phases.back().id, "after");
  EXPECT_EQ(model.tasks.back().id, "aid-task");
  EXPECT_EQ(model.tasks.back().was, "order-task");
  EXPECT_EQ(model.statements.back().id, "L9");
  EXPECT_EQ(model.pressures.size(), 2u);
  ASSERT_EQ(model.posture_links.size(), 2u);
  EXPECT_EQ(model.posture_links.at(0).scores.at(0).score, 3);
  EXPECT_EQ(model.posture_links.at(1).id, "M9");
  ASSERT_EQ(model.decisions.size(), 3u);
  EXPECT_EQ(model.decisions.at(0).state, Decision::State::mended);
  EXPECT_EQ(model.decisions.at(2).id, "D9");
  EXPECT_THAT(model.gone, IsEmpty());
}

TEST(EveryKey, OfARenewalDoesWhatItSays) {
  const Whole whole("every_key_renewal.yaml");
  const Model& model = whole.model;

  EXPECT_EQ(model.mandate.title.first, "the renewal");
  EXPECT_EQ(model.mandate.note.first, "a new note");
  EXPECT_EQ(model.mandate.adopted, "2019-06-28");
  EXPECT_EQ(model.mandate.mission, "MISSION");
  EXPECT_EQ(model.sources.size(), 4u);
  EXPECT_EQ(model.tasks.back().id, "vote");
  EXPECT_EQ(model.decisions.back().id, "D5");
  EXPECT_EQ(model.conditions.at(3).holds, Truth::yes);
  EXPECT_EQ(model.safeguards.at(2).in_place, Truth::no);
  EXPECT_EQ(model.views.size(), 2u);
  EXPECT_EQ(model.scenarios.size(), 1u);
}

}  // namespace
}  // namespace taut::test
