#pragma once

#include "taut/assist/assist.hpp"
#include "taut/assist/lines.hpp"
#include "taut/tell/json.hpp"

#include <map>
#include <string>
#include <vector>

namespace taut::cli {

/// What `assist` says, in the words of the language server protocol: lines and columns
/// from 0, columns in units of UTF-16. Refers to the workspace.
class LspAnswers {
 public:
  LspAnswers(const assist::Workspace& space, const assist::Page& page)
      : space_(space), page_(page) {}

  /// The offset of a `Position` in the page.
  std::size_t offset(const tell::Json& position);

  tell::Json completion(std::size_t offset);
  tell::Json hover(std::size_t offset);
  tell::Json locations(const std::vector<assist::Place>& places);
  tell::Json prepared_rename(std::size_t offset);
  tell::Json workspace_edit(const std::vector<assist::Edit>& edits);
  tell::Json document_symbols();
  /// Those of every page whose name or title holds `query`.
  tell::Json workspace_symbols(std::string_view query);
  tell::Json folding();
  /// The ways to mend those of the problems that touch the range.
  tell::Json code_actions(const tell::Json& range,
                          const std::vector<assist::Problem>& problems);
  /// Behind `actions`: what nobody judged of the task, as links to be judged.
  void add_suggestions(std::string_view task,
                       const std::vector<assist::Suggestion>& suggestions,
                       tell::Json& actions);
  /// The problems in one file.
  tell::Json diagnostics(const std::string& file,
                         const std::vector<assist::Problem>& problems);

 private:
  const assist::Lines& lines(const assist::Page& page);
  tell::Json position(const assist::Page& page, std::size_t offset);
  tell::Json range(const assist::Page& page, assist::Stretch where);
  tell::Json location(const assist::Place& place);
  tell::Json diagnostic(const assist::Problem& problem);
  tell::Json symbol_tree(const std::vector<assist::Symbol>& symbols);

  const assist::Workspace& space_;
  const assist::Page& page_;
  std::map<const assist::Page*, assist::Lines> lines_ = {};
};

}  // namespace taut::cli
