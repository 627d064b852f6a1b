// A row is found by its indentation, as a reader finds it. An entry of a list starts at
// its hyphen, which may stand above the line with the id; a named row starts at its name.

#include "taut/report/model_lines.hpp"

#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace taut {
namespace {

constexpr std::size_t far = static_cast<std::size_t>(-1);

// How deep a line stands; a blank one or a comment belongs to what is around it.
std::size_t depth_of(std::string_view line) {
  const std::size_t at = line.find_first_not_of(" \t\r");
  return at == std::string_view::npos || line[at] == '#' ? far : at;
}

bool starts_entry(std::string_view line) {
  const std::size_t at = depth_of(line);
  return at != far && line[at] == '-' && (at + 1 == line.size() || line[at + 1] == ' ');
}

// Up to the hyphen of the entry, if the line stands inside one and begins no row itself.
std::size_t first_line(const SourceSet& sources, FileId file, std::size_t number) {
  constexpr std::size_t most_up = 60;
  const std::string_view line = sources.line(file, number);
  if (starts_entry(line) || depth_of(line) == far)
    return number;
  const std::size_t depth = depth_of(line);
  for (std::size_t at = number; at > 1 && number - at < most_up;) {
    --at;
    const std::size_t above = depth_of(sources.line(file, at));
    if (above == far || above >= depth)
      continue;
    const std::string_view start = sources.line(file, at);
    // Its keys stand right behind the hyphen; a row of a map stands under its name.
    if (!starts_entry(start))
      return number;
    const std::size_t content = start.find_first_not_of(' ', above + 1);
    const bool flow = content != start.npos && start[content] == '{';
    const bool alone = content == start.npos;
    return flow || alone || content == depth ? at : number;
  }
  return number;
}

std::size_t line_count(const SourceSet& sources, FileId file) {
  const auto bytes = sources.bytes(file);
  return sources.at(file, static_cast<std::uint32_t>(bytes.size())).line;
}

}  // namespace

std::string place_of(const SourceSet& sources, Span where) {
  return fmt::format("{}:{}", sources.name(where.file),
                     sources.at(where.file, where.begin).line);
}

std::vector<std::string> model_lines(const SourceSet& sources, Span where,
                                     std::size_t most) {
  const std::size_t start =
      first_line(sources, where.file, sources.at(where.file, where.begin).line);
  const std::size_t depth = depth_of(sources.line(where.file, start));
  const std::size_t count = line_count(sources, where.file);
  std::size_t end = start;  // the last line of the row
  for (std::size_t at = start + 1; at <= count; ++at) {
    const std::size_t here = depth_of(sources.line(where.file, at));
    if (here == far)
      continue;
    if (depth == far || here <= depth)
      break;
    end = at;
  }
  std::vector<std::string> lines;
  for (std::size_t at = start; at <= end && lines.size() < most; ++at) {
    std::string_view line = sources.line(where.file, at);
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    if (depth != far && line.size() >= depth && depth_of(line) != far)
      line.remove_prefix(depth);
    lines.push_back(fmt::format("{:>4}  {}", at, line));
  }
  if (const std::size_t left = end - start + 1 - lines.size(); left > 0)
    lines.push_back(
        fmt::format("      ... and {} more line{}", left, left == 1 ? "" : "s"));
  return lines;
}

}  // namespace taut
