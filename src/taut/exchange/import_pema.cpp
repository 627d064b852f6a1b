#include "taut/exchange/import_pema.hpp"

#include "taut/exchange/pema_file.hpp"
#include "taut/exchange/yaml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr std::string_view data_set = R"(sources:
  pema:
    title: "Introducing the Peacekeeping Mandates (PEMA) Dataset"
    author: "J. Di Salvatore, M. Lundgren, K. Oksamytna and H. Smidt"
    publisher: "Journal of Conflict Resolution 66(4-5), 924-951"
    date: 2022
    url: "https://doi.org/10.1177/00220027211068897"
    read: one row of the data

)";

constexpr std::string_view beyond =
    "Titles and pillars are those of the task types and not the words of the resolution. "
    "The data set codes no support to other security actors, no cooperation with "
    "sanctions "
    "bodies and no stabilization projects.";

struct Asked {
  PemaModality modality;
  const Cell* cell;
};

std::vector<Asked> asked_of(const PemaFile& file, const Cells& row, std::size_t task) {
  std::vector<Asked> asked;
  for (const PemaModality modality : {PemaModality::monitor, PemaModality::assist,
                                      PemaModality::secure, PemaModality::encouraged})
    if (const Cell& cell = file.asked(row, task, modality); !cell.empty())
      asked.push_back({modality, &cell});
  return asked;
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return false;
  return std::ranges::all_of(text,
                             [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

class PemaImport {
 public:
  PemaImport(const PemaFile& file, const Cells& row) : file_(file), row_(row) {}

  PlacedText run() {
    for (std::size_t i = 0; i < pema_tasks().size(); ++i)
      if (!asked_of(file_, row_, i).empty())
        mandated_.push_back(i);
    write_head();
    out_.add(data_set);
    write_pillars();
    out_.add("tasks:\n");
    for (const std::size_t task : mandated_)
      write_task(task);
    return std::move(out_);
  }

 private:
  void write_head() {
    const std::string_view mission = file_.mission(row_);
    const std::string_view signature = file_.signature(row_);
    out_.add(
        "# Made by 'taut import pema' from one row of the PEMA data set. No links yet.\n"
        "taut: 1\n\nmandate:\n  title: ");
    out_.add(yaml_scalar(mission.empty() ? std::string(signature)
                                         : fmt::format("{}, {}", mission, signature)),
             row_.front().where);
    out_.add("\n");
    if (!mission.empty())
      out_.add(fmt::format("  mission: {}\n", yaml_scalar(mission)));
    out_.add(fmt::format("  resolution: {}\n", yaml_scalar(signature)));
    if (is_iso_date(file_.date(row_)))
      out_.add(fmt::format("  adopted: {}\n", file_.date(row_)));
    std::string note(beyond);
    if (!file_.comments(row_).empty())
      note += fmt::format(" Comment in the data: {}", file_.comments(row_));
    out_.add(fmt::format("  note: {}\n\n", yaml_scalar(note)));
  }

  void write_pillars() {
    std::vector<std::string_view> pillars;
    for (const std::size_t task : mandated_)
      if (const auto pillar = pema_tasks()[task].pillar;
          std::ranges::find(pillars, pillar) == pillars.end())
        pillars.push_back(pillar);
    if (!pillars.empty())
      out_.add("pillars:\n");
    for (const std::string_view pillar : pillars)
      out_.add(fmt::format("  {}: {{title: {}}}\n", pillar,
                           yaml_scalar(pema_pillar_title(pillar))));
    if (!pillars.empty())
      out_.add("\n");
  }

  void write_task(std::size_t index) {
    const PemaTask& task = pema_tasks()[index];
    const std::vector<Asked> asked = asked_of(file_, row_, index);
    out_.add("  ");
    out_.add(task.id, asked.front().cell->where);
    out_.add(fmt::format(":\n    title: {}\n", yaml_scalar(task.title)));
    if (task.short_name != task.title)
      out_.add(fmt::format("    short: {}\n", yaml_scalar(task.short_name)));
    out_.add(fmt::format("    pillar: {}\n", task.pillar));
    if (file_.has_paragraphs())
      out_.add(fmt::format("    paragraph: {}\n", yaml_scalar(paragraphs(asked))));
    out_.add(fmt::format("    sources: [pema]\n    basis: derived\n    x-modality: {}\n",
                         modality(asked)));
    if (asked.front().modality == PemaModality::encouraged)
      out_.add("    note: encouraged and not requested in the coding of the data set\n");
  }

  static std::string paragraphs(const std::vector<Asked>& asked) {
    std::vector<std::string_view> all;
    for (const Asked& one : asked)
      if (std::ranges::find(all, one.cell->text) == all.end())
        all.push_back(one.cell->text);
    return fmt::format("{}", fmt::join(all, ", "));
  }

  std::string modality(const std::vector<Asked>& asked) const {
    std::vector<std::string> parts;
    for (const Asked& one : asked)
      parts.push_back(
          file_.has_paragraphs()
              ? fmt::format("{}: {}", name_of(one.modality), yaml_scalar(one.cell->text))
              : std::string(name_of(one.modality)));
    return file_.has_paragraphs() ? fmt::format("{{{}}}", fmt::join(parts, ", "))
                                  : fmt::format("[{}]", fmt::join(parts, ", "));
  }

  const PemaFile& file_;
  const Cells& row_;
  std::vector<std::size_t> mandated_;
  PlacedText out_;
};

}  // namespace

Expected<PemaModel> import_pema(const CsvSheet& sheet, const PemaAsk& ask,
                                SourceSet& sources, Diagnostics& diags) {
  if (sheet.header.empty())
    tell_empty(sheet, diags);
  const PemaFile file(sheet, diags);
  if (diags.has_errors())
    return PemaModel{};
  const auto row = file.find(ask.resolution, ask.mission);
  if (!row)
    return row.error();
  const PlacedText text = PemaImport(file, **row).run();
  return PemaModel{.model = read_back(text, (*row)->front().where, sources, diags),
                   .missing_tasks = file.missing_tasks()};
}

}  // namespace taut
