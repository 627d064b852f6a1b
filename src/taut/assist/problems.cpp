#include "taut/assist/assist.hpp"
#include "taut/assist/page_files.hpp"

namespace taut::assist {
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
