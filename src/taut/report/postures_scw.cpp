#include "taut/analyse/words.hpp"
#include "taut/report/postures_report.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace taut {
namespace {

constexpr std::string_view line_end = "\r\n";

// A name or a text on one line, that does not look like the start of something else.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c == '"' ? '\'' : c;
  return out;
}

class ScwWriter {
 public:
  explicit ScwWriter(const PosturesReport& report)
      : language_(report.language),
        model_(report.reading.model()),
        matrix_(report.reading.matrix) {}

  std::string write() {
    line("$ ScenarioWizard 4.0");
    line(plain(model_.mandate.title.in(language_)));
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
      line("&" + plain(model_[id].title.in(language_)));
      for (const std::string_view posture : model_[id].postures)
        line(" -" + plain(posture));
    }
    line("#");
  }

  // Where a task has a name of its own for sentences.
  std::string short_name(TaskId id) const {
    const std::string_view name = model_[id].short_name.in(language_);
    return name == model_[id].title.in(language_) ? std::string() : plain(name);
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
    line(fmt::format("\"{}\"", plain(words)));
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
             from == to ? std::string() : reasons(from, to));
  }

  std::string_view language_;
  const Model& model_;
  const PostureMatrix& matrix_;
  std::string out_ = {};
};

}  // namespace

std::string postures_scw(const PosturesReport& report) {
  return ScwWriter(report).write();
}

}  // namespace taut
