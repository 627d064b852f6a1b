#include "taut/commands/today.hpp"

#include "taut/commands/words.hpp"
#include "taut/read/values.hpp"

#include <fmt/format.h>

namespace taut::commands {

Flag today_flag() {
  return {
      "--today", "DAY",
      "tell which days have come as on this day, such as 2019-06-30 (default: the day "
      "of this machine)"};
}

Expected<std::string> today_asked(const World& world, const Arguments& arguments) {
  if (!arguments.has("--today"))
    return world.today();
  std::string day = arguments.one("--today");
  if (!is_day(day))
    return misuse(
        fmt::format("--today cannot be '{}': write a day such as 2019-06-30", day));
  return day;
}

}  // namespace taut::commands
