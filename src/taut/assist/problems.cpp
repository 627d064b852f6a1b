#include "taut/assist/assist.hpp"
#include "taut/read/load.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>

namespace taut::assist {
namespace {

// The texts of a workspace as the reader of models asks for them.
class PageFiles : public Files {
 public:
  explicit PageFiles(const Workspace& space) : space_(space) {}

  Expected<std::string> read(const std::string& path, std::size_t) const override {
    if (const Page* page = space_.page(normal_path(path)))
      return page->text;
    return Error{fmt::format("cannot read '{}': there is no such file", path)};
  }
  std::string identity(const std::string& path) const override {
    return normal_path(path);
  }

 private:
  const Workspace& space_;
};

}  // namespace

std::vector<Problem> problems(const Workspace& space, const Page& page) {
  const Page& root = space.root_of(page);
  SourceSet sources;
  Diagnostics diags;
  const PageFiles files(space);
  const LoadOptions options{.check_scenarios = true, .files = &files};
  const auto model = load_model_text(root.path, root.text, options, sources, diags);
  std::vector<Problem> found;
  const auto place = [&](Span where) {
    return Place{sources.name(where.file), {where.begin, where.end}};
  };
  if (!model)
    found.push_back({.id = DiagId::missing_file,
                     .severity = DiagSeverity::error,
                     .place = {root.path, {}},
                     .message = model.error().message});
  diags.sort();
  for (const Diagnostic& one : diags.all()) {
    Problem problem{.id = one.id,
                    .severity = one.severity,
                    .place = place(one.where),
                    .message = one.message,
                    .help = one.help};
    for (const Diagnostic::Note& note : one.notes)
      problem.notes.push_back({place(note.where), note.message});
    found.push_back(std::move(problem));
  }
  return found;
}

}  // namespace taut::assist
