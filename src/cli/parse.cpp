// The only file that includes CLI11: it splits and validates words; what people read when
// something is wrong is written here, with suggestions that CLI11 does not give.

#include "cli/parse.hpp"

#include "cli/targets.hpp"
#include "taut/commands/map_arguments.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace taut::cli {
namespace {

std::string key_of(const Flag& flag) {
  return std::string(flag.spelling.substr(flag.spelling.rfind(',') + 1));
}

std::vector<std::string_view> flag_names(const Command& command) {
  std::vector<std::string_view> names;
  for (const Flag& flag : command.flags)
    names.push_back(flag.spelling.substr(flag.spelling.rfind(',') + 1));
  names.emplace_back("--help");
  return names;
}

Error unknown_word(const Command& command, const std::string& word) {
  if (word.starts_with("-") && word.size() > 1) {
    const std::string name = word.substr(0, word.find('='));
    return {fmt::format("'taut {}' has no option '{}'{}", command.name, name,
                        suggestion(name, flag_names(command)))};
  }
  return {fmt::format("'{}' is one file too many: 'taut {}' takes {}", word, command.name,
                      command.most_files == 0   ? "none"
                      : command.most_files == 1 ? "one"
                                                : "fewer")};
}

// More files than a command takes are counted here, so that the message can name one.
constexpr int most_words = 1 << 20;

// What CLI11 filled in, by flag.
struct Holder {
  const Flag* flag;
  std::string key;
  std::vector<std::string> values = {};
  bool given = false;
};

Error needs_values(const Holder& holder) {
  return {fmt::format("{} needs {}: {} {}", holder.key,
                      holder.flag->values == 1 ? "a value" : "two values", holder.key,
                      holder.flag->value)};
}

std::vector<std::unique_ptr<Holder>> declare(const Command& command, CLI::App& app) {
  std::vector<std::unique_ptr<Holder>> holders;
  for (const Flag& flag : command.flags) {
    Holder& holder =
        *holders.emplace_back(std::make_unique<Holder>(Holder{&flag, key_of(flag)}));
    const std::string spelling(flag.spelling);
    if (flag.value.empty())
      app.add_flag(spelling, holder.given);
    else
      app.add_option(spelling, holder.values)
          ->expected(static_cast<int>(flag.values))
          ->allow_extra_args(false)
          ->take_all();
  }
  return holders;
}

Expected<Arguments> collect(const Command& command,
                            const std::vector<std::unique_ptr<Holder>>& holders) {
  Arguments arguments;
  for (const auto& holder : holders) {
    if (!holder->given && holder->values.empty())
      continue;
    const Flag& flag = *holder->flag;
    for (const std::string& value : holder->values) {
      if (flag.allowed.empty() ||
          std::ranges::find(flag.allowed, value) != flag.allowed.end())
        continue;
      return Error{fmt::format("{} cannot be '{}'{}", holder->key, value,
                               suggestion(value, flag.allowed))};
    }
    if (holder->values.size() % flag.values != 0)
      return needs_values(*holder);
    if (holder->values.size() > flag.values && !flag.repeats)
      return Error{fmt::format("'taut {}' takes {} once", command.name, holder->key)};
    arguments.values[holder->key] = holder->values;
  }
  return arguments;
}

}  // namespace

Expected<Arguments> parse_arguments(const Command& command,
                                    const std::vector<std::string>& words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras(false);
  const auto holders = declare(command, app);
  std::vector<std::string> files;
  if (command.most_files > 0)
    app.add_option("files", files)->expected(0, most_words);
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    // CLI11 may complain of the value that follows an unknown option instead of it.
    for (const std::string& word : app.remaining()) {
      if (word.starts_with('-') && word.size() > 1)
        return unknown_word(command, word);
    }
    if (!app.remaining().empty())
      return unknown_word(command, app.remaining().front());
    for (const auto& holder : holders) {
      const bool meant =
          std::string_view(error.what()).find(holder->key) != std::string::npos;
      if (meant && !holder->flag->value.empty())
        return needs_values(*holder);
    }
    return Error{fmt::format("these words do not fit 'taut {}': usage: taut {} {}",
                             command.name, command.name, command.operands)};
  }
  if (files.size() > command.most_files)
    return unknown_word(command, files[command.most_files]);
  Expected<Arguments> arguments = collect(command, holders);
  if (!arguments)
    return arguments;
  arguments->command = command.name;
  arguments->files = std::move(files);
  auto targets = targets_of(command, *arguments);
  if (!targets)
    return targets.error();
  arguments->targets = *std::move(targets);
  // What is wrong with the form of the answer is told before there is one.
  for (const auto& number :
       {commands::resolution_of(*arguments), commands::table_width_of(*arguments)}) {
    if (!number)
      return number.error();
  }
  return arguments;
}

}  // namespace taut::cli
