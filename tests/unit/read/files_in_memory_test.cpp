#include "taut/read/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

namespace taut {
namespace {

using testing::HasSubstr;

using Texts = std::map<std::string, std::string, std::less<>>;

struct Loaded {
  SourceSet sources = {};
  Diagnostics diags = {};
  Expected<Model> model = Error{};
};

void load(const std::string& path, const Texts& texts, Loaded& loaded) {
  const FilesInMemory files(texts);
  loaded.model = load_model(path, {.files = &files}, loaded.sources, loaded.diags);
}

std::string first_error(const Diagnostics& diags) {
  for (const Diagnostic& one : diags.all())
    if (one.severity == DiagSeverity::error)
      return one.message;
  return {};
}

const std::string tasks = "tasks: {a: {title: A}, b: {title: B}}\n";

TEST(FilesInMemory, AreFoundByThePathsAmongThem) {
  Loaded loaded;
  load("missions/m.yaml",
       {{"missions/m.yaml",
         "taut: 1\ninclude: [../shared/./t.yaml]\nmandate: {title: M}\n"},
        {"shared/t.yaml", tasks}},
       loaded);
  ASSERT_TRUE(loaded.model) << loaded.model.error().message;
  EXPECT_EQ(first_error(loaded.diags), "");
  EXPECT_EQ(loaded.model->tasks.size(), 2U);
}

TEST(FilesInMemory, AreReadOnceEach) {
  Loaded loaded;
  load("m.yaml",
       {{"m.yaml",
         "taut: 1\nmandate: {title: M}\ninclude: [t.yaml, ./t.yaml, x/../t.yaml]\n"},
        {"t.yaml", tasks}},
       loaded);
  EXPECT_EQ(first_error(loaded.diags), "");
  EXPECT_EQ(loaded.sources.size(), 2U);
}

TEST(FilesInMemory, ACycleIsTold) {
  Loaded loaded;
  load("m.yaml",
       {{"m.yaml", "taut: 1\ninclude: [a.yaml]\n"}, {"a.yaml", "include: [m.yaml]\n"}},
       loaded);
  EXPECT_THAT(first_error(loaded.diags),
              HasSubstr("includes itself: 'm.yaml' -> 'a.yaml'"));
}

TEST(FilesInMemory, WhatIsNotAmongThemIsNowhere) {
  Loaded loaded;
  load("m.yaml", {{"m.yaml", "taut: 1\ninclude: [/etc/passwd]\n"}}, loaded);
  EXPECT_THAT(first_error(loaded.diags), HasSubstr("there is no such file"));
  Loaded above;
  load("m.yaml", {{"m.yaml", "taut: 1\ninclude: [../t.yaml]\n"}, {"t.yaml", tasks}},
       above);
  EXPECT_THAT(first_error(above.diags), HasSubstr("there is no such file"));
  Loaded none;
  load("n.yaml", {{"m.yaml", ""}}, none);
  EXPECT_FALSE(none.model);
}

}  // namespace
}  // namespace taut
