#include "cli/targets.hpp"

#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace taut::cli {
namespace {

std::string listed(std::vector<std::string_view> words) {
  if (words.size() < 2)
    return words.empty() ? std::string() : std::string(words.front());
  const std::string_view last = words.back();
  words.pop_back();
  return fmt::format("{} or {}", fmt::join(words, ", "), last);
}

std::string recommended(const std::vector<tell::Form>& forms) {
  std::vector<std::string_view> endings;
  for (const tell::Form form : forms)
    endings.push_back(tell::endings_of(form).front());
  return listed(std::move(endings));
}

Expected<tell::Form> form_of_path(const std::string& path,
                                  const std::vector<tell::Form>& forms) {
  const std::string ending = lower_case(std::filesystem::path(path).extension().string());
  if (path == "-" || (ending.empty() && forms.front() == tell::Form::text))
    return forms.front();
  const auto form = tell::form_of_ending(ending);
  if (!form || std::ranges::find(forms, *form) == forms.end())
    return Error{
        fmt::format("'{}' does not end in anything that this command writes: end it in "
                    "{}, or give --format",
                    path, recommended(forms)),
        Error::Cause::request};
  return *form;
}

}  // namespace

Expected<std::vector<Target>> targets_of(const Command& command,
                                         const Arguments& arguments) {
  std::vector<Target> targets;
  if (command.forms.empty())
    return targets;
  const auto given = tell::form_named(arguments.one("--format"));
  std::vector<std::string> paths = arguments.all("--output");
  if (paths.empty())
    paths.emplace_back("-");
  for (std::string& path : paths) {
    const auto form =
        given ? Expected<tell::Form>(*given) : form_of_path(path, command.forms);
    if (!form)
      return form.error();
    targets.push_back({std::move(path), *form});
  }
  return targets;
}

std::string words_for(const std::vector<tell::Form>& forms) {
  std::vector<std::string_view> words;
  for (const tell::Form form : forms)
    words.push_back(tell::name_of(form));
  return listed(std::move(words));
}

}  // namespace taut::cli
