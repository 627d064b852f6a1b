#include "taut/commands/command.hpp"

#include <algorithm>

namespace taut::commands {
namespace {

std::vector<std::string_view> words_of(const std::vector<tell::Form>& forms) {
  std::vector<std::string_view> words;
  for (const tell::Form form : forms)
    words.push_back(tell::name_of(form));
  return words;
}

}  // namespace

const std::vector<std::string>& Arguments::all(std::string_view flag) const {
  static const std::vector<std::string> none;
  const auto found = values.find(flag);
  return found == values.end() ? none : found->second;
}

std::string Arguments::one(std::string_view flag, std::string_view otherwise) const {
  const auto& given = all(flag);
  return given.empty() ? std::string(otherwise) : given.back();
}

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

bool is_picture(tell::Form form) {
  return form == tell::Form::png || form == tell::Form::svg || form == tell::Form::pdf ||
         form == tell::Form::dot;
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

}  // namespace taut::commands
