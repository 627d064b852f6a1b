#include "taut/exchange/import_graph.hpp"

#include "taut/exchange/export_formats.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/model/situation.hpp"
#include "taut/read/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

enum class Kind { csv, matrix, graphml, kumu };

struct GraphImport {
  SourceSet sources = {};
  Diagnostics diags = {};
  std::string text = {};

  GraphImport(Kind kind, const std::string& bytes, const std::string& links = {},
              MandateHead head = {.title = "Test"}) {
    if (kind == Kind::graphml || kind == Kind::kumu) {
      const FileId file = sources.add("net", bytes);
      const auto read = kind == Kind::kumu ? read_kumu : read_graphml;
      text = import_graph(read(file, sources, diags), head, sources, diags).text;
      return;
    }
    const auto first = sheet("a.csv", bytes);
    const auto second = links.empty() ? std::nullopt : sheet("b.csv", links);
    if (!first || (!links.empty() && !second))
      return;
    if (kind == Kind::matrix) {
      text = import_matrix(*first, head, sources, diags).text;
      return;
    }
    const bool tasks = kind_of(*first) != SheetKind::links;
    text = import_csv(tasks ? &*first : nullptr,
                      second  ? &*second
                      : tasks ? nullptr
                              : &*first,
                      head, sources, diags)
               .text;
  }

  std::optional<CsvSheet> sheet(const std::string& name, const std::string& bytes) {
    const auto file = add_sheet_bytes(name, bytes, sources, diags);
    if (!file)
      return {};
    return read_sheet(*file, sources, diags);
  }

  // "b.csv:3:5 unknown-name" of all that is worse than a hint and no lack of reasons.
  std::vector<std::string> told(bool lacks = false) {
    diags.sort();
    std::vector<std::string> all;
    for (const Diagnostic& d : diags.all()) {
      const std::string code(kind_of(d.id).code);
      if (!lacks && (d.severity == DiagSeverity::hint || code.starts_with("missing-") ||
                     code == "unsourced-row"))
        continue;
      const LineColumn at = sources.at(d.where.file, d.where.begin);
      all.push_back(sources.name(d.where.file) + ":" + std::to_string(at.line) + ":" +
                    std::to_string(at.column) + " " + code);
    }
    return all;
  }
  std::string words() const {
    std::string all;
    for (const Diagnostic& d : diags.all())
      all += d.message + "\n" + d.help + "\n";
    return all;
  }
};

struct LoadedText {
  SourceSet sources = {};
  Diagnostics diags = {};
  std::optional<Model> model = {};

  explicit LoadedText(const std::string& text) {
    auto loaded = load_model_text("m.yaml", text, {}, sources, diags);
    if (loaded)
      model = *std::move(loaded);
  }
};

using ArcRow = std::tuple<std::string, std::string, int, std::string>;

// What every form of a network keeps.
std::vector<ArcRow> arcs_of(const Model& model) {
  const Situation situation = make_situation(model);
  const ExportSubject subject{situation};
  std::vector<ArcRow> arcs;
  for (const ArcIndex index : lines_of(situation)) {
    const Arc& arc = situation.arcs[index];
    arcs.emplace_back(subject.name(model[arc.from]), subject.name(model[arc.to]),
                      model[arc.statement].score, reason_of(subject, arc));
  }
  std::ranges::sort(arcs);
  return arcs;
}

const std::string mandate = R"yaml(taut: 1
mandate: {title: "A mission <invented> & more"}
pillars: {pol: {title: Politics}, sec: {title: "Security; order"}}
sources: {s: {title: A study}, other: {title: "Another, \"quoted\""}}
tasks:
  go: {title: good offices between the villages, short: good offices, pillar: pol, priority: 1, paragraph: "1(a)", standing: true, basis: stated, sources: [s]}
  ddr: {title: disarmament; of all, pillar: sec, basis: stated, sources: [s]}
  hr: {title: "reports, <often>", short: "reports", note: "a note", basis: inferred, sources: [other]}
