#pragma once

#include "taut/model/model.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taut {

/// One line of a brief and what proves it.
struct BriefLine {
  std::string label = {};  ///< "carried by"; empty for a line that needs none
  std::string text = {};
  std::vector<StatementId> statements = {};
  std::optional<Basis> basis = {};     ///< printed with the sources where it is given
  std::vector<Exhibit> exhibits = {};  ///< what else proves it; needs a basis
};

/// A task, an objective, a statement: what is told about one thing.
struct BriefEntry {
  std::string title = {};  ///< empty: the lines stand directly under the section
  std::string text = {};
  std::vector<BriefLine> lines = {};
  std::string place = {};                ///< "mandate.yaml:12", or empty
  std::vector<std::string> quoted = {};  ///< lines of the model as they stand there
};

struct BriefSection {
  std::string id = {};  ///< kebab-case; never changes once released
  std::string title = {};
  std::string lead = {};
  std::vector<BriefEntry> entries = {};
};

/// What is told with the rows of the model that prove it, before evidence is words: JSON
/// and sheets name the rows.
struct Brief {
  std::string title = {};
  std::vector<std::string> lead = {};  ///< a paragraph each
  std::vector<BriefSection> sections = {};
};

tell::Document document_of(const Brief& brief, const Model& model);

}  // namespace taut
