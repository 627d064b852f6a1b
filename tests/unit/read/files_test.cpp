#include "unit/read/marked.hpp"

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A folder of its own for each case.
class Files : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(::testing::TempDir()) /
              (std::string("taut-files-") + info->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }
  Loaded read(const std::string& name, const LoadOptions& options = {}) const {
    Loaded loaded;
    auto model =
        load_model((folder_ / name).string(), options, loaded.sources, loaded.diags);
    if (model)
      loaded.model = std::move(*model);
    else
      loaded.error = model.error().message;
    forget_missing_sources(loaded);
    return loaded;
  }
  // Every file is told what it expects of itself.
  void expect_as_marked(const Loaded& loaded) const {
    for (FileId file = 0; file < loaded.sources.size(); ++file)
      EXPECT_EQ(loaded.told(file), expected_in(std::string(loaded.sources.bytes(file))))
          << loaded.sources.name(file) << "\n"
          << loaded.words();
  }

  std::filesystem::path folder_;
};

TEST_F(Files, IncludeMergesMapsAndListsAndStartsAtTheIncludingFile) {
  write("main.yaml", R"(taut: 1
include: [parts/tasks.yaml]
mandate: {title: main}
links:
  - {id: L1, from: a, to: b, score: 1, because: w, basis: stated, sources: [s]}
tasks: {a: {title: a}}
)");
  write("parts/tasks.yaml", R"(include: [sources.yaml]
mandate: {mission: MISSION}
tasks: {b: {title: b}}
links:
  - {id: L2, from: b, to: a, score: 1, because: w, basis: stated, sources: [s]}
)");
  write("parts/sources.yaml", "taut: 1\nsources: {s: {title: s}}\n");

  const Loaded loaded = read("main.yaml");

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.tasks.size(), 2u);
  EXPECT_EQ(loaded.model.statements.size(), 2u);
  EXPECT_EQ(loaded.model.mandate.mission, "MISSION");
  EXPECT_EQ(loaded.model.mandate.title.first, "main");
}

TEST_F(Files, ANameDefinedInTwoFilesIsToldInBoth) {
  write("main.yaml", R"(taut: 1
include: [more.yaml]
mandate:
  title: main   # expect: duplicate-name
tasks:
  a: {title: a}   # expect: duplicate-name
)");
  write("more.yaml", "mandate: {title: more}\ntasks: {a: {title: a}}\n");

  const Loaded loaded = read("main.yaml");

  expect_as_marked(loaded);
  for (const Diagnostic& told : loaded.diags.all()) {
    ASSERT_EQ(told.notes.size(), 1u);
    EXPECT_THAT(loaded.sources.name(told.notes[0].where.file), HasSubstr("more.yaml"));
  }
}

TEST_F(Files, AFileIncludedTwiceIsReadOnce) {
  write("main.yaml",
        "taut: 1\ninclude: [a.yaml, b.yaml]\nmandate: {title: m}\ntasks: {t: {title: t, "
        "sources: [s]}}\n");
  write("a.yaml", "include: [s.yaml]\n");
  write("b.yaml", "include: [./s.yaml]\n");
  write("s.yaml", "sources: {s: {title: s}}\n");

  EXPECT_EQ(read("main.yaml").diags.all().size(), 0u);
}

TEST_F(Files, ACircleOfIncludesIsTold) {
  write("main.yaml",
        "taut: 1\ninclude: [a.yaml]\nmandate: {title: m}\ntasks: {t: {title: t}}\n");
  write("a.yaml", "include: [main.yaml]   # expect: file-cycle\n");

  const Loaded loaded = read("main.yaml");

  expect_as_marked(loaded);
  EXPECT_THAT(loaded.words(), HasSubstr("'main.yaml' -> 'a.yaml' -> 'main.yaml'"));
}

TEST_F(Files, AMissingFileIsToldAtTheLineThatNamesItAndNothingElse) {
  write("main.yaml", R"(taut: 1
include: [sources.yml]   # expect: missing-file
mandate: {title: m}
tasks: {t: {title: t, sources: [s]}}
)");

  expect_as_marked(read("main.yaml"));
}

TEST_F(Files, AFileOutsideTheFolderIsHintedAt) {
  write("shared.yaml", "sources: {s: {title: s}}\n");
  write("in/main.yaml", R"(taut: 1
include: [../shared.yaml]   # expect: outside-folder
mandate: {title: m}
tasks: {t: {title: t, sources: [s]}}
)");

  const Loaded loaded = read("in/main.yaml");

  expect_as_marked(loaded);
  EXPECT_FALSE(loaded.diags.has_errors());
}

