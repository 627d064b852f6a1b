#include "unit/read/marked.hpp"

namespace taut::test {
namespace {

TEST(ReadContext, EachWrongValueIsToldWithItsOwnCode) {
  expect_as_marked(R"(taut: 1
mandate:
  title: small
  adopted: 2018-02-30       # expect: bad-date
  ends: June 2019           # expect: bad-date
  resolutoin: x             # expect: unknown-key
sources:
  s1: {title: a, date: 2017}
  s2: {title: a, date: 2017-13}   # expect: bad-date
  s3: {author: a}                 # expect: missing-key
objectives:
  o1: {title: o, weight: 0}       # expect: out-of-range
  o2: {title: o, weight: 1.5}     # expect: bad-number
conditions:
  c1: {title: c}                  # expect: missing-key
  c2: {title: c, holds: maybe}    # expect: bad-truth
  c3: {title: c, holds: unknown}
  c4: {title: c, holds: true, expected_from: late}   # expect: unknown-name
safeguards:
  g1: {title: g}                  # expect: missing-key
  g2: {title: g, in_place: no}    # expect: bad-truth
  g3: {title: g, in_place: false, kind: word}    # expect: unknown-word
actors:
  x: {title: x, hostile_to: {y: hates}}     # expect: unknown-word
  y: {title: y, hostile_to: {z: hostile}}   # expect: unknown-name
  w: {title: w, accused_of_abuse: 1}        # expect: bad-truth
resources:
  r1: {title: r, scale: amount}             # expect: missing-capacity
  r2: {title: r, capacity: "1,5"}           # expect: bad-number
  r3: {title: r, scarce_while: scarce}      # expect: unknown-name
tasks:
  a: {title: a}
)");
}

TEST(ReadContext, PhasesRunForward) {
  expect_as_marked(R"(taut: 1
mandate: {title: small}
phases:
  - {id: one, title: one, from: 2018-07-01, to: 2018-06-30}   # expect: phase-dates
  - {id: two, title: two, from: 2018-07-01, to: 2018-09-30}
  - {id: three, title: three, from: 2018-09-30}   # expect: phase-dates
  - {id: two, title: two again}   # expect: duplicate-name
tasks:
  a: {title: a}
)");
}

TEST(ReadContext, NamesOfTasksConditionsAndSafeguardsAreShared) {
  expect_as_marked(R"(taut: 1
mandate: {title: small}
conditions:
  a: {title: a, holds: true}
safeguards:
  a: {title: a, in_place: true}   # expect: duplicate-name
tasks:
  a: {title: a}   # expect: duplicate-name
)");
}

TEST(ReadContext, ATextMayBeAMapOfLanguages) {
  const Loaded loaded = load(R"(taut: 1
mandate: {title: {en: mandate, fr: mandat}}
tasks:
  a: {title: a}
)");

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.mandate.title.first, "mandate");
  EXPECT_EQ(loaded.model.mandate.title.in("fr"), "mandat");
}

TEST(ReadContext, TheTopOfAFileHasItsRules) {
  expect_as_marked(
      "mandate: {title: m}  # expect: missing-key\ntasks: {a: {title: a}}\n");
  expect_as_marked("taut: 1  # expect: missing-key\ntasks: {a: {title: a}}\n");
  expect_as_marked("taut: 1  # expect: no-tasks\nmandate: {title: m}\n");
  expect_as_marked(
      "taut: 2  # expect: unknown-version\nmandate: {title: m}\ntasks: {a: {title: "
      "a}}\n");
  expect_as_marked("- a  # expect: wrong-type\n");
  expect_as_marked(small_model + "task: {}  # expect: unknown-key\n");
  expect_as_marked(small_model + "views: [a]  # expect: wrong-type\n");
  expect_as_marked(small_model + "links: {a: b}  # expect: wrong-type\n");
}

TEST(ReadContext, KeysOfTheAuthorsOwnAreKept) {
  const Loaded loaded = load(small_model + "  d: {title: d, x-owner: desk}\nx-tool: 3\n");

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  ASSERT_EQ(loaded.model.author_keys.size(), 2u);
  EXPECT_EQ(loaded.model.author_keys[0].key, "x-tool");
  EXPECT_EQ(loaded.model.author_keys[0].owner, "");
  EXPECT_EQ(loaded.model.author_keys[1].owner, "d");
  EXPECT_EQ(loaded.model.author_keys[1].value, "\"desk\"");
}

TEST(ReadContext, ViewsAndScenariosAreChecked) {
  expect_as_marked(small_model + R"(views:
  v1: {only: tensions}     # expect: unknown-word
  v2: {min_strength: 4}    # expect: out-of-range
  v3: {pillar: [politics], focus: z}   # expect: unknown-name
  v4: {size: a3}           # expect: unknown-word
  v5: {pillar: politics, focus: a, top: 3, synergies: false, size: slide}
scenarios:
  s1: {extends: s9}        # expect: unknown-name
  s2: {extends: s3}        # expect: scenario-cycle
  s3: {extends: s2}        # expect: scenario-cycle
  s4: {removes: x}         # expect: unknown-key
  base: {title: x}         # expect: bad-id
)");
}

}  // namespace
}  // namespace taut::test
