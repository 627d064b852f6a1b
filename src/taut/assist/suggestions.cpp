#include "taut/amend/side_effects.hpp"
#include "taut/analyse/words.hpp"
#include "taut/assist/assist.hpp"
#include "taut/assist/page_files.hpp"
#include "taut/suggest/stubs.hpp"

#include <fmt/format.h>

#include <optional>

namespace taut::assist {
namespace {

// Nothing where the text has errors.
std::optional<Model> model_of(const Page& root, const std::string& text,
                              const PageFiles& files, SourceSet& sources) {
  Diagnostics diags;
  const LoadOptions options{.files = &files};
  auto model = load_model_text(root.path, text, options, sources, diags);
  if (!model || diags.has_errors())
    return {};
  return *std::move(model);
}

std::string title_of(const Subject& subject, const Proposal& proposal) {
  return fmt::format("not judged yet: {} on {}. {}", subject.name(proposal.from),
                     subject.name(proposal.to), capital(proposal.reasons.front().why));
}

// The one stretch that a link behind the others changes.
std::optional<Edit> edit_of(const std::string& file, const ModelText& text,
                            const Model& model, const Proposal& proposal) {
  const auto stub = with_stubs(text, model, {&proposal});
  if (!stub)
    return {};
  std::vector<TextEdit> edits = stub->text.edits();
  TextEdit& only = edits.front();
  return Edit{
      file,
      {static_cast<std::uint32_t>(only.begin), static_cast<std::uint32_t>(only.end)},
      std::move(only.text)};
}

}  // namespace

std::vector<Suggestion> suggestions(const Workspace& space, const Page& page) {
  const Page& root = space.root_of(page);
  const PageFiles files(space);
  SourceSet sources;
  const auto model = model_of(root, root.text, files, sources);
  const auto text = ModelText::read(root.path, root.text);
  if (!model || !text)
    return {};
  const Situation situation = make_situation(*model);
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph};
  const std::vector<Proposal> found = proposals(subject);
  std::vector<const Proposal*> all;
  for (const Proposal& proposal : found)
    all.push_back(&proposal);
  // They all go to the same place: what holds for all of them holds for each.
  const auto together = with_stubs(*text, *model, all);
  if (all.empty() || !together)
    return {};
  SourceSet sources_after;
  const auto after = model_of(root, together->text.text(), files, sources_after);
  if (!after || !side_effect(*model, *after, together->text).empty())
    return {};
  std::vector<Suggestion> told;
  for (const Proposal& proposal : found)
    if (auto edit = edit_of(root.path, *text, *model, proposal))
      told.push_back({.from = std::string((*model)[proposal.from].id),
                      .to = std::string((*model)[proposal.to].id),
                      .rule = std::string(proposal.reasons.front().rule->id),
                      .title = title_of(subject, proposal),
                      .edit = *std::move(edit)});
  return told;
}

}  // namespace taut::assist
