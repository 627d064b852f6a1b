#include "support/golden_case.hpp"

#include "support/text_files.hpp"

#include <algorithm>
#include <stdexcept>

namespace taut::test {
namespace {

constexpr std::string_view no_end = " without a last line end";
constexpr std::string_view from_mark = " from ";

// Words are parted by blanks; one in ' ' may hold blanks, and '' for a quote.
std::vector<std::string> split_words(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < line.size();) {
    std::string word;
    if (line[i] == '\'') {
      for (++i; i < line.size(); ++i) {
        if (line[i] == '\'' && (++i == line.size() || line[i] != '\''))
          break;
        word += line[i];
      }
    } else {
      while (i < line.size() && line[i] != ' ')
        word += line[i++];
    }
    words.push_back(std::move(word));
    ++i;
  }
  return words;
}

std::string quoted(const std::string& word) {
  if (!word.empty() && word.find_first_of(" '") == std::string::npos)
    return word;
  std::string text = "'";
  for (const char c : word)
    text += c == '\'' ? std::string("''") : std::string(1, c);
  return text + "'";
}

bool is_head(std::string_view line) {
  return line.starts_with("-- ") && line.ends_with(" --");
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

GoldenPart read_part(std::string_view head, std::string_view& rest,
                     const std::filesystem::path& golden) {
  GoldenPart part{.head = std::string(head.substr(3, head.size() - 6))};
  if (const std::size_t at = part.head.find(from_mark); at != std::string::npos) {
    part.from = part.head.substr(at + from_mark.size());
    part.head.resize(at);
    part.bytes = read_file(golden / part.from);
    return part;
  }
  const char* start = rest.data();
  while (!rest.empty() && !is_head(rest.substr(0, rest.find('\n'))))
    take_line(rest);
  part.bytes.assign(start, static_cast<std::size_t>(rest.data() - start));
  if (part.head.ends_with(no_end)) {
    part.head.resize(part.head.size() - no_end.size());
    part.bytes.pop_back();
  }
  return part;
}

}  // namespace

std::string GoldenCase::bytes_of(std::string_view head) const {
  const auto part = std::ranges::find(parts, head, &GoldenPart::head);
  return part == parts.end() ? std::string() : part->bytes;
}

GoldenCase read_golden(const std::filesystem::path& file,
                       const std::filesystem::path& golden) {
  const std::string bytes = read_file(file);
  std::string_view rest = bytes;
  GoldenCase read;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (is_head(line))
      read.parts.push_back(read_part(line, rest, golden));
    else if (line == "taut" || line.starts_with("taut "))
      read.words = split_words(line.substr(std::min<std::size_t>(5, line.size())));
    else if (line.starts_with("with "))
      read.environment.emplace_back(line.substr(5));
    else if (line.starts_with("status "))
      read.status = line.substr(7);
    else
      throw std::runtime_error(file.string() + ": not understood: " + std::string(line));
  }
  return read;
}

std::string write_golden(const GoldenCase& golden) {
  std::string text = "taut";
  for (const std::string& word : golden.words)
    text += " " + quoted(word);
  text += "\n";
  for (const std::string& variable : golden.environment)
    text += "with " + variable + "\n";
  text += "status " + golden.status + "\n";
  for (const GoldenPart& part : golden.parts) {
    const bool ends = part.bytes.empty() || part.bytes.ends_with('\n');
    if (!part.from.empty())
      text += "-- " + part.head + std::string(from_mark) + part.from + " --\n";
    else
      text += "-- " + part.head + (ends ? "" : std::string(no_end)) + " --\n" +
              part.bytes + (ends ? "" : "\n");
  }
  return text;
}

}  // namespace taut::test
