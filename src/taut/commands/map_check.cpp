#include "taut/commands/map_check.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace taut::commands {
namespace {

std::string figure(double value, std::string_view unit) {
  std::string text = fmt::format("{:g}", std::round(value * 100) / 100);
  return unit.empty() ? text : fmt::format("{} {}", text, unit);
}

}  // namespace

tell::Document map_check_page(const MapCheckReport& report) {
  tell::Document page;
  page.say(fmt::format("Legibility of the map \"{}\".", report.title));
  tell::Table table;
  table.add({"", "measured", "needed", "met"});
  for (const Legibility& line : report.lines)
    table.add({std::string(line.what), figure(line.value, line.unit),
               fmt::format("at {} {}", line.at_least ? "least" : "most",
                           figure(line.bound, line.unit)),
               line.met() ? "yes" : "NO"});
  page.add(std::move(table));
  const auto missed = std::ranges::count_if(
      report.lines, [](const Legibility& line) { return !line.met(); });
  page.say(missed == 0 ? "The map meets them all."
                       : fmt::format("The map misses {} of {}; see 'taut map --help' for "
                                     "what makes a smaller one.",
                                     missed, report.lines.size()));
  return page;
}

void map_check_data(const MapCheckReport& report, tell::Json& body) {
  body["title"] = report.title;
  body["met"] = std::ranges::all_of(report.lines, &Legibility::met);
  tell::Json lines = tell::Json::array();
  for (const Legibility& line : report.lines) {
    tell::Json row;
    row["id"] = line.id;
    row["what"] = line.what;
    row["unit"] = line.unit;
    row["measured"] = std::round(line.value * 100) / 100;
    row[line.at_least ? "at_least" : "at_most"] = line.bound;
    row["met"] = line.met();
    lines.push_back(std::move(row));
  }
  body["legibility"] = std::move(lines);
}

}  // namespace taut::commands
