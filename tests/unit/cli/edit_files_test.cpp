// The files of a model that is being edited: read by name, saved whole or not at all, and
// never over what somebody else has saved since.

#include "cli/edit_files.hpp"

#include "cli/lock_file.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace taut::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using How = EditFiles::Saved::How;

class Editing : public testing::Test {
 protected:
  Editing() {
    write("m.yaml", main_text);
    write("parts/more.yaml", "tasks:\n  a: {title: a}\n");
  }
  void write(const std::string& name, const std::string& text) {
    test::write_file(scratch.path() / name, text);
  }
  std::string read(const std::string& name) const {
    return test::read_file(scratch.path() / name);
  }
  EditFiles files() const { return EditFiles({(scratch.path() / "m.yaml").string()}); }

  const std::string main_text = "taut: 1\ninclude: [parts/more.yaml]\n";
  test::ScratchFolder scratch;
};

TEST_F(Editing, NamesWhatIsIncludedFromTheFolderOfTheFirst) {
  EditFiles edited = files();
  EXPECT_EQ(edited.main_name(), "m.yaml");
  std::vector<std::string> names;
  for (const auto& [name, text] : edited.all())
    names.push_back(name);
  EXPECT_THAT(names, ElementsAre("m.yaml", "parts/more.yaml"));
  EXPECT_EQ(edited.text("m.yaml")->text, main_text);
}

TEST_F(Editing, SavesWhatItWasGivenAndGivesItsNewStamp) {
  EditFiles edited = files();
  const std::string before = edited.text("m.yaml")->stamp;
  const auto saved =
      edited.save("m.yaml", "taut: 1\n# longer than it was before\n", before);
  EXPECT_EQ(saved.how, How::saved) << saved.why;
  EXPECT_EQ(read("m.yaml"), "taut: 1\n# longer than it was before\n");
  EXPECT_NE(saved.now.stamp, before);
  EXPECT_EQ(saved.now.stamp, edited.text("m.yaml")->stamp);
}

TEST_F(Editing, DoesNotSaveOverWhatSomebodyElseHasSaved) {
  EditFiles edited = files();
  const std::string before = edited.text("m.yaml")->stamp;
  write("m.yaml", "taut: 1\n# of somebody else\n");
  const auto saved = edited.save("m.yaml", "mine", before);
  EXPECT_EQ(saved.how, How::conflict);
  EXPECT_EQ(saved.now.text, "taut: 1\n# of somebody else\n") << "to be looked at";
  EXPECT_EQ(read("m.yaml"), "taut: 1\n# of somebody else\n");
  EXPECT_EQ(edited.save("m.yaml", "mine", saved.now.stamp).how, How::saved)
      << "whoever has seen it may write over it";
}

TEST_F(Editing, ReachesNoFileThatIsNoPartOfTheModel) {
  write("other.yaml", "mine");
  EditFiles edited = files();
  for (const char* name : {"other.yaml", "../m.yaml", "/etc/passwd", ""}) {
    EXPECT_FALSE(edited.text(name)) << name;
    EXPECT_EQ(edited.save(name, "x", "").how, How::foreign) << name;
  }
  EXPECT_EQ(read("other.yaml"), "mine");
}

TEST_F(Editing, FindsWhatASaveIncludesAnew) {
  write("other.yaml", "tasks: {}\n");
  EditFiles edited = files();
  edited.save("m.yaml", "taut: 1\ninclude: [parts/more.yaml, other.yaml]\n",
              edited.text("m.yaml")->stamp);
  EXPECT_TRUE(edited.text("other.yaml"));
}

TEST_F(Editing, TellsEachChangeOnce) {
  EditFiles edited = files();
  EXPECT_THAT(edited.changed(), IsEmpty());
  write("parts/more.yaml", "tasks:\n  a: {title: another}\n");
  EXPECT_THAT(edited.changed(), ElementsAre("parts/more.yaml"));
  EXPECT_THAT(edited.changed(), IsEmpty());
  std::filesystem::remove(scratch.path() / "parts/more.yaml");
  EXPECT_THAT(edited.changed(), ElementsAre("parts/more.yaml"));
  EXPECT_EQ(edited.text("parts/more.yaml")->text, "") << "it was deleted";
}

TEST_F(Editing, OfAFileThatCannotBeWrittenSaysWhy) {
  EditFiles edited = files();
  const std::string stamp = edited.text("parts/more.yaml")->stamp;
  std::filesystem::rename(scratch.path() / "parts", scratch.path() / "gone");
  const auto saved = edited.save("parts/more.yaml", "x", stamp);
  EXPECT_NE(saved.how, How::saved);
  EXPECT_FALSE(std::filesystem::exists(scratch.path() / "parts"));
}

Arguments locked_by(const std::string& path) {
  Arguments arguments;
  arguments.values["--layout-lock"] = {path};
  return arguments;
}

TEST_F(Editing, ALockThatIsNotThereIsAnEmptyOne) {
  const auto none = read_lock_file(locked_by((scratch.path() / "l.json").string()));
  ASSERT_TRUE(none);
  EXPECT_EQ(*none, "");
  EXPECT_EQ(*read_lock_file(Arguments{}), "");
}

TEST_F(Editing, WhatIsNoLockIsNotTakenForOne) {
  for (const char* text : {"{}", "taut: 1\n", "[1]"}) {
    write("l.json", text);
    const auto lock = read_lock_file(locked_by((scratch.path() / "l.json").string()));
    ASSERT_FALSE(lock) << text;
    EXPECT_THAT(lock.error().message, HasSubstr("l.json"));
    EXPECT_THAT(lock.error().message, HasSubstr("choose another name"));
    EXPECT_EQ(read("l.json"), text);
  }
}

}  // namespace
}  // namespace taut::cli
