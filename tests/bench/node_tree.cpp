// The rival of reading: builds yaml-cpp's own tree of a file and frees it, nothing else.

#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
  if (argc != 2)
    return 2;
  try {
    const YAML::Node root = YAML::LoadFile(argv[1]);
    return root.IsMap() ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
