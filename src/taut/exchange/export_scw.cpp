#include "taut/exchange/export_scw.hpp"

#include "taut/analyse/posture_matrix.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace taut {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string on_one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return out;
}

// Texts stand in quotes, and nothing is known that would stand for one inside.
std::string without_quotes(std::string text) {
  std::ranges::replace(text, '"', '\'');
  return text;
}

// All that have postures, spoken of or not, so that none is lost on the way.
std::vector<TaskId> with_postures(const Model& model) {
  std::vector<TaskId> tasks = judged_tasks(model);
  std::ranges::copy(unjudged_tasks(model), std::back_inserter(tasks));
  std::ranges::sort(tasks);
  return tasks;
}

class ScwWriter {
 public:
  ScwWriter(const Model& model, std::string_view language)
      : language_(language),
        model_(model),
        matrix_(make_posture_matrix(model, with_postures(model))) {}

  std::string write() {
    line("$ ScenarioWizard 4.0");
    line(on_one_line(model_.mandate.title.in(language_)));
    names();
    short_names();
    line("#");
    for (std::uint32_t v = 0; v < matrix_.impacts.variants(); ++v)
      line("FFFFFF");
    line("#");
    line("#");
    for (std::uint32_t v = 0; v < matrix_.impacts.variants(); ++v)
      row(v);
    line("#");
    texts();
    line("#");
    line("#");
    return std::move(out_);
  }

 private:
  void line(std::string_view text) { out_.append(text) += line_end; }

  void names() {
    for (TaskId id : matrix_.tasks) {
      line("&" + on_one_line(model_[id].title.in(language_)));
      for (const std::string_view posture : model_[id].postures)
        line(" -" + on_one_line(posture));
    }
    line("#");
  }

  // Where a task has a name of its own for sentences.
  std::string short_name(TaskId id) const {
    const std::string_view name = model_[id].short_name.in(language_);
    return name == model_[id].title.in(language_) ? std::string() : on_one_line(name);
  }

  void short_names() {
    for (TaskId id : matrix_.tasks) {
      line("&" + short_name(id));
      for (std::size_t i = 0; i < model_[id].postures.size(); ++i)
        line(" ");
    }
    line("#");
  }

  void row(std::uint32_t from) {
    std::string text;
    for (const int score : matrix_.impacts.row(from))
      text +=
          fmt::format("{}{}{} ", text.empty() ? "" : ",", score < 0 ? "" : " ", score);
    line(text);
  }

  void text(const std::string& head, std::string_view words) {
    line(head);
    line(fmt::format("\"{}\"", without_quotes(on_one_line(words))));
  }

  // Links that do not count now give their reason, but not their scores.
  std::string reasons(TaskId from, TaskId to) const {
    std::string all;
    for (const PostureLink& link : model_.posture_links)
      if (link.from == from && link.to == to && !link.because.empty())
        all += fmt::format("{}{}", all.empty() ? "" : "; ",
                           unstopped(link.because.in(language_)));
    return all;
  }

  void texts() {
    text("# 0-0", model_.mandate.note.in(language_));
    for (TaskId id : matrix_.tasks)
      text("# " + short_name(id), model_[id].note.in(language_));
    for (TaskId from : matrix_.tasks)
      for (TaskId to : matrix_.tasks)
        text(fmt::format("# {} -> {}", short_name(from), short_name(to)),
             reasons(from, to));
  }

  std::string_view language_;
  const Model& model_;
  PostureMatrix matrix_;
  std::string out_ = {};
};

}  // namespace

std::string export_scw(const Model& model, std::string_view language) {
  return ScwWriter(model, language).write();
}

}  // namespace taut