links:
  - {id: T1, from: [go, hr], to: ddr, score: -2, because: "it is so; & <thus>", basis: stated, sources: [s]}
  - {id: T2, between: [go, hr], score: 1, because: both, basis: derived, confidence: low, sources: [s, other]}
  - {id: T3, between: [ddr, hr], score: -1, because: {ddr-hr: there, hr-ddr: back}, basis: stated, sources: [s]}
  - {id: T4, from: ddr, to: go, score: 0, because: neutral, aspect: access, basis: stated, sources: [s]}
)yaml";

TEST(ImportGraph, WhatWasExportedComesBack) {
  const LoadedText original(mandate);
  ASSERT_TRUE(original.model);
  ASSERT_FALSE(original.diags.has_errors());
  const Situation situation = make_situation(*original.model);
  const ExportSubject subject{situation};
  GraphImport graphml(Kind::graphml, export_graphml(subject));
  GraphImport kumu(Kind::kumu, export_kumu(subject));

  for (GraphImport* again : {&graphml, &kumu}) {
    EXPECT_FALSE(again->diags.has_errors()) << again->words();
    const LoadedText read(again->text);
    ASSERT_TRUE(read.model);
    EXPECT_FALSE(read.diags.has_errors());
    EXPECT_EQ(arcs_of(*read.model), arcs_of(*original.model));
    ASSERT_EQ(read.model->tasks.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
      const Task& was = original.model->tasks[i];
      const Task& is = read.model->tasks[i];
      EXPECT_EQ(is.id, was.id);
      EXPECT_EQ(is.title.first, was.title.first);
      EXPECT_EQ(is.priority, was.priority);
      EXPECT_EQ(is.standing, was.standing);
      EXPECT_EQ(is.basis, was.basis);
      EXPECT_EQ(is.pillar.has_value(), was.pillar.has_value());
    }
    EXPECT_EQ(read.model->statements.back().aspect, "access");
  }
}

TEST(ImportMatrix, WhatWasExportedComesBack) {
  const LoadedText original(mandate);
  const Situation situation = make_situation(*original.model);
  const MatrixExport matrix = export_matrix({situation});
  EXPECT_EQ(matrix.weaker, 1u);  // T1 and the way back of T3

  GraphImport again(Kind::matrix, matrix.text);

  EXPECT_THAT(again.told(), IsEmpty()) << again.words();
  const LoadedText read(again.text);
  ASSERT_TRUE(read.model);
  const Situation second = make_situation(*read.model);
  EXPECT_EQ(export_matrix({second}).text, matrix.text);
}

TEST(ImportMatrix, EmptyIsNotJudgedAndNoughtIsNeutral) {
  GraphImport found(Kind::matrix,
                    ",patrols,talks,reporting\npatrols,,-2,0\ntalks,1,,1\n"
                    "reporting,0,-1,\n");
  EXPECT_THAT(found.told(), IsEmpty());
  const LoadedText read(found.text);
  ASSERT_TRUE(read.model);
  EXPECT_THAT(arcs_of(*read.model), ElementsAre(ArcRow("patrols", "reporting", 0, ""),
                                                ArcRow("patrols", "talks", -2, ""),
                                                ArcRow("reporting", "patrols", 0, ""),
                                                ArcRow("reporting", "talks", -1, ""),
                                                ArcRow("talks", "patrols", 1, ""),
                                                ArcRow("talks", "reporting", 1, "")));
}

TEST(ImportMatrix, WhatIsNotSquareIsToldAtItsCell) {
  GraphImport found(Kind::matrix,
                    ",patrols,talks,x\npatrols,2,-2,\ntalk,1,,\ntalks,1,,\n"
                    "talks,1,,\n");
  EXPECT_THAT(found.told(), ElementsAre("a.csv:1:16 not-square", "a.csv:2:9 not-square",
                                        "a.csv:3:1 not-square", "a.csv:5:1 not-square"));
  EXPECT_THAT(found.words(), HasSubstr("did you mean 'talks'?"));
}

