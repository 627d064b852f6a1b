#include "taut/exchange/load_scw.hpp"

#include "taut/exchange/scw_parts.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/read/load.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/slug.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace taut {
namespace {

// Variants may be blank, or alike, in a project file; postures may not.
std::vector<std::string_view> postures_of(const scw::Descriptor& descriptor,
                                          SourceSet& sources) {
  std::vector<std::string_view> postures;
  for (const scw::Piece& variant : descriptor.variants) {
    const std::size_t number = postures.size() + 1;
    std::string_view name = variant.text;
    if (name.empty())
      name = sources.keep(fmt::format("variant {}", number));
    else if (std::ranges::find(postures, name) != postures.end())
      name = sources.keep(fmt::format("{} ({})", name, number));
    postures.push_back(name);
  }
  return postures;
}

class ModelMaker {
 public:
  ModelMaker(const scw::Parts& parts, SourceSet& sources)
      : parts_(parts), sources_(sources) {}

  Model make(std::string_view file_name) {
    model_.mandate.title = parts_.title.text.empty() ? file_name : parts_.title.text;
    model_.mandate.where = parts_.title.where;
    model_.mandate.note = text(0);
    add_tasks();
    const auto n = static_cast<std::uint32_t>(model_.tasks.size());
    for (std::uint32_t from = 0; from < n; ++from)
      for (std::uint32_t to = 0; to < n; ++to)
        add_link(from, to);
    return std::move(model_);
  }

 private:
  std::string_view text(std::size_t place) const {
    return parts_.texts.empty() ? std::string_view() : parts_.texts[place];
  }

  void add_tasks() {
    IdMaker ids;
    ids.take("all");
    for (const scw::Descriptor& descriptor : parts_.descriptors) {
      Task task;
      task.id = sources_.keep(ids.make(descriptor.name.text, "descriptor"));
      task.title = descriptor.name.text.empty() ? task.id : descriptor.name.text;
      task.short_name =
          descriptor.short_name.empty() ? task.title : Text(descriptor.short_name);
      task.postures = postures_of(descriptor, sources_);
      task.note = text(1 + model_.tasks.size());
      task.place = descriptor.name.where;
      first_.push_back(first_.empty() ? 0 : next_first_);
      next_first_ = first_.back() + task.postures.size();
      model_.tasks.push_back(std::move(task));
    }
  }

  void add_link(std::uint32_t from, std::uint32_t to) {
    const std::size_t n = model_.tasks.size();
    PostureLink link{.from = TaskId{from}, .to = TaskId{to}};
    link.because = text(1 + n + from * n + to);
    for (std::uint32_t x = 0; x < model_.tasks[from].postures.size(); ++x)
      for (std::uint32_t y = 0; y < model_.tasks[to].postures.size(); ++y) {
        const scw::Cell& cell = parts_.rows[first_[from] + x][first_[to] + y];
        if (cell.score != 0)
          link.scores.push_back({x, y, cell.score, cell.where});
      }
    if (link.scores.empty() && link.because.empty())
      return;
    link.id = sources_.keep(fmt::format("M{}", model_.posture_links.size() + 1));
    link.where = link.scores.empty() ? model_.tasks[from].place : link.scores[0].where;
    model_.posture_links.push_back(std::move(link));
  }

  const scw::Parts& parts_;
  SourceSet& sources_;
  Model model_ = {};
  std::vector<std::size_t> first_ = {};  // by task: its first row in the matrix
  std::size_t next_first_ = 0;
};

}  // namespace

bool is_scw(const std::string& path) {
  return lower_case(std::filesystem::path(path).extension().string()) == ".scw";
}

Model load_scw_text(const std::string& name, std::string bytes, SourceSet& sources,
                    Diagnostics& diags) {
  const auto file = add_sheet_bytes(name, std::move(bytes), sources, diags);
  if (!file)
    return {};
  const auto parts = scw::read_parts(*file, sources, diags);
  if (!parts)
    return {};
  const std::string stem = std::filesystem::path(name).stem().string();
  return ModelMaker(*parts, sources).make(sources.keep(stem));
}

Expected<Model> load_scw(const std::string& path, std::size_t max_bytes,
                         SourceSet& sources, Diagnostics& diags) {
  Expected<std::string> bytes = read_bytes(path, max_bytes);
  if (!bytes)
    return bytes.error();
  return load_scw_text(path, *std::move(bytes), sources, diags);
}

}  // namespace taut
