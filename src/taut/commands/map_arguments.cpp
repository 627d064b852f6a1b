#include "taut/commands/map_arguments.hpp"

#include "taut/commands/find_row.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <utility>

namespace taut::commands {
namespace {

std::optional<Error> read_numbers(const Arguments& arguments, MapOptions& options) {
  const auto strength = whole_number(arguments, "--min-strength", 1, 3);
  if (!strength)
    return strength.error();
  const auto top = whole_number(arguments, "--top", 1, 1000);
  if (!top)
    return top.error();
  const auto seed = whole_number(arguments, "--seed", 1, 1'000'000'000);
  if (!seed)
    return seed.error();
  options.min_strength = *strength;
  options.top = *top;
  options.seed = static_cast<std::uint32_t>((*seed).value_or(1));
  return std::nullopt;
}

std::optional<Error> read_names(const Arguments& arguments, const Model& model,
                                MapOptions& options) {
  for (const std::string& id : arguments.all("--pillar")) {
    const auto pillar = find_row(model.pillars, "pillar", id);
    if (!pillar)
      return pillar.error();
    options.pillars.push_back(PillarId{*pillar});
  }
  if (arguments.has("--focus")) {
    const auto task = find_row(model.tasks, "task", arguments.one("--focus"));
    if (!task)
      return task.error();
    options.focus = TaskId{*task};
  }
  return std::nullopt;
}

void read_words(const Arguments& arguments, MapOptions& options) {
  const std::string only = arguments.one("--only");
  options.only = only == "tension"   ? View::Only::tension
                 : only == "synergy" ? View::Only::synergy
                                     : View::Only::both;
  options.size = page_size_named(arguments.one("--size")).value_or(PageSize::a4);
  options.engine = engine_named(arguments.one("--engine")).value_or(Engine::slots);
  options.theme = theme_named(arguments.one("--theme")).value_or(ThemeName::light);
  options.synergies = arguments.has("--synergies");
  options.requirements = arguments.has("--requirements");
  options.language = arguments.one("--lang");
}

}  // namespace

Expected<std::optional<int>> whole_number(const Arguments& arguments,
                                          std::string_view flag, int least, int most) {
  if (!arguments.has(flag))
    return std::optional<int>{};
  const std::string given = arguments.one(flag);
  int value = 0;
  const char* end = given.data() + given.size();
  const auto [after, error] = std::from_chars(given.data(), end, value);
  if (error != std::errc{} || after != end || value < least || value > most)
    return misuse(fmt::format("{} cannot be '{}': write a whole number from {} to {}",
                              flag, given, least, most));
  return std::optional<int>{value};
}

Expected<std::optional<int>> resolution_of(const Arguments& arguments) {
  return whole_number(arguments, "--dpi", 36, 600);
}

Expected<std::optional<int>> table_width_of(const Arguments& arguments) {
  return whole_number(arguments, "--width", 60, 1000);
}

ThemeName theme_of(const Arguments& arguments) {
  return theme_named(arguments.one("--theme")).value_or(ThemeName::light);
}

Expected<MapOptions> map_options(const Arguments& arguments, const Model& model) {
  MapOptions options;
  if (const auto error = read_numbers(arguments, options))
    return *error;
  if (const auto error = read_names(arguments, model, options))
    return *error;
  read_words(arguments, options);
  if (!arguments.has("--view"))
    return options;
  const auto view = find_row(model.views, "view", arguments.one("--view"));
  if (!view)
    return view.error();
  View chosen = model.views[*view];
  if (arguments.has("--size"))
    chosen.size = {};
  return with_view(std::move(options), chosen);
}

}  // namespace taut::commands
