#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace taut::test {

/// The bytes of a file; empty if there is none.
std::string read_file(const std::filesystem::path& path);

/// Makes the folders above it too. Throws if the file cannot be written.
void write_file(const std::filesystem::path& path, const std::string& bytes);

/// The lines of a file without their ends, none if there is no file.
std::vector<std::string> read_lines(const std::filesystem::path& path);

/// Regular files below `folder` with this extension, sorted by path.
std::vector<std::filesystem::path> files_below(
    const std::filesystem::path& folder, const std::vector<std::string>& extensions);

/// TAUT_ACCEPT=1: what the program says now becomes what is expected.
bool accepting();

/// Fails if the file differs from `text`; while accepting, rewrites it instead. The
/// failure shows the first line that differs.
void expect_file(const std::filesystem::path& path, const std::string& text);

}  // namespace taut::test