TEST(ImportCsv, EdgeListsOfGephiAreRead) {
  GraphImport found(Kind::csv,
                    "Id,Label,Lineage\npatrols,joint patrols,Hybrid\n"
                    "talks,talks between the villages,Origin\n",
                    "Source,Target,Type,Id,Label,Weight\npatrols,talks,Directed,0,,-2\n"
                    "talks,patrols,Directed,1,,1.0\n");
  EXPECT_THAT(found.told(), IsEmpty()) << found.words();
  EXPECT_THAT(found.text, HasSubstr("  patrols:\n    title: joint patrols\n"));
  EXPECT_THAT(found.text, HasSubstr("x-lineage: Hybrid"));
  EXPECT_THAT(found.text, HasSubstr("    from: patrols\n    to: talks\n    score: -2\n"));
  EXPECT_THAT(found.text, HasSubstr("score: 1\n"));
  EXPECT_THAT(found.told(true), Contains(HasSubstr("kept-column")));
  EXPECT_THAT(found.words(), HasSubstr("'Lineage' as 'x-lineage'"));
}

TEST(ImportCsv, SheetsOfKumuAreRead) {
  GraphImport found(
      Kind::csv,
      "Label,Type,Tags,Description\njoint patrols,Security,tier 1|blue,"
      "joint patrols along the shore\nvillage talks,Politics,,talks between villages\n",
      "From,To,Type,Label,Direction\njoint patrols,village talks,tension,,directed\n"
      "village talks,joint patrols,,2,mutual\n");
  EXPECT_THAT(found.told(),
              ElementsAre("b.csv:2:29 assumed-strength", "b.csv:3:1 doubled-row"))
      << found.words();
  EXPECT_THAT(found.text, HasSubstr("title: joint patrols along the shore\n"
                                    "    short: joint patrols\n"));
  EXPECT_THAT(found.text, HasSubstr("priority: 1\n"));
  EXPECT_THAT(found.text, HasSubstr("x-tags: blue\n"));
  EXPECT_THAT(found.text, HasSubstr("score: -1\n"));
  EXPECT_THAT(found.text, HasSubstr("between: [village-talks, joint-patrols]"));
}

TEST(ImportCsv, AnEdgeListAloneMakesItsTasks) {
  GraphImport found(Kind::csv,
                    "source,target,weight,sign\nA; b,all,2,-\nall,C,1,+\n"
                    "C,\"A; b\",3,negative\nC,all,1,~\n");
  EXPECT_THAT(found.told(), ElementsAre("a.csv:5:9 bad-number")) << found.words();
  GraphImport right(Kind::csv, "source,target,weight,sign\nA; b,all,2,-\nall,C,1,+\n");
  EXPECT_THAT(right.told(), IsEmpty()) << right.words();
  EXPECT_THAT(right.text, HasSubstr("title: \"A; b\""));
  EXPECT_THAT(right.text, HasSubstr("from: a-b\n    to: all-2\n    score: -2\n"));
  GraphImport ours(Kind::csv, "From,To,Score\nA;B,C,-1\nC,all,1\n");
  EXPECT_THAT(ours.told(), IsEmpty()) << ours.words();
  EXPECT_THAT(ours.text, HasSubstr("from: [a, b]"));
  EXPECT_THAT(ours.text, Not(HasSubstr("title: all")));
}

TEST(ImportCsv, ASourceAndABasisMayBeSaidOnceForAll) {
  GraphImport found(Kind::csv, "From,To,Score,Because\nA,B,-1,why\n", {},
                    {.title = "T", .source = "Karlsrud 2017", .basis = "derived"});
  EXPECT_THAT(found.told(true), IsEmpty()) << found.words();
  EXPECT_THAT(found.text, HasSubstr("title: Karlsrud 2017"));
}

TEST(ImportCsv, ScoresAreReadAsSpreadsheetsFormatThem) {
  GraphImport found(Kind::csv,
                    "From,To,Score,Because\na,b,\"-2,0\",b\nc,a,(2),c\nb,c,-2.00,d\n"
                    "a,c,- 1,e\nb,a,+2,f\nc,b,3.0,g\n");
  EXPECT_THAT(found.told(), IsEmpty()) << found.words();
  const LoadedText read(found.text);
  ASSERT_TRUE(read.model);
  std::vector<int> scores;
  for (const Statement& statement : read.model->statements)
    scores.push_back(statement.score);
  EXPECT_THAT(scores, ElementsAre(-2, -2, -2, -1, 2, 3));
}

