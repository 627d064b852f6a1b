#include "taut/exchange/export_scw.hpp"

#include "support/mixes_by_definition.hpp"
#include "taut/analyse/postures.hpp"
#include "taut/exchange/load_scw.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::test {
namespace {

struct Exchanged {
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = {};

  explicit Exchanged(std::string bytes) {
    model = load_scw_text("p.scw", std::move(bytes), sources, diags);
  }
};

std::string written(const Exchanged& project) {
  return export_scw(project.model, {});
}

std::string matrix_text(const CrossImpacts& impacts) {
  std::string text;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    text += "&Descriptor " + std::to_string(d) + "\n";
    for (std::uint32_t v = 0; v < impacts.count(d); ++v)
      text += " -variant " + std::to_string(v) + "\n";
  }
  text += "#\n";
  for (std::uint32_t x = 0; x < impacts.variants(); ++x) {
    for (std::uint32_t y = 0; y < impacts.variants(); ++y)
      text += (y > 0 ? "," : "") + std::to_string(impacts.at(x, y));
    text += "\n";
  }
  return text + "#\n";
}

TEST(ExportScw, IsReadBackAsItWas) {
  const Exchanged project(
      "$ ScenarioWizard 4.0\nTwo\n&Army\n -none\n -full\n&Talks\n -closed\n -open\n#\n"
      "&\n \n \n&T\n \n \n#\n#\nFFFFFF\nFFFFFF\nFFFFFF\nFFFFFF\n#\n#\n"
      "0,0,1,-2\n0,0,0,3\n-1,2,0,0\n0,0,0,0\n#\n# 0-0\n\"all of it\"\n# \n\"army\"\n# T\n"
      "\"\"\n#  -> \n\"\"\n#  -> T\n\"why\"\n# T -> \n\"because\"\n# T -> "
      "T\n\"\"\n#\n#\n");

  const std::string first = written(project);
  const Exchanged again(first);

  EXPECT_TRUE(again.diags.all().empty());
  EXPECT_EQ(written(again), first);
  EXPECT_EQ(again.model.mandate.note.first, "all of it");
  EXPECT_EQ(again.model.tasks[1].short_name.first, "T");
  EXPECT_EQ(again.model.posture_links[0].because.first, "why");
  EXPECT_EQ(again.model.posture_links[1].because.first, "because");
}

TEST(ExportScw, KeepsTheMatrixOfRandomProjects) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const CrossImpacts impacts = random_impacts({2, 3, 4, 2}, seed, 8, seed > 10);
    const Exchanged project(matrix_text(impacts));
    const Exchanged again(written(project));

    const auto reading = read_postures(again.model);

    ASSERT_TRUE(reading);
    for (std::uint32_t x = 0; x < impacts.variants(); ++x)
      for (std::uint32_t y = 0; y < impacts.variants(); ++y)
        EXPECT_EQ(reading->matrix.impacts.at(x, y), impacts.at(x, y));
    EXPECT_EQ(reading->found.mixes, mixes_by_definition(impacts, 0));
  }
}

// An invented project whose two mixes are consistent only with what the patrols say of
// themselves.
TEST(ExportScw, AMixMayRestOnALeaningAndTheLeaningIsWrittenBack) {
  CrossImpacts impacts(std::vector<std::uint32_t>{2, 2});
  const int cells[4][4] = {{3, 0, -1, 1}, {0, 3, 1, -1}, {1, -1, 0, 0}, {-1, 1, 0, 0}};
  for (std::uint32_t x = 0; x < 4; ++x)
    for (std::uint32_t y = 0; y < 4; ++y)
      impacts.set(x, y, cells[x][y]);
  const Exchanged again(written(Exchanged(matrix_text(impacts))));

  const auto reading = read_postures(again.model);

  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->found.found, 2u);
  EXPECT_EQ(reading->found.mixes[0].mix, (Mix{0, 1}));
  EXPECT_EQ(reading->found.mixes[1].mix, (Mix{1, 0}));
  EXPECT_EQ(reading->mixes[0].choices[0].lead, 1);
  EXPECT_EQ(reading->matrix.impacts.at(1, 1), 3);
}

TEST(ExportScw, KeepsDescriptorsThatNothingSpeaksOf) {
  const CrossImpacts silent(std::vector<std::uint32_t>{2, 3});

  const Exchanged again(written(Exchanged(matrix_text(silent))));

  ASSERT_EQ(again.model.tasks.size(), 2u);
  EXPECT_EQ(again.model.tasks[1].postures.size(), 3u);
}

TEST(ExportScw, OddTitlesAndNamesComeBack) {
  for (const std::string odd :
       {"#1", "&x", "-y", "$ 4", "\"in quotes\"", "a, b", "'", "\\"}) {
    Exchanged project(matrix_text(CrossImpacts(std::vector<std::uint32_t>{2, 2})));
    project.model.mandate.title = Text(odd);
    project.model.tasks[0].title = Text(odd);
    project.model.tasks[0].short_name = Text(odd);
    project.model.tasks[0].postures = {odd, "other"};
    const std::string note = odd == "\"in quotes\"" ? "plain" : odd;
    project.model.mandate.note = Text(note);

    const Exchanged again(written(project));

    EXPECT_TRUE(again.diags.all().empty()) << odd;
    EXPECT_EQ(again.model.mandate.title.first, odd);
    EXPECT_EQ(again.model.mandate.note.first, project.model.mandate.note.first);
    ASSERT_EQ(again.model.tasks.size(), 2u) << odd;
    EXPECT_EQ(again.model.tasks[0].title.first, odd);
    EXPECT_EQ(again.model.tasks[0].postures, project.model.tasks[0].postures);
  }
}

}  // namespace
}  // namespace taut::test
