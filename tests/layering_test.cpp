// Who may include whom. The order of the lines is the order in which data flows, so
// nothing points backwards; and each third-party library stays in the few files that
// know it.

#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

const fs::path source_root = fs::path(TAUT_ROOT) / "src";

using Folders = std::set<std::string>;

// A folder may include itself and the folders on its line, which all have theirs above.
const std::vector<std::pair<std::string, Folders>> may_include{
    {"system", {}},
    {"base", {}},
    {"text", {}},
    {"diag", {"text"}},
    {"model", {"text"}},
    {"rows", {"text", "model"}},
    {"tell", {"system", "text", "diag", "model"}},
    {"read", {"text", "diag", "model", "rows"}},
    {"amend", {"text", "diag", "model", "rows", "read"}},
    {"solve", {"system", "base"}},
    {"graph", {"solve", "base", "model"}},
    {"analyse", {"system", "base", "text", "diag", "solve", "model", "rows", "graph"}},
    {"exchange",
     {"base", "text", "diag", "model", "rows", "tell", "read", "amend", "analyse"}},
    {"plan", {"solve", "base", "text", "model", "graph", "analyse"}},
    {"suggest", {"base", "text", "diag", "model", "rows", "read", "amend", "analyse"}},
    {"assist",
     {"text", "diag", "model", "rows", "read", "amend", "graph", "analyse", "suggest"}},
    {"report", {"text", "diag", "model", "rows", "tell", "analyse", "plan", "suggest"}},
    {"layout", {"system", "base"}},
    {"draw", {"text", "diag", "model", "analyse", "plan", "layout"}},
    {"render", {"system", "text", "diag", "layout", "draw"}},
    {"commands",
     {"solve", "text", "diag", "model", "rows", "tell", "read", "amend", "graph",
      "analyse", "plan", "suggest", "report", "draw", "render"}},
    {"engine",
     {"text", "diag", "model", "tell", "read", "assist", "draw", "render", "commands"}},
    {"cli", {"system",  "solve",  "text",     "diag",   "model",  "rows",    "tell",
             "read",    "amend",  "exchange", "assist", "graph",  "analyse", "plan",
             "suggest", "report", "layout",   "draw",   "render", "commands"}},
};

const Folders* rule_of(const std::string& folder) {
  const auto rule =
      std::ranges::find(may_include, folder, &decltype(may_include)::value_type::first);
  return rule == may_include.end() ? nullptr : &rule->second;
}

// A header of another library, and the files that may include it.
struct Library {
  std::string name;
  std::regex header;
  std::regex files;
};

const std::vector<Library> libraries{
    {"yaml-cpp", std::regex("yaml-cpp/.*"), std::regex("taut/read/.*\\.cpp")},
    {"libyaml", std::regex("yaml\\.h"), std::regex("taut/read/.*\\.cpp")},
    {"utf8proc", std::regex("utf8proc\\.h"), std::regex("taut/text/utf8\\.cpp")},
    {"Graphviz", std::regex("(graphviz/)?(gvc|cgraph|gvcext|gvplugin[a-z_]*)\\.h"),
     std::regex("taut/render/graphviz(_library\\.hpp|_text\\.hpp|[a-z_]*\\.cpp)")},
    {"Boost.Graph", std::regex("boost/(?!range/|container/).*"),
     std::regex("taut/graph/.*")},
    {"Boost.Range", std::regex("boost/range/.*"),
     std::regex("taut/(graph|analyse)/.*\\.cpp")},
    {"Boost.Container", std::regex("boost/container/.*"), std::regex("taut/read/.*")},
    {"pugixml", std::regex("pugixml\\.hpp"),
     std::regex("taut/(exchange/.*\\.cpp|tell/docx.*)")},
    {"libzip", std::regex("zip\\.h"), std::regex("taut/tell/zip\\.cpp")},
    {"libxlsxwriter", std::regex("xlsxwriter\\.h"), std::regex("taut/tell/xlsx\\.cpp")},
    {"Clp", std::regex("coin/.*"), std::regex("taut/system/clp_library\\.hpp")},
    {"civetweb", std::regex("civetweb\\.h"), std::regex("cli/civetweb_library\\.hpp")},
    {"CLI11", std::regex("CLI/.*"), std::regex("cli/parse\\.cpp")},
    {"nlohmann/json", std::regex("nlohmann/.*"),
     std::regex(".*\\.cpp|taut/(rows/datum|tell/json)\\.hpp")},
};

