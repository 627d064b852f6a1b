#pragma once

#include "taut/model/situation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut::test {

/// A model built in code. Owns its texts; ids are looked up by name.
class ModelBuilder {
 public:
  Model model;

  PillarId pillar(std::string_view id, std::string_view title) {
    model.pillars.push_back({.id = keep(id), .title = keep(title)});
    return {static_cast<std::uint32_t>(model.pillars.size() - 1)};
  }
  TaskId task(std::string_view id, std::string_view name, PillarId pillar, int tier = 1) {
    Task task;
    task.id = keep(id);
    task.title = task.short_name = keep(name);
    task.pillar = pillar;
    task.priority = tier;
    task.paragraph = "38";
    model.tasks.push_back(std::move(task));
    return {static_cast<std::uint32_t>(model.tasks.size() - 1)};
  }
  SourceId source(std::string_view id, std::string_view url = "https://example.org/") {
    model.sources.push_back({.id = keep(id), .title = keep(id), .url = keep(url)});
    return {static_cast<std::uint32_t>(model.sources.size() - 1)};
  }
  ConditionId condition(std::string_view id, std::string_view title, Truth holds) {
    model.conditions.push_back({.id = keep(id), .title = keep(title), .holds = holds});
    model.conditions.back().basis = Basis::stated;
    return {static_cast<std::uint32_t>(model.conditions.size() - 1)};
  }
  SafeguardId safeguard(std::string_view id, std::string_view title, Truth in_place) {
    model.safeguards.push_back(
        {.id = keep(id), .title = keep(title), .in_place = in_place});
    model.safeguards.back().basis = Basis::stated;
    return {static_cast<std::uint32_t>(model.safeguards.size() - 1)};
  }
  Statement& link(std::string_view id, std::vector<std::string_view> from,
                  std::vector<std::string_view> to, int score,
                  std::string_view because = "a reason", Basis basis = Basis::stated) {
    Statement row;
    row.id = keep(id);
    row.from.tasks = all(from);
    row.to.tasks = all(to);
    row.score = score;
    row.because = keep(because);
    row.basis = basis;
    row.confidence = basis == Basis::inferred ? Confidence::low : Confidence::medium;
    if (model.sources.empty())
      source("src");
    row.sources = {SourceId{0}};
    model.statements.push_back(std::move(row));
    return model.statements.back();
  }
  Statement& between(std::string_view id, std::string_view a, std::string_view b,
                     int score, std::string_view because = "a reason",
                     Basis basis = Basis::stated) {
    Statement& row = link(id, {a}, {b}, score, because, basis);
    row.mutual = true;
    return row;
  }
  void needs(std::string_view task, std::string_view needed) {
    model.tasks[at(task).value].requires_first.push_back({.needed = at(needed)});
  }
  TaskId at(std::string_view id) const {
    const auto found = std::ranges::find(model.tasks, id, &Task::id);
    return {static_cast<std::uint32_t>(found - model.tasks.begin())};
  }
  static When when(ConditionId id) { return {.kind = When::Kind::is, .what = id}; }

 private:
  std::string_view keep(std::string_view text) {
    texts_.push_back(std::make_unique<std::string>(text));
    return *texts_.back();
  }
  std::vector<TaskId> all(const std::vector<std::string_view>& ids) const {
    std::vector<TaskId> tasks;
    for (std::string_view id : ids)
      tasks.push_back(at(id));
    return tasks;
  }
  std::vector<std::unique_ptr<std::string>> texts_;
};

