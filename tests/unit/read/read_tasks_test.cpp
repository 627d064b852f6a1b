#include "unit/read/marked.hpp"

namespace taut::test {
namespace {

std::string with_task(const std::string& keys, const std::string& code = "") {
  return small_model + "  d: {title: task d, " + keys + "}" +
         (code.empty() ? "" : "  # expect: " + code) + "\n";
}

TEST(ReadTasks, ATaskTypeIsOneOfTheModelOrSeveral) {
  const std::string types =
      "task_types: {ceasefire: {title: Ceasefire}, police: {title: Police}}\n";

  const Loaded one = load(with_task("type: police") + types);
  ASSERT_THAT(one.model.tasks.back().types, ::testing::ElementsAre(TaskTypeId{1}));
  const Loaded two = load(with_task("type: [police, ceasefire]") + types);
  EXPECT_THAT(two.model.tasks.back().types,
              ::testing::ElementsAre(TaskTypeId{1}, TaskTypeId{0}));
  expect_as_marked(with_task("type: [police, police]", "named-twice") + types);
  const Loaded wrong = load(with_task("type: cesefire") + types);
  EXPECT_THAT(wrong.words(), ::testing::HasSubstr("no task type is called 'cesefire'\n"
                                                  "did you mean 'ceasefire'?"));
}

TEST(ReadTasks, EachWrongValueIsToldWithItsOwnCode) {
  const struct {
    const char* keys;
    const char* code;
  } cases[] = {
      {"priority: 0", "out-of-range"},
      {"priority: first", "bad-number"},
      {"serves: {peace: 4}", "out-of-range"},
      {"serves: {pease: 1}", "unknown-name"},
      {"serves: [peace]", "wrong-type"},
      {"draws_on: {troops: 4}", "out-of-range"},
      {"draws_on: {troops: 1.5}", "bad-number"},
      {"draws_on: {money: 1}", "unknown-name"},
      {"pillar: war", "unknown-name"},
      {"pillar: [politics]", "wrong-type"},
      {"needs_consent_of: gov", "wrong-type"},
      {"needs_consent_of: [gov, gov]", "named-twice"},
      {"supports: [people]", "unknown-name"},
      {"standing: yes", "bad-truth"},
      {"standing: True", "bad-truth"},
      {"standing: on", "bad-truth"},
      {"standing: unknown", "bad-truth"},
      {"standing: \"true\"", "bad-truth"},
      {"enables: some", "unknown-word"},
      {"basis: state", "unknown-word"},
      {"phases: [middle]", "unknown-name"},
      {"part_of: z", "unknown-name"},
      {"standing: true, phases: [early]", "contradicting-keys"},
      {"negotiable: true, keep: true", "contradicting-keys"},
      {"may_wait: true, standing: true", "contradicting-keys"},
      {"may_wait: true, keep: true", "contradicting-keys"},
      {"requires: [{task: a, done: yes}]", "bad-truth"},
      {"sources: [{id: z, page: 1}]", "unknown-name"},
      {"sources: [{page: 1}]", "missing-key"},
      {"sources: [{id: s, says: w}, {id: s}]", "named-twice"},
      {"sources: [{id: s, says: w, author: me}]", "unknown-key"},
      {"requires: [d]", "self-requirement"},
      {"requires: [{task: d}]", "self-requirement"},
      {"requires: [z]", "unknown-name"},
      {"requires: a", "wrong-type"},
      {"requires: [{held_by: [gov]}]", "requirement-target"},
      {"requires: [{task: a, condition: hot}]", "requirement-target"},
      {"requires: [{task: hot}]", "unknown-name"},
      {"requires: [{task: a, held: [gov]}]", "unknown-key"},
      {"sources: s", "wrong-type"},
      {"sources: [gov]", "unknown-name"},
      {"paragraph: \"\"", "missing-value"},
      {"paragraph: ~", "missing-value"},
      {"note: {deutsch: x}", "bad-language"},
      {"titel: x", "unknown-key"},
      {"where: north", "wrong-type"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.keys);
    expect_as_marked(with_task(c.keys, c.code));
  }
}

TEST(ReadTasks, AnEmptyKeyIsAMissingValue) {
  expect_as_marked(small_model + R"(  d:
    title: task d
    pillar:              # expect: missing-value
    serves:
      peace:             # expect: missing-value
  e:                     # expect: missing-value
)");
}

TEST(ReadTasks, AnUnknownKeyComesWithTheNearestOne) {
  EXPECT_THAT(load(with_task("titel: x")).words(),
              ::testing::HasSubstr("did you mean 'title'?"));
}

TEST(ReadTasks, YesIsToldToBecomeTrue) {
  EXPECT_THAT(load(with_task("standing: yes")).words(),
              ::testing::HasSubstr("write true"));
}

TEST(ReadTasks, NamesAreLowerCaseWordsWithHyphens) {
  expect_as_marked(small_model + R"(  good-offices-2: {title: fine}
  Good Offices: {title: x}   # expect: bad-id
  good_offices: {title: x}   # expect: bad-id
  -x: {title: x}             # expect: bad-id
  all: {title: x}            # expect: bad-id
)");
}

TEST(ReadTasks, ARowIsAMapOfKeys) {
  expect_as_marked(small_model + R"(  d: good offices    # expect: wrong-type
  e: [title]         # expect: wrong-type
)");
}

TEST(ReadTasks, ATaskNeedsATitleOrAShortName) {
  expect_as_marked(small_model + R"(  d: {short: fine}
  e: {priority: 1}    # expect: missing-key
)");
}

TEST(ReadTasks, TitleAndShortNameStandInForEachOther) {
  const Loaded loaded = load(small_model + "  d: {short: brief}\n");

  EXPECT_EQ(loaded.model.tasks.at(0).short_name.first, "task a");
  EXPECT_EQ(loaded.model.tasks.at(3).title.first, "brief");
}

TEST(ReadTasks, PartsInACircleAreTold) {
  expect_as_marked(small_model + R"(  d: {title: d, part_of: e}   # expect: part-of-cycle
  e: {title: e, part_of: d}
  f: {title: f, part_of: d}
  g: {title: g, part_of: g}   # expect: part-of-cycle
  h: {title: h, part_of: a}
)");
}

TEST(ReadTasks, AmountsAreReadByTheScaleOfTheResource) {
  const Loaded loaded = load(R"(taut: 1
mandate: {title: small}
resources:
  money: {title: money, scale: amount, capacity: 12.5, unit: million}
tasks:
  a: {title: a, draws_on: {money: 2.5}}
)");

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.tasks.at(0).draws_on.at(0).amount, 2.5);
  EXPECT_EQ(loaded.model.resources.at(0).capacity, 12.5);
}

TEST(ReadTasks, TheParagraphIsKnownAsTheTaskIsUnlessItSaysSo) {
  const Loaded loaded = load(small_model +
                             "  d: {title: d, paragraph: x, basis: stated}\n"
                             "  e: {title: e, paragraph: x, basis: stated, "
                             "paragraph_basis: unverified}\n");

  EXPECT_EQ(loaded.model.tasks.at(3).paragraph_basis, Basis::stated);
  EXPECT_EQ(loaded.model.tasks.at(4).paragraph_basis, Basis::unverified);
}

}  // namespace
}  // namespace taut::test