struct Include {
  std::string file;  // "taut/graph/pairs.cpp"
  int line;
  std::string header;  // "taut/model/model.hpp" or "boost/graph/adjacency_list.hpp"
};

// "graph" of "taut/graph/pairs.cpp", "cli" of "cli/main.cpp"; nothing for other
// libraries.
std::optional<std::string> folder_of(const std::string& path) {
  static const std::regex ours("(?:taut/([a-z_]+)|(cli|engine))/.*");
  std::smatch match;
  if (!std::regex_match(path, match, ours))
    return {};
  return match[1].matched ? match[1] : match[2];
}

std::vector<Include> all_includes() {
  static const std::regex directive(R"(\s*#\s*include\s*[<"]([^>"]+)[>"].*)");
  std::vector<Include> includes;
  for (const fs::path& file : files_below(source_root, {".hpp", ".cpp", ".def"})) {
    const std::string name = fs::relative(file, source_root).generic_string();
    int number = 0;
    for (const std::string& line : read_lines(file)) {
      ++number;
      std::smatch match;
      if (std::regex_match(line, match, directive))
        includes.push_back({name, number, match[1]});
    }
  }
  return includes;
}

TEST(Layering, EveryFolderHasARule) {
  Folders folders;
  for (const fs::path& file : files_below(source_root, {".hpp", ".cpp", ".def"})) {
    const std::string name = fs::relative(file, source_root).generic_string();
    const auto folder = folder_of(name);
    ASSERT_TRUE(folder) << "src/" << name << " belongs to no stage";
    folders.insert(*folder);
  }
  ASSERT_GE(folders.size(), 8U) << "the walk misses most of src/";
  for (const std::string& folder : folders)
    EXPECT_NE(rule_of(folder), nullptr) << folder << "/ has no line in may_include";
}

TEST(Layering, NothingPointsBackwards) {
  int seen = 0;
  for (const Include& include : all_includes()) {
    const auto from = folder_of(include.file);
    const auto to = folder_of(include.header);
    if (!from || !to || *from == *to || rule_of(*from) == nullptr)
      continue;
    ++seen;
    EXPECT_TRUE(rule_of(*from)->contains(*to))
        << "src/" << include.file << ":" << include.line << ": " << *from
        << "/ must not include " << include.header;
  }
  EXPECT_GT(seen, 20) << "the pattern finds no includes any more";
}

// Two types of one name in one namespace are one to the linker, which then takes the
// members of either: a stack broken at run time, and not a word from the compiler.
TEST(Layering, NoTwoHeadersDefineATypeOfOneName) {
  static const std::regex space(R"(namespace ([\w:]+) \{.*)");
  static const std::regex type(R"((?:struct|class|enum class) (\w+)(?![\w<])[^;]*\{.*)");
  std::map<std::string, std::string> homes;
  for (const fs::path& file : files_below(source_root, {".hpp"})) {
    const std::string name = fs::relative(file, source_root).generic_string();
    std::string inside;
    for (const std::string& line : read_lines(file)) {
      std::smatch match;
      if (std::regex_match(line, match, space))
        inside = match[1];
      if (!std::regex_match(line, match, type))
        continue;
      const auto [home, is_new] = homes.emplace(inside + "::" + match[1].str(), name);
      EXPECT_TRUE(is_new) << home->first << " is defined in src/" << home->second
                          << " and in src/" << name;
    }
  }
  EXPECT_GT(homes.size(), 200U) << "the pattern finds no types any more";
}

TEST(Layering, RulesHaveNoCircle) {
  Folders above;
  for (const auto& [folder, allowed] : may_include) {
    for (const std::string& other : allowed)
      EXPECT_TRUE(above.contains(other))
          << folder << "/ may include " << other << "/, whose line is not above its own";
    above.insert(folder);
  }
}

TEST(Layering, LibrariesStayWhereTheyAreKnown) {
  const auto includes = all_includes();
  for (const Library& library : libraries) {
    int seen = 0;
    for (const Include& include : includes) {
      if (!std::regex_match(include.header, library.header))
        continue;
      ++seen;
      EXPECT_TRUE(std::regex_match(include.file, library.files))
          << "src/" << include.file << ":" << include.line << " must not include "
          << library.name;
    }
    EXPECT_GT(seen, 0) << "nothing includes " << library.name << ": drop its line";
  }
}

}  // namespace
}  // namespace taut::test
