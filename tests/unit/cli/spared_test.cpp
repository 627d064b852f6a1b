// No file is written over one that was read, whatever names lead to it.

#include "cli/spared.hpp"

#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace fs = std::filesystem;

namespace taut::cli {
namespace {

class Spared : public testing::Test {
 protected:
  Spared() {
    for (const char* name : {"m.yaml", "more.yaml", "other.yaml"})
      test::write_file(scratch.path() / name, "taut: 1\n");
    fs::create_symlink("m.yaml", at("link.yaml"));
    fs::create_hard_link(at("more.yaml"), at("hard.yaml"));
    fs::create_symlink("new.svg", at("dangling.svg"));
    read.add(at("m.yaml"), "");
    read.add(at("more.yaml"), "");
  }
  std::string at(const std::string& name) const {
    return (scratch.path() / name).string();
  }
  std::string told(const std::string& name) const {
    const Status safe = spared(read, {name == "-" ? name : at(name)});
    return safe ? "" : safe.error().message;
  }
  std::string different(const std::string& one, const std::string& other) const {
    const Status apart = all_different({one, other});
    return apart ? "" : apart.error().message;
  }
  test::ScratchFolder scratch;
  SourceSet read;
};

TEST_F(Spared, TheModelAndWhatBelongsToItByEveryName) {
  EXPECT_EQ(told("m.yaml"),
            "'" + at("m.yaml") + "' is the model itself: choose another name");
  EXPECT_EQ(told("link.yaml"),
            "'" + at("link.yaml") + "' is the model itself: choose another name");
  EXPECT_EQ(told("hard.yaml"),
            "'" + at("hard.yaml") + "' is a part of the model: choose another name");
  EXPECT_EQ(told("other.yaml"), "");
  EXPECT_EQ(told("new.svg"), "");
  EXPECT_EQ(told("dangling.svg"), "");
}

TEST_F(Spared, MisuseIsTheCause) {
  const Status safe = spared(read, {at("m.yaml")});
  ASSERT_FALSE(safe);
  EXPECT_EQ(safe.error().cause, Error::Cause::request);
}

TEST_F(Spared, TwoThingsAreNotWrittenToOnePlace) {
  EXPECT_EQ(different(at("new.svg"), at("./new.svg")),
            "'" + at("new.svg") + "' and '" + at("./new.svg") +
                "' are the same file: choose another name");
  EXPECT_NE(different("nowhere.svg", "./nowhere.svg"), "");
  EXPECT_NE(different(at("dangling.svg"), at("new.svg")), "");
  EXPECT_NE(different(at("m.yaml"), at("link.yaml")), "");
  EXPECT_NE(different(at("more.yaml"), at("hard.yaml")), "");
  EXPECT_EQ(different("-", "-"),
            "standard output would be written twice: choose another name");
  EXPECT_EQ(different(at("m.yaml"), at("more.yaml")), "");
  EXPECT_EQ(different(at("new.svg"), at("new.png")), "");
  EXPECT_EQ(different("/dev/null", "/dev/null"), "");
  EXPECT_EQ(different("", at("new.svg")), "a file to write needs a name, and '' is none");
}

}  // namespace
}  // namespace taut::cli