TEST_F(Files, AnIncludedFileCannotExtend) {
  write("main.yaml",
        "taut: 1\ninclude: [a.yaml]\nmandate: {title: m}\ntasks: {t: {title: t}}\n");
  write("a.yaml", "extends: b.yaml   # expect: unknown-key\n");

  expect_as_marked(read("main.yaml"));
}

TEST_F(Files, AFileThatCannotBeReadIsAnErrorOfTheWorld) {
  EXPECT_THAT(read("none.yaml").error, HasSubstr("there is no such file"));
  EXPECT_THAT(read("").error, HasSubstr("it is a folder"));
  write("big.yaml", "taut: 1\nmandate: {title: m}\ntasks: {t: {title: t}}\n");
  EXPECT_THAT(read("big.yaml", {.max_bytes = 20}).error, HasSubstr("larger than 20"));
  EXPECT_EQ(read("big.yaml").error, "");
}

constexpr const char* base_text = R"(taut: 1
mandate: {title: base, mission: M, adopted: 2017-06-29}
sources: {s: {title: s}}
conditions: {hot: {title: hot, holds: true}}
safeguards: {guard: {title: guard, in_place: false}}
tasks:
  a: {title: a}
  b: {title: b}
links:
  - {id: L1, from: a, to: b, score: -1, because: w, basis: stated, sources: [s]}
views: {base-view: {top: 3}}
scenarios: {base-scenario: {title: x}}
)";

TEST_F(Files, ARenewalIsAScenarioOverAnotherFile) {
  write("base.yaml", base_text);
  write("renewal.yaml", R"(taut: 1
extends: base.yaml
mandate: {title: renewal, adopted: 2018-06-28}
sources: {t: {title: t}}
conditions: {hot: unknown}
safeguards: {guard: true}
remove: {tasks: [a]}
change: {tasks: {b: {priority: 1}}}
add: {tasks: {c: {title: c, sources: [s, t]}}}
views: {own-view: {top: 4}}
scenarios: {own-scenario: {title: y, conditions: {hot: false}}}
)");

  const Loaded loaded = read("renewal.yaml");

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  const Model& model = loaded.model;
  EXPECT_EQ(model.mandate.title.first, "renewal");
  EXPECT_EQ(model.mandate.mission, "M");
  EXPECT_EQ(model.mandate.adopted, "2018-06-28");
  EXPECT_EQ(model.conditions.at(0).holds, Truth::unknown);
  EXPECT_EQ(model.safeguards.at(0).in_place, Truth::yes);
  ASSERT_EQ(model.tasks.size(), 2u);
  EXPECT_EQ(model.tasks[0].priority, 1);
  EXPECT_EQ(model.tasks[1].id, "c");
  EXPECT_THAT(model.gone, ElementsAre("L1"));
  ASSERT_EQ(model.views.size(), 2u);
  ASSERT_EQ(model.scenarios.size(), 1u);
  EXPECT_EQ(model.scenarios[0].id, "own-scenario");
  EXPECT_TRUE(model.applied.empty());
}

TEST_F(Files, AScenarioOfARenewalRunsOnTopOfIt) {
  write("base.yaml", base_text);
  write("renewal.yaml",
        "taut: 1\nextends: base.yaml\nconditions: {hot: unknown}\nscenarios: {cool: "
        "{conditions: {hot: false}}}\n");

  const Loaded loaded = read("renewal.yaml", {.scenarios = {"cool"}});

  EXPECT_EQ(loaded.model.conditions.at(0).holds, Truth::no);
}

TEST_F(Files, RenewalsOfRenewalsChain) {
  write("one.yaml", base_text);
  write("two.yaml", "taut: 1\nextends: one.yaml\nadd: {tasks: {c: {title: c}}}\n");
  write("three.yaml", "taut: 1\nextends: two.yaml\nadd: {tasks: {d: {title: d}}}\n");

  const Loaded loaded = read("three.yaml");

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.tasks.size(), 4u);
}

TEST_F(Files, ARowThatARenewalChangesStandsInTheRenewal) {
  write("base.yaml", base_text);
  write("renewal.yaml",
        "taut: 1\nextends: base.yaml\nconditions: {hot: false}\n"
        "change:\n  tasks:\n    a: {priority: 1}\n");
  const Loaded loaded = read("renewal.yaml");
  ASSERT_FALSE(loaded.diags.has_errors()) << loaded.words();
  const auto line = [&](Span place) {
    return std::pair(loaded.sources.name(place.file).ends_with("renewal.yaml"),
                     loaded.sources.at(place.file, place.begin).line);
  };
  EXPECT_EQ(line(loaded.model.tasks[0].place), std::pair(true, std::size_t{6}));
  EXPECT_EQ(line(loaded.model.conditions[0].where), std::pair(true, std::size_t{3}));
  EXPECT_FALSE(line(loaded.model.tasks[1].place).first);
}

