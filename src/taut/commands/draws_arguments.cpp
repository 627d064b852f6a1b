#include "taut/commands/draws_arguments.hpp"

#include "taut/commands/map_arguments.hpp"
#include "taut/commands/words.hpp"

namespace taut::commands {
namespace {

constexpr int usual_draws = 1000;
constexpr int most_draws = 100'000;
constexpr int usual_seconds = 60;
constexpr int most_seconds = 86400;

}  // namespace

Flag firm_flag() {
  return {"--firm", "",
          "say how firm it is: move the scores within their range or confidence"};
}

Flag draws_flag() {
  return {"--draws", "N", "how often the scores are moved (1000 with --firm)"};
}

Flag panels_flag() {
  return {
      "--panels", "N",
      "say which findings each assessor holds, and how often so many panels drawn from "
      "them would have them"};
}

Flag seed_flag() {
  return {"--seed", "N", "where the draws start; the same seed gives the same draws"};
}

Flag time_flag(std::string_view help) {
  return {"--time", "SECONDS", help};
}

Expected<double> seconds_asked(const Arguments& arguments) {
  const auto seconds = whole_number(arguments, "--time", 1, most_seconds);
  if (!seconds)
    return seconds.error();
  return static_cast<double>((*seconds).value_or(usual_seconds));
}

Expected<DrawsAsked> draws_asked(const Arguments& arguments, int unless_asked) {
  const auto count = whole_number(arguments, "--draws", 0, most_draws);
  if (!count)
    return count.error();
  const auto seed = whole_number(arguments, "--seed", 0, 2'000'000'000);
  if (!seed)
    return seed.error();
  const auto seconds = seconds_asked(arguments);
  if (!seconds)
    return seconds.error();
  DrawsAsked asked{.seconds = *seconds};
  asked.count = (*count).value_or(arguments.has("--firm") ? usual_draws : unless_asked);
  if (*seed) {
    if (asked.count == 0 && !arguments.has("--draws") && !arguments.has("--panels"))
      return misuse("--seed goes with --firm");
    asked.seed = static_cast<std::uint64_t>(**seed);
  }
  return asked;
}

Expected<DrawsAsked> panels_asked(const Arguments& arguments, const DrawsAsked& draws) {
  const auto count = whole_number(arguments, "--panels", 1, most_draws);
  if (!count)
    return count.error();
  DrawsAsked asked = draws;
  asked.count = (*count).value_or(0);
  return asked;
}

}  // namespace taut::commands
