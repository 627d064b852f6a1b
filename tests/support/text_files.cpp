#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    lines.push_back(std::move(line));
  return lines;
}

std::string first_difference(const std::string& expected, const std::string& actual) {
  const auto old_lines = lines_of(expected);
  const auto new_lines = lines_of(actual);
  const auto at = [](const std::vector<std::string>& lines, std::size_t i) {
    return i < lines.size() ? "'" + lines[i] + "'" : std::string("the end");
  };
  for (std::size_t i = 0; i < std::max(old_lines.size(), new_lines.size()); ++i) {
    if (at(old_lines, i) != at(new_lines, i))
      return "line " + std::to_string(i + 1) + "\n  expected " + at(old_lines, i) +
             "\n  came     " + at(new_lines, i);
  }
  return "only the end of the last line differs";
}

}  // namespace

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(fs::absolute(path).parent_path());
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush())
    throw std::runtime_error("cannot write " + path.string());
}

std::vector<std::string> read_lines(const fs::path& path) {
  return lines_of(read_file(path));
}

std::vector<fs::path> files_below(const fs::path& folder,
                                  const std::vector<std::string>& extensions) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (entry.is_regular_file() &&
        std::ranges::find(extensions, extension) != extensions.end())
      files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

bool accepting() {
  const char* value = std::getenv("TAUT_ACCEPT");
  return value != nullptr && std::string_view(value) == "1";
}

void expect_file(const fs::path& path, const std::string& text) {
  const bool same = fs::exists(path) && read_file(path) == text;
  if (same)
    return;
  if (accepting()) {
    write_file(path, text);
    return;
  }
  ADD_FAILURE() << path.string() << (fs::exists(path) ? " differs: " : " is missing: ")
                << first_difference(read_file(path), text)
                << "\nif this is right, accept it with TAUT_ACCEPT=1";
}

}  // namespace taut::test
