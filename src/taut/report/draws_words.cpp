#include "taut/report/draws_words.hpp"

#include "taut/analyse/firm_profiles.hpp"
#include "taut/analyse/resources.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

namespace taut {

std::string share_in_words(int part, int whole) {
  const int percent = percent_of(part, whole);
  if (percent == 0 && part > 0)
    return "less than 1 %";
  return fmt::format("{} %", percent);
}

std::string draws_in_words(int draws) {
  return draws == 1 ? std::string("one draw") : figure(draws) + " draws";
}

std::string how_drawn(const DrawsAsked& asked) {
  const std::string cut =
      asked.cut_from == 0
          ? std::string()
          : fmt::format(" of {} asked for, since the time (--time) was over",
                        figure(asked.cut_from));
  return capital(fmt::format(
      "{}{} (seed {}): each moves every score within its range or by at most one, and by "
      "at most one the weights of objectives, what tasks serve and their tiers, unless "
      "these are marked as stated.",
      draws_in_words(asked.count), cut, asked.seed));
}

}  // namespace taut