TEST(ImportCsv, AWrongScoreIsToldOnceAndSaysWhatTheStepsMean) {
  for (const std::string score : {"-0.5", "=A1*2", "-1e3", "-2,5", "\"(-2)\"", "1.5"}) {
    GraphImport found(Kind::csv, "From,To,Score\na,b," + score + "\n");
    const std::string cell = score.find(',') == score.npos ? score : "\"" + score + "\"";
    GraphImport quoted(Kind::csv, "From,To,Score\na,b," + cell + "\n");
    EXPECT_THAT(quoted.told(), ElementsAre("a.csv:2:5 bad-number")) << score;
    EXPECT_THAT(quoted.words(), HasSubstr("-2 works against"));
  }
}

TEST(ImportCsv, AColumnWithoutANameThatHoldsSomethingIsAnError) {
  GraphImport found(Kind::csv,
                    "Title,Short,Paragraph,,,\nGood offices,go,4(a),,see annex,\n");
  EXPECT_THAT(found.told(), ElementsAre("a.csv:2:23 unknown-column"));
  EXPECT_THAT(found.words(), HasSubstr("a column without a name holds 'see annex'"));
  EXPECT_THAT(GraphImport(Kind::csv, "Title,,Short,\nA,,b,\nC\n").told(), IsEmpty());
}

TEST(ImportCsv, ARowThatJudgesAPairAgainIsToldAtBothPlaces) {
  GraphImport found(Kind::csv,
                    "From,To,Score,Because\na,b,-1,x\nb,a,-1,x\na,b,-2,\n"
                    "\"b;c\",a,-1,y\nc,a,-1,y\n");
  EXPECT_THAT(found.told(),
              ElementsAre("a.csv:4:1 doubled-row", "a.csv:6:1 doubled-row"));
  for (const Diagnostic& one : found.diags.all())
    if (one.id == DiagId::doubled_row)
      EXPECT_EQ(one.notes.size(), 1u);
}

TEST(ImportCsv, ASheetWithoutAFirstLineIsAnError) {
  SourceSet sources;
  const CsvSheet empty{.file = sources.add("e.csv", "")};
  for (const bool links : {false, true}) {
    Diagnostics diags;
    import_csv(links ? nullptr : &empty, links ? &empty : nullptr, {}, sources, diags);
    EXPECT_TRUE(diags.has_errors());
  }
  Diagnostics none, square;
  import_csv(nullptr, nullptr, {}, sources, none);
  import_matrix(empty, {}, sources, square);
  EXPECT_TRUE(square.has_errors());
}

TEST(ImportGraphml, ReadsForeignFilesWithDefaultsAndUndirectedEdges) {
  GraphImport found(Kind::graphml, R"(<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y">
  <key id="d0" for="node" yfiles.type="nodegraphics"/>
  <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
  <key id="c" for="node" attr.name="colour"><default>red</default></key>
  <graph edgedefault="undirected">
    <node id="n0"><data key="d0"><y:ShapeNode><y:NodeLabel>Joint patrols</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="c">blue</data></node>
    <edge source="n0" target="n1"><data key="w">-2.0</data></edge>
    <edge source="n1" target="n0" directed="true"/>
  </graph>
</graphml>
)");
  EXPECT_THAT(found.told(), ElementsAre("net:10:6 doubled-row")) << found.words();
  EXPECT_THAT(found.text,
              HasSubstr("  n0:\n    title: Joint patrols\n    x-colour: red\n"));
  EXPECT_THAT(found.text, HasSubstr("  n1:\n    title: n1\n    x-colour: blue\n"));
  EXPECT_THAT(found.text, HasSubstr("between: [n0, n1]\n    score: -2\n"));
  EXPECT_THAT(found.text, HasSubstr("from: n1\n    to: n0\n    score: 1\n"));
}

TEST(ImportGraphml, SaysWhereItIsCutOrNotGraphml) {
  EXPECT_THAT(GraphImport(Kind::graphml, "<graphml><graph><node id='a'>").told(),
              ElementsAre(HasSubstr("graph-format")));
  EXPECT_THAT(GraphImport(Kind::graphml, "<gexf/>").words(),
              HasSubstr("this is no GraphML: it begins with 'gexf'"));
  EXPECT_THAT(GraphImport(Kind::graphml, "").told(),
              ElementsAre(HasSubstr("graph-format")));
}