/// A mandate of 22 tasks and 24 statements in the manner of MINUSMA 2018. Its scores are
/// made up for tests.
inline ModelBuilder sample_mandate() {
  ModelBuilder b;
  b.model.mandate = {
      .title = "Sample", .mission = "MINUSMA", .resolution = "S/RES/2423 (2018)"};
  b.source("karl17", "https://doi.org/10.1080/01436597.2016.1268907");
  const PillarId politics = b.pillar("politics", "political process");
  const PillarId state = b.pillar("state", "state authority");
  const PillarId security = b.pillar("security", "security sector");
  const PillarId forces = b.pillar("forces", "other security actors");
  const PillarId protection = b.pillar("protection", "protection and stabilization");
  const PillarId people = b.pillar("people", "rights and relief");
  const PillarId other = b.pillar("other", "other tasks");
  b.task("go", "good offices", politics);
  b.task("polref", "political reforms, decentralisation", politics);
  b.task("recon", "reconciliation", politics);
  b.task("partic", "women, youth and civil society", politics);
  b.task("elect", "support to elections", politics);
  b.task("just", "truth and justice", politics);
  b.task("state", "state authority and rule of law", state);
  b.task("centre", "state authority in the centre", state);
  b.task("ssr", "security sector reform", security);
  b.task("ddr", "cantonment and DDR", security);
  b.task("moc", "mixed patrols", security);
  b.task("redep", "redeployment of Malian forces", security);
  b.task("g5s", "support to the G5 Sahel force", forces, 2);
  b.task("poc", "protection of civilians", protection);
  b.task("stab", "stabilization and deterrence", protection);
  b.task("asym", "countering asymmetric attacks", protection);
  b.task("unsec", "safety of UN personnel", protection);
  b.task("hrmon", "human rights monitoring", people);
  b.task("hum", "humanitarian access", people);
  b.task("qip", "stabilization projects", other, 2);
  b.task("sanc", "sanctions cooperation", other, 2);
  b.task("gender", "gender", other, 3);
  b.task("info", "public information", other, 3);
  const ConditionId listed = b.condition("listed", "a signatory is listed", Truth::no);
  const ConditionId open =
      b.condition("ct", "force is used near a party", Truth::unknown);
  const SafeguardId fence =
      b.safeguard("fence", "the conditions of S/RES/2391", Truth::yes);
  const Shift eased{fence, 1};
  b.link("T01", {"g5s"}, {"go"}, -3,
         "work for a counter-terrorism force weakens the mission's standing as impartial "
         "broker",
         Basis::derived)
      .shifts = {eased};
  b.link("T02", {"asym", "stab"}, {"go"}, -2,
         "force against or near a party to the talks costs the broker's standing");
  b.between("T03", "g5s", "hrmon", -2,
            "the mission supports a force that it must also investigate", Basis::derived);
  b.link("T04", {"g5s"}, {"poc"}, -2,
         "the counter-terrorism norm crowds out the protection norm", Basis::derived);
  b.link("T05", {"g5s"}, {"stab"}, -1,
         "support draws on scarce engineering, medical and supply units", Basis::derived)
      .shifts = {eased};
  b.link("T06", {"state"}, {"go", "recon"}, -2,
         "bringing back a state that people do not trust can feed the conflict",
         Basis::derived);
  b.link("T07", {"state"}, {"poc"}, -2, "state agents may themselves harm civilians");
  b.between("T08", "redep", "hrmon", -3,
            "support to the army must pass due diligence; reports may name it",
            Basis::derived)
      .shifts = {eased};
  b.between("T09", "ssr", "poc", -1,
            "reform in the middle of conflict rubs against protection", Basis::derived);
  b.between("T10", "polref", "ddr", -3,
            "each waits for the other: decentralisation or disarmament first");
  b.link("T11", {"ddr", "moc"}, {"go"}, -1,
         "benefits for signatories, who oppose a full place for splinter groups, leave "
         "those groups outside the talks",
         Basis::derived);
  b.between("T12", "polref", "centre", -1,
            "north or centre: attention and means are split under one ceiling",
            Basis::inferred);
  b.link("T13", {"centre"}, {"poc"}, -2,
         "without a political process the state returns as soldiers only",
         Basis::derived);
  b.link("T14", {"qip"}, {"hum"}, -2,
         "projects blur the lines and cut humanitarian access locally");
  b.link("T15", {"stab", "asym"}, {"hum"}, -2,
         "integration with force makes aid a target and shortens its reach");
  b.link("T16", {"unsec"}, {"poc", "recon"}, -1,
         "convoys and camps absorb the force and cut contact with people",
         Basis::inferred);
  b.link("T17", {"stab"}, {"recon"}, -2, "stabilization displaces local peacebuilding");
  b.link("T18", {"hrmon"}, {"state", "redep"}, -1,
         "public reports can cost the host state's consent", Basis::derived);
  b.link("T19", {"elect"}, {"go"}, -1,
         "elections take political attention and unsettle consent", Basis::derived);
  b.link("T20", {"state"}, {"partic", "recon"}, -1,
         "working through the state lets the state, not people, set the agenda");
  b.link("T21", {"asym", "g5s"}, {"go"}, -1,
         "a counter-terrorism frame closes the door to wider dialogue", Basis::inferred)
      .when = b.when(open);
  b.between("T22", "sanc", "go", -1, "helping to list spoilers while mediating with them",
            Basis::inferred)
      .when = b.when(listed);
  b.link("T23", {"just"}, {"ddr"}, -1,
         "fear of accountability may keep commanders from disarming", Basis::inferred);
  Statement& all =
      b.link("T24", {"poc"}, {}, -1,
             "protection draws on the same forces as every other task", Basis::inferred);
  all.to.selector = Selector{.kind = Selector::Kind::all};
  for (const Task& task : b.model.tasks) {
    if (task.id != "poc")
      all.to.tasks.push_back(b.at(task.id));
  }
  b.link("S01", {"state"}, {"poc"}, 2, "the state is held to be the lasting protector");
  b.link("S02", {"ssr"}, {"state"}, 2, "reform is a building block of state authority");
  b.link("S03", {"go"}, {"polref", "ddr"}, 2,
         "the mission's political role carries the agreement");
  b.link("S04", {"go"}, {"ssr"}, 1, "the mission's political role carries the agreement");
  b.link("S05", {"partic"}, {"recon"}, 2, "participation is written into the task");
  b.link("S06", {"moc"}, {"redep"}, 2, "forces came back in mixed units");
  b.needs("elect", "stab");
  b.needs("go", "stab");
  b.needs("state", "stab");
  b.needs("ddr", "ssr");
  return b;
}

