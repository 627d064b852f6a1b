#include "cli/commands.hpp"

#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>

#define TAUT_COMMAND(name)                   \
  namespace taut::commands::name##_command { \
    extern const Command command;            \
  }
#define TAUT_TERMINAL_COMMAND(name)     \
  namespace taut::cli::name##_command { \
    extern const Command command;       \
  }
#include "cli/commands.def"
#undef TAUT_COMMAND
#undef TAUT_TERMINAL_COMMAND

namespace taut::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> all{
#define TAUT_COMMAND(name) completed(commands::name##_command::command),
#define TAUT_TERMINAL_COMMAND(name) completed(name##_command::command),
#include "cli/commands.def"
#undef TAUT_COMMAND
#undef TAUT_TERMINAL_COMMAND
  };
  return all;
}

namespace {

std::string flag_help(const Flag& flag) {
  std::string names;
  for (char c : flag.spelling)
    names += c == ',' ? std::string(", ") : std::string(1, c);
  if (!flag.value.empty())
    names += fmt::format(" {}", flag.value);
  std::string text(flag.help);
  if (!flag.allowed.empty())
    text += fmt::format(" ({})", fmt::join(flag.allowed, ", "));
  if (flag.repeats)
    text += "; may be given several times";
  const std::string left = fmt::format("  {:<26}", names);
  const std::string indent(28, ' ');
  if (names.size() > 25)
    return left + "\n" + wrap(text, {.first = indent, .further = indent});
  return wrap(text, {.first = left, .further = indent});
}

}  // namespace

std::string help_of(const Command& command) {
  std::string text = fmt::format("taut {} - {}\n\nusage: taut {} {}\n\n", command.name,
                                 command.summary, command.name, command.operands);
  text += wrap(command.about, {});
  text += "\noptions:\n";
  for (const Flag& flag : command.flags)
    text += flag_help(flag);
  text += flag_help({"-h,--help", "", "show this help"});
  return text + fmt::format("\nexample:\n{}\n", command.example);
}

std::string help_of_all() {
  std::string text =
      "taut - find and draw the tensions among the tasks of a mandate\n\n"
      "usage: taut COMMAND [OPTION...] [FILE...]\n\ncommands:\n";
  for (const Command& command : all_commands())
    text += fmt::format("  {:<11}{}\n", command.name, command.summary);
  text +=
      "\n  taut COMMAND --help   says more, with an example\n"
      "  taut --version        prints the version\n\n"
      "exit status: 0 fine, 1 findings at or above --fail-on, 2 wrong usage,\n"
      "3 the model has errors, 4 a file, a font or Graphviz failed, 5 our own mistake\n\n"
      "example:\n  taut new mandate.yaml\n  taut check mandate.yaml\n"
      "  taut map mandate.yaml -o map.png\n";
  return text;
}

}  // namespace taut::cli
