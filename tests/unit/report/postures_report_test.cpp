#include "taut/report/postures_report.hpp"

#include "support/mixes_by_definition.hpp"
#include "taut/read/load_scw.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::test {
namespace {

struct Project {
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = {};

  explicit Project(std::string bytes) {
    model = load_scw_text("p.scw", std::move(bytes), sources, diags);
  }
};

std::string written(const Project& project) {
  const auto reading = read_postures(project.model);
  EXPECT_TRUE(reading);
  return postures_scw({*reading, project.sources});
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

TEST(PosturesScw, IsReadBackAsItWas) {
  const Project project(
      "$ ScenarioWizard 4.0\nTwo\n&Army\n -none\n -full\n&Talks\n -closed\n -open\n#\n"
      "&\n \n \n&T\n \n \n#\n#\nFFFFFF\nFFFFFF\nFFFFFF\nFFFFFF\n#\n#\n"
      "0,0,1,-2\n0,0,0,3\n-1,2,0,0\n0,0,0,0\n#\n# 0-0\n\"all of it\"\n# \n\"army\"\n# T\n"
      "\"\"\n#  -> \n\"\"\n#  -> T\n\"why\"\n# T -> \n\"because\"\n# T -> "
      "T\n\"\"\n#\n#\n");

  const std::string first = written(project);
  const Project again(first);

  EXPECT_TRUE(again.diags.all().empty());
  EXPECT_EQ(written(again), first);
  EXPECT_EQ(again.model.mandate.note.first, "all of it");
  EXPECT_EQ(again.model.tasks[1].short_name.first, "T");
  EXPECT_EQ(again.model.posture_links[0].because.first, "why");
  EXPECT_EQ(again.model.posture_links[1].because.first, "because");
}

TEST(PosturesScw, KeepsTheMatrixOfRandomProjects) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const CrossImpacts impacts = random_impacts({2, 3, 4, 2}, seed, 8);
    const Project project(matrix_text(impacts));
    const Project again(written(project));

    const auto reading = read_postures(again.model);

    ASSERT_TRUE(reading);
    for (std::uint32_t x = 0; x < impacts.variants(); ++x)
      for (std::uint32_t y = 0; y < impacts.variants(); ++y)
        EXPECT_EQ(reading->matrix.impacts.at(x, y), impacts.at(x, y));
    EXPECT_EQ(reading->found.mixes, mixes_by_definition(impacts, 0));
  }
}

}  // namespace
}  // namespace taut::test
