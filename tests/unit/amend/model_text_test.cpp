#include "taut/amend/model_text.hpp"

#include "taut/amend/side_effects.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/read/load.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace taut {
namespace {

const YamlRow one{"P1", {{"from", "a"}, {"score", "-1"}}};

std::string changed(const std::string& text, const auto& change) {
  auto model = ModelText::read("m.yaml", text);
  if (!model)
    return model.error().message;
  const Status done = change(*model);
  return done ? model->text() : done.error().message;
}

std::string with_score(const std::string& text) {
  return changed(text,
                 [](ModelText& model) { return model.set("links", "L", "score", "2"); });
}

std::string with_basis(const std::string& text) {
  return changed(
      text, [](ModelText& model) { return model.set("links", "L", "basis", "stated"); });
}

std::string with_judgements(const std::string& text) {
  return changed(text, [](ModelText& model) {
    return model.set_entries("links", "L", "judgements",
                             {{"desk", "-2"}, {"field", "1"}});
  });
}

std::string with_row(const std::string& text, const std::string& table = "links") {
  return changed(text, [&](ModelText& model) { return model.add(table, {one}); });
}

TEST(ModelText, ChangesAValueAndNoOtherByte) {
  EXPECT_EQ(
      with_score("# top\n\nlinks:\n  - id: L\n    score: -1   # as told\n\n# end\n"),
      "# top\n\nlinks:\n  - id: L\n    score: 2   # as told\n\n# end\n");
  EXPECT_EQ(with_score("links: [{id: K}, {id: L, score: -1, note: \"]}\"}]\n"),
            "links: [{id: K}, {id: L, score: 2, note: \"]}\"}]\n");
  EXPECT_EQ(with_score("links:\r\n- id: L\r\n  score: -1\r\n"),
            "links:\r\n- id: L\r\n  score: 2\r\n");
}

TEST(ModelText, AKeyThatARowLacksGoesWherePeopleWriteIt) {
  EXPECT_EQ(
      with_basis(
          "links:\n  - id: L\n    because: >\n      long\n\n      text # no comment\n"
          "    # of the sources\n    sources: [a]\n"),
      "links:\n  - id: L\n    because: >\n      long\n\n      text # no comment\n"
      "    basis: stated\n    # of the sources\n    sources: [a]\n");
  EXPECT_EQ(with_basis("links:\n  - {id: L, because: a 'b c, sources: [a]}\n"),
            "links:\n  - {id: L, because: a 'b c, basis: stated, sources: [a]}\n");
  EXPECT_EQ(
      with_basis("links:\n  - id: L\n    shifts: {a: 1,\n       b: 2}  # two"),
      "links:\n  - id: L\n    shifts: {a: 1,\n       b: 2}  # two\n    basis: stated\n");
  EXPECT_EQ(with_basis("links:\n  - id: L\n    because:\n    note: x\n"),
            "links:\n  - id: L\n    because:\n    basis: stated\n    note: x\n");
}

TEST(ModelText, AValueThatIsNotWrittenIsWrittenBehindItsColon) {
  EXPECT_EQ(with_score("links:\n  - id: L\n    score:  # which?\n    note: x\n"),
            "links:\n  - id: L\n    score: 2  # which?\n    note: x\n");
}

TEST(ModelText, ABlockBecomesOneLineUnlessACommentStandsInIt) {
  const auto set = [](ModelText& model) {
    return model.set("tasks", "a", "sources", "[s, t]");
  };
  EXPECT_EQ(changed("tasks:\n  a:\n    sources:\n      - s\n    note: x\n", set),
            "tasks:\n  a:\n    sources: [s, t]\n    note: x\n");
  EXPECT_EQ(
      changed("tasks:\n  a:\n    sources:\n      - s\n      # why\n      - u\n", set),
      "'m.yaml', line 3: a comment stands inside the value that is to change, and would "
      "be lost; change this one by hand");
}

TEST(ModelText, EntriesAreAddedToTheMapThatIsThere) {
  EXPECT_EQ(
      with_judgements("links:\n  - {id: L, judgements: {desk: 1, hq: 0,}, note: x}\n"),
      "links:\n  - {id: L, judgements: {desk: -2, hq: 0, field: 1,}, note: x}\n");
  EXPECT_EQ(
      with_judgements("links:\n  - id: L\n    judgements:\n      hq: 0\n    note: x\n"),
      "links:\n  - id: L\n    judgements:\n      hq: 0\n      desk: -2\n      field: 1\n"
      "    note: x\n");
  EXPECT_EQ(with_judgements("links:\n  - id: L\n    note: x\n"),
            "links:\n  - id: L\n    judgements: {desk: -2, field: 1}\n    note: x\n");
  EXPECT_EQ(with_judgements("links:\n  - {id: L, judgements: {}}\n"),
            "links:\n  - {id: L, judgements: {desk: -2, field: 1}}\n");
}

// `text` between what was before and after a place.
void expect_row_behind(const std::string& before, const std::string& after,
                       const std::string& block) {
  EXPECT_EQ(with_row(before + after), before + block + after);
}

TEST(ModelText, ARowGoesBehindTheLastOfItsTable) {
  const std::string block = "  - id: P1\n    from: a\n    score: -1\n";
  expect_row_behind(
      "links:  # all of them\n  - id: L\n    from: b\n    because: >\n      long\n\n"
      "      text # no comment\n",
      "\n# what comes next\nviews: {}\n", block);
  expect_row_behind("links:\n- {id: L,\n   from: b}\n", "tasks: {}\n",
                    "- id: P1\n  from: a\n  score: -1\n");
  expect_row_behind("links:\n  - id: L\n", "  # by hand\n", block);
  expect_row_behind("links:\n", "", block);
  EXPECT_EQ(with_row("links:\n  - id: L"), "links:\n  - id: L\n" + block);
}

TEST(ModelText, ARowBetweenBracketsIsPutBehindTheOthers) {
  EXPECT_EQ(with_row("links: []\ntasks: {}\n"),
            "links: [{id: P1, from: a, score: -1}]\ntasks: {}\n");
  EXPECT_EQ(with_row("links: [{id: L}]\n"),
            "links: [{id: L},\n        {id: P1, from: a, score: -1}]\n");
  EXPECT_EQ(with_row("tasks: {a: {title: b}}\n", "tasks"),
            "tasks: {a: {title: b},\n        P1: {from: a, score: -1}}\n");
}

TEST(ModelText, ATableThatIsNotThereIsMade) {
  EXPECT_EQ(with_row("tasks: {}\n"),
            "tasks: {}\nlinks:\n  - id: P1\n    from: a\n    score: -1\n");
  EXPECT_EQ(with_row("taut: 1", "tasks"),
            "taut: 1\ntasks:\n  P1:\n    from: a\n    score: -1\n");
  EXPECT_EQ(with_row("extends: b.yaml\nadd:\n  tasks: {}\nviews: {}\n"),
            "extends: b.yaml\nadd:\n  tasks: {}\n  links:\n    - id: P1\n      from: a\n"
            "      score: -1\nviews: {}\n");
  EXPECT_EQ(
      with_row("extends: b.yaml\n"),
      "extends: b.yaml\nadd:\n  links:\n    - id: P1\n      from: a\n      score: -1\n");
}

TEST(ModelText, ARowOfAnotherFileIsRefused) {
  EXPECT_EQ(with_score("links: []\n"),
            "'L' does not stand in 'm.yaml' itself; change it in the file that has it");
}

TEST(ModelText, AByteOrderMarkStays) {
  EXPECT_EQ(with_score("\xEF\xBB\xBFlinks: [{id: L, score: 1}]"),
            "\xEF\xBB\xBFlinks: [{id: L, score: 2}]");
}

class ShippedModel : public testing::TestWithParam<std::string> {
 protected:
  // What reads otherwise than asked in the model with this text.
  std::string reads_otherwise(const ModelText& text) const {
    SourceSet sources, sources_after;
    Diagnostics diags, diags_after;
    const auto before = load_model(path, {}, sources, diags);
    const auto after = load_model_text(path, text.text(), {}, sources_after, diags_after);
    for (const Diagnostic& told : diags_after.all())
      if (told.severity == DiagSeverity::error)
        return told.message;
    return side_effect(*before, *after, text);
  }
  ModelText text() const {
    auto model = ModelText::read(path, *read_bytes(path, 1'000'000));
    return *std::move(model);
  }
  std::vector<std::string> own_links() const {
    SourceSet sources;
    Diagnostics diags;
    std::vector<std::string> ids;
    const auto model = load_model(path, {}, sources, diags);
    const ModelText own = text();
    for (const Statement& link : model->statements)
      if (own.has("links", link.id, "from"))
        ids.emplace_back(link.id);
    return ids;
  }
  std::string path = TAUT_ROOT "/models/" + GetParam();
};

TEST_P(ShippedModel, TakesAJudgementAScoreAndANoteOnEveryLink) {
  ModelText model = text();
  const std::vector<std::string> links = own_links();
  ASSERT_EQ(links.empty(), GetParam() == "unmiss-2022.yaml") << "it has none of its own";
  for (const std::string& id : links) {
    ASSERT_TRUE(model.set_entries("links", id, "judgements", {{"desk", "-2"}}));
    ASSERT_TRUE(model.set("links", id, "note", "\"new: # [note]\""));
    ASSERT_TRUE(model.set("links", id, "aspect", "timing"));
  }
  EXPECT_EQ(reads_otherwise(model), "");
}

TEST_P(ShippedModel, TakesALinkAndTellsWhatIsAmiss) {
  SourceSet sources;
  Diagnostics diags;
  const auto before = load_model(path, {}, sources, diags);
  const std::string from(before->tasks[0].id), to(before->tasks[1].id);
  ModelText model = text();
  ASSERT_TRUE(model.add("links", {{"Q1", {{"from", from}, {"to", to}, {"score", "1"}}}}));
  EXPECT_EQ(reads_otherwise(model), "");
  const ModelText nothing = text();
  SourceSet sources_after;
  const auto after = load_model_text(path, model.text(), {}, sources_after, diags);
  EXPECT_EQ(side_effect(*before, *after, nothing), "links 'Q1' is new");
  EXPECT_EQ(side_effect(*after, *before, nothing), "links 'Q1' is gone");
}

INSTANTIATE_TEST_SUITE_P(Missions, ShippedModel,
                         testing::Values("minusca-2017.yaml", "minusma-2018.yaml",
                                         "minusma-2019.yaml", "unmiss-2021.yaml",
                                         "unmiss-2022.yaml"),
                         [](const auto& file) {
                           std::string name = file.param.substr(0, file.param.find('.'));
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace taut
