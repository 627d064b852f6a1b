#include "taut/text/path.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <string>

namespace taut {
namespace {

namespace fs = std::filesystem;

// Few letters, so that dots and slashes meet.
std::string some_path(std::mt19937& chance) {
  std::string path;
  const std::size_t length = chance() % 12;
  while (path.size() < length)
    path += "./a"[chance() % 3];
  // Two slashes in front are left to each system's own meaning.
  while (path.starts_with("//"))
    path.erase(0, 1);
  return path;
}

TEST(Path, IsWhatTheLibrarySaysOfIt) {
  std::mt19937 chance(7);
  for (int i = 0; i < 20'000; ++i) {
    const std::string path = some_path(chance);
    const fs::path library(path);
    EXPECT_EQ(normal_path(path), library.lexically_normal().string()) << path;
    EXPECT_EQ(file_name(path), library.filename().string()) << path;
    EXPECT_EQ(stem(path), library.stem().string()) << path;
    EXPECT_EQ(ending(path), library.extension().string()) << path;
    EXPECT_EQ(parent(path), library.parent_path().string()) << path;
    EXPECT_EQ(is_absolute(path), library.is_absolute()) << path;
    const std::string other = some_path(chance);
    EXPECT_EQ(normal_path(joined(path, other)), (library / other).lexically_normal())
        << path << " and " << other;
  }
}

}  // namespace
}  // namespace taut
