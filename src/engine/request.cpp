#include "engine/request.hpp"

#include "taut/commands/map_arguments.hpp"
#include "taut/commands/words.hpp"
#include "taut/tell/form.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace taut::engine {
namespace {

using commands::Arguments;
using commands::Command;
using commands::Flag;
using commands::misuse;
using commands::suggestion;

// What only a machine with files and a screen can do.
constexpr std::array<std::string_view, 8> of_a_terminal{
    "--output", "--format", "--layout-lock", "--max-bytes",
    "--color",  "--dpi",    "--fail-on",     "--watch"};

std::string_view key_of(const Flag& flag) {
  return flag.spelling.substr(flag.spelling.rfind(',') + 1);
}

bool is_offered(const Flag& flag) {
  return std::ranges::find(of_a_terminal, key_of(flag)) == of_a_terminal.end() &&
         key_of(flag) != "--scenario";
}

// The words that a value stands for on a command line; none for a switch that is off.
Expected<std::vector<std::string>> words_of(std::string_view key,
                                            const tell::Json& value) {
  std::vector<std::string> words;
  const auto add = [&](const tell::Json& one) {
    if (one.is_string())
      words.push_back(one.get_ref<const std::string&>());
    else if (one.is_number())
      words.push_back(one.dump());
    else
      return false;
    return true;
  };
  bool good = true;
  if (value.is_array())
    good = std::ranges::all_of(value, add);
  else
    good = add(value);
  if (!good)
    return misuse(fmt::format("{} takes a text, a number or a list of them", key));
  return words;
}

Expected<std::vector<std::string>> values_of(const Flag& flag, const tell::Json& value) {
  const std::string_view key = key_of(flag);
  auto words = words_of(key, value);
  if (!words)
    return words;
  if (words->empty() || words->size() % flag.values != 0)
    return misuse(fmt::format("{} needs {}: {}", key,
                              flag.values == 1 ? "a value" : "two values", flag.value));
  if (words->size() > flag.values && !flag.repeats)
    return misuse(fmt::format("{} is given once", key));
  for (const std::string& word : *words)
    if (!flag.allowed.empty() &&
        std::ranges::find(flag.allowed, word) == flag.allowed.end())
      return misuse(
          fmt::format("{} cannot be '{}'{}", key, word, suggestion(word, flag.allowed)));
  return words;
}

Status take_option(const Command& command, const std::string& key,
                   const tell::Json& value, Arguments& arguments) {
  std::vector<std::string_view> valid;
  for (const Flag& flag : command.flags) {
    if (!is_offered(flag))
      continue;
    valid.push_back(key_of(flag));
    if (key_of(flag) != key)
      continue;
    if (value.is_null() || value == false)
      return ok();
    if (flag.value.empty()) {
      if (value != true)
        return misuse(fmt::format("{} is true or false", key));
      arguments.values[key];
      return ok();
    }
    auto words = values_of(flag, value);
    if (!words)
      return words.error();
    arguments.values[key] = *std::move(words);
    return ok();
  }
  return misuse(fmt::format("'{}' has no option '{}'{}", command.name, key,
                            suggestion(key, valid)));
}

// PNG and PDF need a machine that draws.
std::vector<std::string_view> forms_of(const Command& command) {
  std::vector<std::string_view> forms;
  for (const tell::Form form : command.forms)
    if (form != tell::Form::png && form != tell::Form::pdf && form != tell::Form::docx)
      forms.push_back(tell::name_of(form));
  const auto told = std::ranges::find(command.flags, "--format", key_of);
  if (forms.empty() && told != command.flags.end())
    forms = told->allowed;
  return forms;
}

// A form, or a list of those that are wanted of one answer; without any, the first.
Expected<std::vector<std::string>> forms_asked(const tell::Json& request) {
  const auto found = request.find("form");
  if (found != request.end() && found->is_array())
    return texts_under(request, "form");
  auto form = text_or_nothing(request, "form");
  if (!form)
    return form.error();
  return form->empty() ? std::vector<std::string>{} : std::vector{*std::move(form)};
}

Status take_forms(const Command& command, const tell::Json& request,
                  Arguments& arguments) {
  auto asked = forms_asked(request);
  if (!asked)
    return asked.error();
  const auto valid = forms_of(command);
  if (asked->empty())
    asked->emplace_back(valid.front());
  arguments.targets.clear();
  for (const std::string& form : *asked) {
    if (std::ranges::find(valid, form) == valid.end())
      return misuse(fmt::format("'{}' is not answered as '{}'{}", command.name, form,
                                suggestion(form, valid)));
    arguments.targets.push_back({"-", tell::form_named(form).value_or(tell::Form::text)});
  }
  arguments.values["--format"] = *std::move(asked);
  arguments.values["--output"] = {"-"};
  return ok();
}

}  // namespace

Expected<std::string> text_or_nothing(const tell::Json& request, std::string_view key) {
  const auto found = request.find(key);
  if (found == request.end() || found->is_null())
    return std::string();
  if (!found->is_string())
    return misuse(fmt::format("\"{}\" is no text", key));
  return found->get<std::string>();
}

Expected<std::string> text_under(const tell::Json& request, std::string_view key) {
  auto text = text_or_nothing(request, key);
  if (text && text->empty())
    return misuse(fmt::format("\"{}\" is missing", key));
  return text;
}

Expected<std::vector<std::string>> texts_under(const tell::Json& request,
                                               std::string_view key) {
  const auto found = request.find(key);
  std::vector<std::string> texts;
  if (found == request.end() || found->is_null())
    return texts;
  const auto is_text = [](const tell::Json& one) { return one.is_string(); };
  if (!found->is_array() || !std::ranges::all_of(*found, is_text))
    return misuse(fmt::format("\"{}\" is no list of texts", key));
  for (const tell::Json& one : *found)
    texts.push_back(one.get<std::string>());
  return texts;
}

Expected<Arguments> arguments_of(const Command& command, const tell::Json& request) {
  Arguments arguments{.command = std::string(command.name)};
  if (const Status taken = take_forms(command, request, arguments); !taken)
    return taken.error();
  const auto options = request.find("options");
  if (options != request.end() && !options->is_null()) {
    if (!options->is_object())
      return misuse(R"("options" holds values by the name of an option)");
    for (const auto& [key, value] : options->items())
      if (const Status taken = take_option(command, key, value, arguments); !taken)
        return taken.error();
  }
  // What is wrong with the form of the answer is told before there is one.
  if (const auto width = commands::table_width_of(arguments); !width)
    return width.error();
  return arguments;
}

}  // namespace taut::engine
