#include "cli/command.hpp"
#include "cli/targets.hpp"
#include "taut/text/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut::cli {

#define TAUT_COMMAND(name)        \
  namespace name##_command {      \
    extern const Command command; \
  }
#include "cli/commands.def"
#undef TAUT_COMMAND

namespace {

std::vector<std::string_view> words_of(const std::vector<tell::Form>& forms) {
  std::vector<std::string_view> words;
  for (const tell::Form form : forms)
    words.push_back(tell::name_of(form));
  return words;
}

// With the flags that its forms bring along, before those about the model.
Command completed(Command command) {
  const auto& forms = command.forms;
  if (forms.empty())
    return command;
  std::vector<Flag> flags{
      {"-o,--output",
       "FILE",
       "write to this file, in the form of its ending; - is the screen",
       {},
       true},
      {"--format", "FORMAT", "write this instead of the form of the ending",
       words_of(forms)}};
  if (std::ranges::any_of(forms, is_picture)) {
    flags.push_back(
        {"--theme", "THEME", "colours of a picture", {"light", "dark", "print"}});
    flags.push_back({"--dpi", "N", "dots per inch of a PNG, 36 to 600 (default 150)"});
  }
  flags.push_back(language_flag());
  flags.push_back(color_flag());
  flags.push_back(max_bytes_flag());
  command.flags.insert(command.flags.end(), flags.begin(), flags.end());
  return command;
}

}  // namespace

const std::vector<Command>& all_commands() {
  static const std::vector<Command> commands{
#define TAUT_COMMAND(name) completed(name##_command::command),
#include "cli/commands.def"
#undef TAUT_COMMAND
  };
  return commands;
}

const std::vector<std::string>& Arguments::all(std::string_view flag) const {
  static const std::vector<std::string> none;
  const auto found = values.find(flag);
  return found == values.end() ? none : found->second;
}

std::string Arguments::one(std::string_view flag, std::string_view otherwise) const {
  const auto& given = all(flag);
  return given.empty() ? std::string(otherwise) : given.back();
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

Flag scenario_flag() {
  return {"-s,--scenario",
          "NAME",
          "read the mandate under this scenario of the file",
          {},
          true};
}

Flag max_bytes_flag() {
  return {"--max-bytes", "N", "largest file to read, in bytes or as 64M (default 32M)"};
}

Flag color_flag() {
  return {"--color",
          "WHEN",
          "colour the text; auto means on a terminal without NO_COLOR",
          {"auto", "always", "never"}};
}

Flag language_flag() {
  return {"--lang", "CODE", "show the model's texts in this language where it has them"};
}

}  // namespace taut::cli