/// `tasks` tasks in pillars of five, `tensions` pseudo-random tensions of strength 1
/// to 3. The same numbers give the same model.
inline ModelBuilder synthetic_mandate(int tasks, int tensions, std::uint32_t seed = 1) {
  ModelBuilder b;
  b.model.mandate = {
      .title = "Synthetic", .mission = "UNTEST", .resolution = "S/RES/1 (2026)"};
  constexpr std::string_view kinds[] = {"support to courts",    "patrols in the north",
                                        "local reconciliation", "border control",
                                        "escort of convoys",    "training of police",
                                        "monitoring of prisons"};
  for (int i = 0; i < tasks; ++i) {
    if (i % 5 == 0)
      b.pillar("p" + std::to_string(i / 5), "pillar " + std::to_string(i / 5 + 1));
    b.task("t" + std::to_string(i),
           std::string(kinds[static_cast<std::size_t>(i) % std::size(kinds)]) + " " +
               std::to_string(i + 1),
           PillarId{static_cast<std::uint32_t>(i / 5)}, 1 + i % 3);
  }
  const auto draw = [&](int most) {
    seed = seed * 1664525u + 1013904223u;
    return static_cast<int>((seed >> 16) % static_cast<std::uint32_t>(most));
  };
  for (int i = 0; i < tensions; ++i) {
    const int from = draw(tasks);
    const int to = (from + 1 + draw(tasks - 1)) % tasks;
    b.link("T" + std::to_string(i + 1),
           {b.model.tasks[static_cast<std::size_t>(from)].id},
           {b.model.tasks[static_cast<std::size_t>(to)].id}, -1 - draw(3),
           "they compete for the same few people in the same months");
  }
  return b;
}

}  // namespace taut::test
