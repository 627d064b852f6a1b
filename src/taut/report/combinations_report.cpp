#include "taut/analyse/words.hpp"
#include "taut/report/csv.hpp"
#include "taut/report/scenarios_report.hpp"
#include "taut/report/sections.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

std::string title_of(const CombinationsReport& report, Switch what) {
  return std::string(unstopped(title_of(report.model, what).in(report.language)));
}

bool is_on(std::uint32_t combination, std::size_t i) {
  return (combination >> i & 1U) != 0;
}

// "3 critical, 9 serious; 33 tensions at work. On: a; b. Off: c."
std::string told(const CombinationsReport& report, std::uint32_t at) {
  const Combinations& all = report.combinations;
  const Tally& tally = all.tallies[at];
  std::vector<std::string> on;
  std::vector<std::string> off;
  for (std::size_t i = 0; i < all.switches.size(); ++i)
    (is_on(at, i) ? on : off).push_back(title_of(report, all.switches[i]));
  std::string text = fmt::format(
      "{} critical and {}, {} at work.", tally.of(Severity::critical),
      counted(tally.of(Severity::serious), "serious finding", "serious findings"),
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
    return count == pairs
               ? "in every combination of the others"
               : fmt::format("in {} of {} combinations of the others", count, pairs);
  };
  if (weight.worse_when_on > 0 && weight.worse_when_off > 0)
    return fmt::format("worse if so in {}, better in {} of {} combinations of the others",
                       weight.worse_when_on, weight.worse_when_off, pairs);
  if (weight.worse_when_on > 0)
    return "worse if so, " + in(weight.worse_when_on);
  if (weight.worse_when_off > 0)
    return "better if so, " + in(weight.worse_when_off);
  return "no difference in any combination of the others";
}

std::string weight_line(const CombinationsReport& report, const SwitchWeight& weight) {
  return fmt::format("{}: {}", title_of(report, weight.what),
                     how_often(weight, report.combinations.tallies.size() / 2));
}

// "Weak footing, in other words from one combination to another."
std::string kind_in_words(std::string_view address) {
  std::string kind(address.substr(0, address.find(':')));
  std::ranges::replace(kind, '-', ' ');
  return capital(kind) + ", in other words from one combination to another.";
}

SectionedPage page_of(const CombinationsReport& report) {
  const Combinations& all = report.combinations;
  SectionedPage page{.title = report.mandate};
  const std::string tried =
      all.switches.size() == 1
          ? "One condition or safeguard"
          : fmt::format("All {} combinations of {} conditions and safeguards",
                        all.tallies.size(), all.switches.size());
  page.opening.push_back(tried + ", each so or not so; the others as they are.");
  if (report.left_out > 0)
    page.opening.back() +=
        fmt::format(" {} more {} something, but less; name those you want with --switch.",
                    report.left_out, report.left_out == 1 ? "changes" : "change");
  Section matter{"Which matter, most first", {}};
  for (const SwitchWeight& weight : all.weights)
    matter.bullets.push_back(weight_line(report, weight));
  Section always{"Always there", {}};
  for (const auto& [id, headline] : all.always)
    always.bullets.push_back(
        fmt::format("{} [{}]", headline.empty() ? kind_in_words(id) : headline, id));
  page.sections = {std::move(matter),
                   {"The worst", {told(report, all.worst)}},
                   {"The best", {told(report, all.best)}},
                   std::move(always)};
  return page;
}

}  // namespace

std::string combinations_text(const CombinationsReport& report, const TextStyle& style) {
  return sections_text(page_of(report), style);
}

std::string combinations_markdown(const CombinationsReport& report) {
  return sections_markdown(page_of(report));
}

std::string combinations_html(const CombinationsReport& report) {
  return sections_html(page_of(report));
}

std::string combinations_json(const CombinationsReport& report) {
  const Combinations& all = report.combinations;
  const auto combination = [&](std::uint32_t at) {
    Json values = Json::object();
    for (std::size_t i = 0; i < all.switches.size(); ++i)
      values[std::string(id_of(report.model, all.switches[i]))] = is_on(at, i);
    const Tally& tally = all.tallies[at];
    return Json{{"switches", values},
                {"tensions", tally.tensions},
                {"critical", tally.of(Severity::critical)},
                {"serious", tally.of(Severity::serious)},
                {"moderate", tally.of(Severity::moderate)},
                {"minor", tally.of(Severity::minor)}};
  };
  Json weights = Json::array();
  for (const SwitchWeight& weight : all.weights)
    weights.push_back({{"id", id_of(report.model, weight.what)},
                       {"worse_if_so", weight.worse_when_on},
                       {"better_if_so", weight.worse_when_off}});
  Json always = Json::array();
  for (const auto& [id, headline] : all.always)
    always.push_back({{"id", id}, {"headline", headline}});
  const Json document{{"schema", 1},
                      {"mandate", report.mandate},
                      {"combinations", all.tallies.size()},
                      {"weights", weights},
                      {"worst", combination(all.worst)},
                      {"best", combination(all.best)},
                      {"always", always}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string combinations_csv(const CombinationsReport& report) {
  const Combinations& all = report.combinations;
  std::string out(csv_start);
  for (Switch what : all.switches)
    out += csv_cell(id_of(report.model, what)) + ",";
  out += "tensions,critical,serious,moderate,minor\r\n";
  for (std::uint32_t at = 0; at < all.tallies.size(); ++at) {
    for (std::size_t i = 0; i < all.switches.size(); ++i)
      out += is_on(at, i) ? "yes," : "no,";
    const Tally& tally = all.tallies[at];
    out += fmt::format("{},{},{},{},{}\r\n", tally.tensions, tally.of(Severity::critical),
                       tally.of(Severity::serious), tally.of(Severity::moderate),
                       tally.of(Severity::minor));
  }
  return out;
}

}  // namespace taut
