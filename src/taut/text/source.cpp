#include "taut/text/source.hpp"

#include "taut/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace taut {

FileId SourceSet::add(std::string name, std::string bytes) {
  files_.push_back({std::move(name), std::move(bytes)});
  return static_cast<FileId>(files_.size() - 1);
}

std::string_view SourceSet::slice(Span span) const {
  const std::string_view all = bytes(span.file);
  const std::size_t begin = std::min<std::size_t>(span.begin, all.size());
  return all.substr(begin, std::max(span.end, span.begin) - span.begin);
}

const std::vector<std::uint32_t>& SourceSet::line_starts(FileId file) const {
  auto& starts = files_[file].line_starts;
  if (!starts.empty())
    return starts;
  const std::string_view text = files_[file].bytes;
  starts.push_back(0);
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  return starts;
}

LineColumn SourceSet::at(FileId file, std::uint32_t offset) const {
  const auto& starts = line_starts(file);
  offset = std::min(offset, static_cast<std::uint32_t>(bytes(file).size()));
  const auto after = std::ranges::upper_bound(starts, offset);
  const std::uint32_t start = *std::prev(after);
  Place& last = files_[file].last;
  if (last.line_start != start || last.offset > offset || last.offset < start)
    last = {start, start, 0};
  const auto on_the_way = bytes(file).substr(last.offset, offset - last.offset);
  last.characters += static_cast<std::size_t>(
      std::ranges::count_if(on_the_way, [](char c) { return !continues_character(c); }));
  last.offset = offset;
  return {static_cast<std::size_t>(after - starts.begin()), last.characters + 1};
}

std::string_view SourceSet::line(FileId file, std::size_t number) const {
  const auto& starts = line_starts(file);
  if (number == 0 || number > starts.size())
    return {};
  const std::string_view text = bytes(file);
  const std::size_t begin = starts[number - 1];
  std::size_t end = std::min(text.find('\n', begin), text.size());
  if (end > begin && text[end - 1] == '\r')
    --end;
  return text.substr(begin, end - begin);
}

std::string_view SourceSet::keep(std::string text) {
  return kept_.emplace_back(std::move(text));
}

}  // namespace taut
