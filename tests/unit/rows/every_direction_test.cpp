// Each key of the format, alone in a model made from the table of keys: whoever forgets
// it on the way out, or does not see it change, fails here.

#include "support/model_from_keys.hpp"
#include "taut/analyse/revision.hpp"
#include "taut/exchange/export_csv.hpp"
#include "taut/exchange/export_formats.hpp"
#include "taut/report/task_yaml.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace taut::test {
namespace {

using Visit = std::function<void(RowKind, const Key&)>;

// Every key that has a place in the model.
int for_each_key(const Visit& visit) {
  int keys = 0;
  for (const RowSchema& row : all_rows())
    for (const Key& key : row.keys)
      if (key.slot) {
        SCOPED_TRACE(fmt::format("{}: {}", row.name, key.name));
        visit(row.kind, key);
        ++keys;
      }
  return keys;
}

std::vector<std::string> told(const Revision& revision) {
  std::vector<std::string> lines;
  for (const auto* rows : {&revision.tasks, &revision.statements, &revision.objectives,
                           &revision.unverified, &revision.others})
    for (const RowRevision& row : *rows)
      for (const std::string& change : row.changes)
        lines.push_back(fmt::format("{} {}: {}", row.table, row.id, change));
  for (const SwitchChange& change : revision.consequences.switches)
    lines.push_back(change.title);
  return lines;
}

TEST(EveryKey, ThatAloneChangesIsOneRowOfDiff) {
  const Findings none;
  const int keys = for_each_key([&](RowKind kind, const Key& key) {
    // Of a word that stands for what holds anyway, nothing changes.
    const bool implied = key.required || key.name == "confidence";
    for (int n = implied ? 0 : -1; n < 1; ++n) {
      if (n >= 0 && nth_value(key, n + 1).is_null())
        continue;
      const Json one = model_with(kind, key, n);
      const Json other = model_with(kind, key, n + 1);
      if (one == other)  // a row that needs something to be a row has this key
        continue;
      const ReadModel before(one);
      const ReadModel after(other);
      const Situation a = make_situation(before.model);
      const Situation b = make_situation(after.model);
      EXPECT_THAT(told(revise({a, none}, {b, none})), testing::SizeIs(1))
          << "value " << n;
    }
  });
  EXPECT_GT(keys, 120);
}

TEST(EveryKey, IsInTheJson) {
  for_each_key([](RowKind kind, const Key& key) {
    const ReadModel read(model_with(kind, key, 0));
    const Situation situation = make_situation(read.model);
    Json json = Json::parse(export_json({situation}));
    Json* row = &json["mandate"];
    if (kind == RowKind::judging)
      row = &json["mandate"]["judging"];
    if (kind == RowKind::citation)
      row = &json["tasks"][0]["sources"][0];
    if (kind == RowKind::requirement)
      row = &json["tasks"][0]["requires"][0];
    if (kind == RowKind::judgement)
      row = &json["links"][0]["judgements"]["desk"];
    for (const TableSchema& table : all_tables())
      if (table.row == kind)
        row = &json[std::string(table.key)][0];
    EXPECT_TRUE(row->contains(std::string(key.name))) << row->dump(1);
  });
}

TEST(EveryKey, IsKeptBySheetsOrNamedAsLeftOut) {
  for_each_key([](RowKind kind, const Key& key) {
    const ReadModel without(model_with(kind, key, key.required ? 1 : -1));
    // The first word of confidence is what is implied without it.
    const ReadModel with(model_with(kind, key, key.name == "confidence" ? 1 : 0));
    const CsvExport before = export_csv(without.model, {});
    const CsvExport after = export_csv(with.model, {});
    bool told = before.tasks != after.tasks || before.links != after.links;
    for (const std::string& sentence : after.left_out)
      told =
          told || sentence.find(fmt::format("'{}'", key.name)) != std::string::npos ||
          sentence.find(fmt::format("5 {}", schema_of(kind).name)) != std::string::npos ||
          (kind == RowKind::posture_link &&
           sentence.find("1 posture link") != std::string::npos) ||
          (kind == RowKind::judgement &&
           sentence.find("'judgements'") != std::string::npos) ||
          (kind == RowKind::judging && sentence.find("'judging'") != std::string::npos) ||
          (kind == RowKind::requirement &&
           sentence.find("'requires'") != std::string::npos);
    EXPECT_TRUE(told) << fmt::format("{}", fmt::join(after.left_out, "\n"));
  });
}

TEST(EveryKey, OfATaskIsKeptWhenItIsSplit) {
  for (const Key& key : schema_of(RowKind::task).keys) {
    // A task that must be kept is never split; `was` says what the steps are of.
    if (key.name == "keep" || key.name == "was")
      continue;
    const ReadModel read(model_with(RowKind::task, key, 0));
    std::string steps;
    for (const Step step : {Step::first, Step::second})
      steps += task_yaml(read.model, TaskId{0}, step, {"a", "b"}, {}, {});
    EXPECT_THAT(steps, testing::HasSubstr(fmt::format("\n  {}:", key.name)));
  }
}

TEST(EveryKey, OfTheAuthorsOwnIsKeptWhenATaskIsSplit) {
  Json model = model_with_required_keys();
  model["tasks"]["task-1"]["x-desk"] = {{"who", {"a", "b: c"}}, {"since", 2018}};
  const ReadModel read(model);
  EXPECT_THAT(task_yaml(read.model, TaskId{0}, Step::first, {"a", "b"}, {}, {}),
              testing::HasSubstr("\n  x-desk: {who: [a, \"b: c\"], since: 2018}\n"));
}

TEST(EveryKey, OfTheAuthorsOwnInARequirementKnowsItsTaskAndIsKept) {
  Json model = model_with_required_keys();
  model["tasks"]["task-1"]["requires"] = {{{"task", "task-2"}, {"x-desk", "a"}},
                                          {{"task", "task-3"}, {"x-desk", "b"}}};
  model["tasks"]["task-1"]["sources"] = {
      {{"id", "source-2"}, {"page", "1"}, {"x-box", 4}}};
  const ReadModel read(model);
  std::vector<std::string> owners;
  for (const AuthorKey& own : read.model.author_keys)
    owners.push_back(own.owner);
  EXPECT_THAT(owners, testing::UnorderedElementsAre("task-1/task-2", "task-1/task-3",
                                                    "task-1/source-2"));
  const std::string step =
      task_yaml(read.model, TaskId{0}, Step::first, {"a", "b"}, {}, {});
  EXPECT_THAT(step, testing::HasSubstr("{task: task-2, basis: unverified, x-desk: a}\n"));
  EXPECT_THAT(step, testing::HasSubstr("{task: task-3, basis: unverified, x-desk: b}\n"));
}

TEST(Tables, AreThoseOfAFile) {
  for (const TableSchema& table : all_tables()) {
    const Key* key = find_key(schema_of(RowKind::file), table.key);
    ASSERT_NE(key, nullptr) << table.key;
    EXPECT_EQ(key->value.item->row, table.row);
    EXPECT_EQ(key->value.kind == ValueKind::list, table.list);
    EXPECT_EQ(schema_of(table.row).name, table.name);
  }
  for (const Key& key : schema_of(RowKind::file).keys)
    if (key.value.item && key.value.item->kind == ValueKind::row)
      EXPECT_NE(find_table(key.name), nullptr) << key.name;
}

}  // namespace
}  // namespace taut::test
