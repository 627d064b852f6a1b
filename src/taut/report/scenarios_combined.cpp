#include "taut/analyse/words.hpp"
#include "taut/report/scenarios.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

using tell::Json;

std::string title_of(const CombinationsReport& report, Switch what) {
  return std::string(unstopped(title_of(report.model, what).in(report.language)));
}

bool is_on(std::uint32_t combination, std::size_t i) {
  return (combination >> i & 1U) != 0;
}

// "No task under what is critical and five under what is serious; 33 tensions at work.
// So: a; b. Not so: c."
std::string told(const CombinationsReport& report, std::uint32_t at) {
  const Combinations& all = report.combinations;
  const Tally& tally = all.tallies[at];
  std::vector<std::string> on;
  std::vector<std::string> off;
  for (std::size_t i = 0; i < all.switches.size(); ++i)
    (is_on(at, i) ? on : off).push_back(title_of(report, all.switches[i]));
  const std::size_t critical = tally.bearing(Severity::critical);
  const std::size_t serious = tally.bearing(Severity::serious);
  std::string text = fmt::format(
      "{} {} under what is critical and {} under what is serious; {} at work.",
      capital(count_word(critical)), critical == 1 ? "task" : "tasks",
      serious == 0 ? std::string("none") : count_word(serious),
      counted(tally.tensions, "tension", "tensions"));
  if (!on.empty())
    text += fmt::format(" So: {}.", fmt::join(on, "; "));
  if (!off.empty())
    text += fmt::format(" Not so: {}.", fmt::join(off, "; "));
  return text;
}

// "worse if so, in every combination of the others".
std::string how_often(const SwitchWeight& weight, std::size_t pairs) {
  const auto in = [&](std::size_t count) {
    return pairs == 1       ? std::string()
           : count == pairs ? ", in every combination of the others"
           : count * 2 == pairs
               ? ", in half of the combinations of the others"
               : fmt::format(", in {} of {} combinations of the others", count, pairs);
  };
  if (weight.worse_when_on > 0 && weight.worse_when_off > 0)
    return fmt::format("worse if so in {}, better in {} of {} combinations of the others",
                       weight.worse_when_on, weight.worse_when_off, pairs);
  if (weight.worse_when_on > 0)
    return "worse if so" + in(weight.worse_when_on);
  if (weight.worse_when_off > 0)
    return "better if so" + in(weight.worse_when_off);
  return pairs == 1 ? "no difference" : "no difference in any combination of the others";
}

std::string weight_line(const CombinationsReport& report, const SwitchWeight& weight) {
  return fmt::format("{}: {}", title_of(report, weight.what),
                     how_often(weight, report.combinations.tallies.size() / 2));
}

// "Good offices: strained task, told in other words from one combination to another."
// Nothing of a kind that is found of other tasks each time.
std::string told_variously(const CombinationsReport& report, std::string_view address) {
  const std::size_t colon = address.find(':');
  const auto task = colon == address.npos
                        ? std::nullopt
                        : report.model.find_task(address.substr(colon + 1));
  if (!task)
    return {};
  std::string kind(address.substr(0, colon));
  std::ranges::replace(kind, '-', ' ');
  return fmt::format(
      "{}: {}, told in other words from one combination to another.",
      capital(std::string(name_of(report.model[*task]).in(report.language))), kind);
}

}  // namespace

tell::Document combinations_page(const CombinationsReport& report) {
  const Combinations& all = report.combinations;
  tell::Document page;
  std::string tried =
      all.switches.size() == 1
          ? "One condition or safeguard, so and not so"
          : fmt::format(
                "All {} combinations of {} conditions and safeguards, each so or not so",
                all.tallies.size(), all.switches.size());
  tried += "; the others as they are.";
  if (report.left_out > 0)
    tried +=
        fmt::format(" {} more {} something, but less; name those you want with --switch.",
                    report.left_out, report.left_out == 1 ? "changes" : "change");
  page.say(std::move(tried));
  tell::Section matter{"Which matter, most first", {}};
  for (const SwitchWeight& weight : all.weights)
    matter.add(weight_line(report, weight));
  tell::Section always{"In each of these combinations", {}};
  for (const auto& [id, headline] : all.always) {
    std::string text = headline.empty() ? told_variously(report, id) : headline;
    if (!text.empty())
      always.items.push_back({.text = std::move(text), .evidence = id});
  }
  page.add(std::move(matter));
  page.add({"The worst", {{.text = told(report, all.worst)}}});
  page.add({"The best", {{.text = told(report, all.best)}}});
  page.add(std::move(always));
  return page;
}

void combinations_data(const CombinationsReport& report, Json& body) {
  const Combinations& all = report.combinations;
  const auto combination = [&](std::uint32_t at) {
    Json values = Json::object();
    for (std::size_t i = 0; i < all.switches.size(); ++i)
      values[std::string(id_of(report.model, all.switches[i]))] = is_on(at, i);
    const Tally& tally = all.tallies[at];
    return Json{{"switches", values},
                {"tensions", tally.tensions},
                {"critical", tally.bearing(Severity::critical)},
                {"serious", tally.bearing(Severity::serious)},
                {"moderate", tally.bearing(Severity::moderate)},
                {"minor", tally.bearing(Severity::minor)}};
  };
  Json weights = Json::array();
  for (const SwitchWeight& weight : all.weights)
    weights.push_back({{"id", id_of(report.model, weight.what)},
                       {"worse_if_so", weight.worse_when_on},
                       {"better_if_so", weight.worse_when_off}});
  Json always = Json::array();
  for (const auto& [id, headline] : all.always)
    always.push_back({{"id", id}, {"headline", headline}});
  body = {{"combinations", all.tallies.size()},
          {"weights", weights},
          {"worst", combination(all.worst)},
          {"best", combination(all.best)},
          {"always", always}};
}

tell::Sheet combinations_sheet(const CombinationsReport& report) {
  const Combinations& all = report.combinations;
  std::vector<std::string> columns;
  for (Switch what : all.switches)
    columns.emplace_back(id_of(report.model, what));
  columns.insert(columns.end(), {"tensions", "critical", "serious", "moderate", "minor"});
  tell::Sheet sheet(std::move(columns));
  for (std::uint32_t at = 0; at < all.tallies.size(); ++at) {
    std::vector<tell::Cell> row;
    for (std::size_t i = 0; i < all.switches.size(); ++i)
      row.emplace_back(is_on(at, i) ? "yes" : "no");
    const Tally& tally = all.tallies[at];
    row.insert(row.end(),
               {tally.tensions, tally.bearing(Severity::critical),
                tally.bearing(Severity::serious), tally.bearing(Severity::moderate),
                tally.bearing(Severity::minor)});
    sheet.add(std::move(row));
  }
  return sheet;
}

}  // namespace taut