TEST(ImportKumu, ReadsExportsOfKumuAndSaysWhatItLeavesOut) {
  GraphImport found(Kind::kumu, R"({
  "maps": [{"_id": "map-1"}],
  "elements": [
    {"_id": "elem-1", "attributes": {"label": "Joint patrols", "element type": "Security"}},
    {"_id": "elem-2", "attributes": {"label": "Talks", "tags": ["a", "b"]}}],
  "connections": [
    {"_id": "conn-1", "from": "elem-1", "to": "elem-2", "direction": "directed",
     "attributes": {"score": -3, "description": "because"}}]
})");
  EXPECT_THAT(found.told(), ElementsAre("net:2:11 unread-part")) << found.words();
  EXPECT_THAT(found.words(), HasSubstr("'maps'"));
  EXPECT_THAT(found.text, HasSubstr("from: elem-1\n    to: elem-2\n    score: -3\n"
                                    "    because: because\n"));
  EXPECT_THAT(found.text, HasSubstr("x-tags: \"a; b\""));
}

TEST(ImportKumu, SaysWhereItIsCutOrNotOfKumu) {
  EXPECT_THAT(GraphImport(Kind::kumu, "{\"elements\": [\n{\"label\": \"a").told(),
              ElementsAre(HasSubstr("net:2:")));
  EXPECT_THAT(GraphImport(Kind::kumu, "{}").words(), HasSubstr("no network of Kumu"));
  EXPECT_THAT(GraphImport(Kind::kumu, "[[[1]]]").words(), HasSubstr("no network"));
  EXPECT_THAT(GraphImport(Kind::kumu, std::string(100'000, '[')).words(),
              HasSubstr("cannot be read as JSON"));
}

// Whatever the bytes: an error that has a place, or a model that can be read.
TEST(Import, BytesOfAnyKindGiveAModelOrAnErrorWithItsPlace) {
  const LoadedText original(mandate);
  const Situation situation = make_situation(*original.model);
  const std::vector<std::pair<Kind, std::string>> seeds{
      {Kind::csv, "From,To,Score,Because,Type\na,b,-1,\"x\ny\",tension\nb,c,2,,\n"},
      {Kind::csv, "Id;Label;Tags\n1;A;\"x;y\"\n2;B;tier 2\n"},
      {Kind::matrix, export_matrix({situation}).text},
      {Kind::graphml, export_graphml({situation})},
      {Kind::kumu, export_kumu({situation})}};
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return std::size_t{random()} % n; };
  for (const auto& [kind, seed] : seeds)
    for (int round = 0; round < 60; ++round) {
      std::string bytes = seed;
      if (round % 3 == 0)
        bytes.resize(below(bytes.size()));
      for (std::size_t i = below(6); i > 0 && !bytes.empty(); --i)
        bytes[below(bytes.size())] = round % 2 == 0 ? static_cast<char>(below(256))
                                                    : "<>\"'{}[],;=&\n\0#-"[below(17)];
      GraphImport found(kind, bytes);
      for (const Diagnostic& one : found.diags.all())
        ASSERT_LT(one.where.file, found.sources.size());
      if (!found.diags.has_errors()) {
        const LoadedText read(found.text);
        EXPECT_FALSE(read.diags.has_errors()) << found.text;
      }
    }
}

TEST(Import, LargeNonsenseIsAnErrorInAMomentAndNoCrash) {
  std::string nested, rows;
  for (int i = 0; i < 20'000; ++i) {
    nested += "<graphml>";
    rows += "\n\"" + std::to_string(i);
  }
  for (const Kind kind : {Kind::csv, Kind::matrix, Kind::graphml, Kind::kumu})
    for (const std::string& bytes :
         {std::string(200'000, ','), std::string(200'000, '"'), std::string(200'000, '{'),
          "{\"elements\":" + std::string(200'000, '['), nested, rows}) {
      GraphImport found(kind, bytes);
      const bool unread = kind == Kind::csv || kind == Kind::matrix;
      EXPECT_TRUE(found.diags.has_errors() || (unread && found.text.empty()));
    }
}

}  // namespace
}  // namespace taut