// What a renewal adds does not run yet; what the one before added does, and so does what
// an earlier mandate has that the later one, which it is written over, has not.
TEST_F(Files, OnlyTheTasksOfTheLastRenewalAreNew) {
  write("one.yaml", base_text);
  write("two.yaml",
        "taut: 1\nextends: one.yaml\nmandate: {adopted: 2021-03-12}\n"
        "add: {tasks: {c: {title: c}}}\n");
  write("three.yaml",
        "taut: 1\nextends: two.yaml\nmandate: {adopted: 2022-03-15}\n"
        "add: {tasks: {d: {title: d}, e: {title: e, was: a}}}\n");
  write("earlier.yaml",
        "taut: 1\nextends: two.yaml\nmandate: {adopted: 2020-03-12}\n"
        "add: {tasks: {d: {title: d}}}\n");

  const auto added = [](const Loaded& loaded) {
    std::string ids;
    for (const Task& task : loaded.model.tasks)
      ids += task.added ? std::string(task.id) + " " : "";
    return ids;
  };
  EXPECT_EQ(added(read("one.yaml")), "");
  EXPECT_EQ(added(read("two.yaml")), "c ");
  EXPECT_EQ(added(read("three.yaml")), "d ");
  EXPECT_EQ(added(read("earlier.yaml")), "");
}

TEST_F(Files, WhatAnEarlierRenewalRemovedIsNoErrorInALaterOne) {
  write("one.yaml", base_text);
  write(
      "two.yaml",
      "taut: 1\nextends: one.yaml\nadd: {tasks: {c: {title: c}}, links: [{id: L9, from: "
      "a, to: [b, c], score: -1, because: x, basis: inferred}]}\n");
  write("three.yaml", "taut: 1\nextends: two.yaml\nremove: {tasks: [b]}\n");
  write("four.yaml", "taut: 1\nextends: three.yaml\nadd: {tasks: {d: {title: d}}}\n");

  const Loaded loaded = read("four.yaml");

  EXPECT_FALSE(loaded.diags.has_errors()) << loaded.words();
  EXPECT_EQ(loaded.model.tasks.size(), 3u);
}

TEST_F(Files, ARenewalTakesOnlyWhatARenewalHas) {
  write("base.yaml", base_text);
  write("renewal.yaml", R"(taut: 1
extends: base.yaml
tasks: {c: {title: c}}              # expect: unknown-key
conditions: {hot: {holds: false}}   # expect: bad-truth
views: {base-view: {top: 4}}        # expect: duplicate-name
)");

  expect_as_marked(read("renewal.yaml"));
}

TEST_F(Files, ACircleOfExtensionsIsTold) {
  write("one.yaml", "taut: 1\nextends: two.yaml  # expect: broken-base\n");
  write("two.yaml", "taut: 1\nextends: one.yaml  # expect: file-cycle\n");

  expect_as_marked(read("one.yaml"));
}

TEST_F(Files, ABaseWithErrorsIsToldAsSuch) {
  write("base.yaml", std::string(base_text) + "x: 1   # expect: unknown-key\n");
  write("renewal.yaml", "taut: 1\nextends: base.yaml  # expect: broken-base\n");
  expect_as_marked(read("renewal.yaml"));

  write("base.yaml",
        "taut: 1\nmandate: {title: m}\ntasks: {a: {title: a, pillar: p}}   # expect: "
        "unknown-name\n");
  write("renewal.yaml",
        "taut: 1\nextends: base.yaml  # expect: broken-base\nchange: {tasks: {a: "
        "{pillar: ~}}}\n");
  expect_as_marked(read("renewal.yaml"));
}

