// Help is made from the tables that the commands are read by.

#include "cli/commands.hpp"
#include "cli/targets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Help, NamesEveryOptionOfACommandAndItsExample) {
  for (const Command& command : all_commands()) {
    SCOPED_TRACE(command.name);
    const std::string help = help_of(command);
    EXPECT_THAT(help, HasSubstr(std::string("usage: taut ") + std::string(command.name)));
    EXPECT_THAT(help, HasSubstr(std::string(command.example)));
    EXPECT_THAT(help, HasSubstr("-h, --help"));
    for (const Flag& flag : command.flags)
      EXPECT_THAT(
          help,
          HasSubstr(std::string(flag.spelling.substr(flag.spelling.rfind(',') + 1))));
  }
}

TEST(Help, NoLineIsLongerThanATerminal) {
  for (const Command& command : all_commands()) {
    const std::string help = help_of(command);
    for (std::size_t at = 0; at < help.size();) {
      const std::size_t end = std::min(help.find('\n', at), help.size());
      EXPECT_LE(end - at, 100U) << command.name << ": " << help.substr(at, end - at);
      at = end + 1;
    }
  }
}

TEST(Help, OffersAPictureOnlyWhereOneIsDrawn) {
  for (const Command& command : all_commands()) {
    const bool draws = std::ranges::any_of(command.forms, commands::is_picture);
    const std::string help = help_of(command);
    if (draws)
      EXPECT_THAT(help, HasSubstr("--dpi")) << command.name;
    else
      EXPECT_THAT(help, Not(HasSubstr("--dpi"))) << command.name;
  }
}

TEST(Help, ListsEveryCommand) {
  const std::string help = help_of_all();
  for (const Command& command : all_commands())
    EXPECT_THAT(help, HasSubstr("  " + std::string(command.name) + " "));
}

TEST(Help, FormsAreSpokenAsAList) {
  using tell::Form;
  EXPECT_EQ(words_for({}), "");
  EXPECT_EQ(words_for({Form::csv}), "csv");
  EXPECT_EQ(words_for({Form::text, Form::csv, Form::json}), "text, csv or json");
}

}  // namespace
}  // namespace taut::cli
