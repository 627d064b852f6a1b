#include "taut/text/source.hpp"

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
  const auto after = std::ranges::upper_bound(starts, offset);
  const std::uint32_t start = *std::prev(after);
  const auto before = bytes(file).substr(start, offset - start);
  // Bytes 10xxxxxx continue a character of UTF-8; every other byte starts one.
  const auto characters = std::ranges::count_if(
      before, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {static_cast<std::size_t>(after - starts.begin()),
          static_cast<std::size_t>(characters) + 1};
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