TEST_F(Files, AChainOfFilesHasALimit) {
  const auto chain = [&](const std::string& key, std::size_t files) {
    for (std::size_t i = 0; i < files; ++i) {
      const std::string next = "f" + std::to_string(i + 1) + ".yaml";
      write(
          "f" + std::to_string(i) + ".yaml",
          "taut: 1\n" + (i + 1 == files ? "tasks: {t: {title: t}}\nmandate: {title: m}\n"
                         : key == "include" ? "include: [" + next + "]\n"
                                            : "extends: " + next + "\n"));
    }
    return read("f0.yaml");
  };
  EXPECT_FALSE(chain("include", limit::file_chain).diags.has_errors());
  EXPECT_FALSE(chain("extends", limit::file_chain).diags.has_errors());
  for (const std::string key : {"include", "extends"}) {
    const Loaded loaded = chain(key, 300);
    EXPECT_LE(loaded.diags.errors(), 2u) << loaded.words();
    EXPECT_THAT(loaded.words(), HasSubstr("number 101 of a chain of files"));
  }
}

TEST_F(Files, AModelHasAThousandFilesAtMost) {
  std::string names;
  for (int i = 0; i < 1'200; ++i) {
    write("p" + std::to_string(i) + ".yaml",
          "sources: {s" + std::to_string(i) + ": {title: s}}\n");
    names += (i == 0 ? "p" : ", p") + std::to_string(i) + ".yaml";
  }
  write("main.yaml", "taut: 1\ninclude: [" + names +
                         "]\nmandate: {title: m}\ntasks: {t: {title: t}}\n");

  const Loaded loaded = read("main.yaml");

  EXPECT_THAT(loaded.words(), HasSubstr("more than 1000 files"));
  EXPECT_EQ(loaded.told(), (Told{{2, "too-many-files"}}));
}

TEST_F(Files, APathIsAPlainFile) {
  ASSERT_EQ(mkfifo((folder_ / "fifo").c_str(), 0600), 0);
  write("s.yaml", "sources: {s: {title: s}}\n");
  for (const std::string path :
       {"fifo", "\"-\"", "\"s.yaml\\0.evil\"", "/dev/null", "."}) {
    write("main.yaml", "taut: 1\ninclude: [" + path +
                           "]   # expect: missing-file\nmandate: {title: m}\ntasks: {t: "
                           "{title: t}}\n");
    expect_as_marked(read("main.yaml"));
  }
  EXPECT_THAT(read("fifo").error, HasSubstr("not a plain file"));
}

TEST_F(Files, NothingOfAForeignFileThatIsNoModelIsShown) {
  write("secret", "root:x:0:0\nother: [line\n");
  write("settings.yaml", "password: hunter2\n");
  write("broken.yaml", "sources: {s: {title: s}}\nextra: hunter2\n");
  std::filesystem::create_directories(folder_ / "in");
  std::filesystem::create_symlink("../secret", folder_ / "in" / "link.yaml");
  for (const std::string path :
       {"../secret", "../settings.yaml", "../broken.yaml", "link.yaml"}) {
    write("in/main.yaml", "taut: 1\ninclude: [" + path +
                              "]\nmandate: {title: m}\ntasks: {t: {title: t}}\n");
    const Loaded loaded = read("in/main.yaml");
    EXPECT_EQ(loaded.sources.size(), 1u) << path;
    EXPECT_EQ(loaded.told(), (Told{{2, "missing-file"}})) << path << loaded.words();
    EXPECT_EQ(loaded.words().find("hunter2"), std::string::npos);
  }
}

TEST_F(Files, OnlyWhatLiesInTheFolderCanBeRead) {
  write("shared.yaml", "sources: {s: {title: s}}\n");
  write("in/own.yaml", "sources: {t: {title: t}}\n");
  std::filesystem::create_symlink("../shared.yaml", folder_ / "in" / "link.yaml");
  std::filesystem::create_symlink("own.yaml", folder_ / "in" / "near.yaml");
  const LoadOptions jail{.only_within = (folder_ / "in").string()};
  const auto told = [&](const std::string& path) {
    write("in/main.yaml", "taut: 1\ninclude: [" + path +
                              "]\nmandate: {title: m}\ntasks: {t: {title: t}}\n");
    return read("in/main.yaml", jail).told();
  };
  EXPECT_EQ(told("own.yaml"), Told{});
  EXPECT_EQ(told("near.yaml"), Told{});
  for (const std::string path :
       {"../shared.yaml", "link.yaml", "../in/../shared.yaml", "/etc/hostname"})
    EXPECT_EQ(told(path), (Told{{2, "missing-file"}})) << path;

  write("main.yaml", "taut: 1\nmandate: {title: m}\ntasks: {t: {title: t}}\n");
  EXPECT_THAT(read("main.yaml", jail).error, HasSubstr("lies outside"));
  EXPECT_EQ(read("main.yaml").error, "");
}

}  // namespace
}  // namespace taut::test
