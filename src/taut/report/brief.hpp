#pragma once

#include "taut/model/model.hpp"
#include "taut/report/findings_report.hpp"

#include <optional>
#include <string>
#include <string_view>
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

/// A page in words before it is set out, so that text and Markdown say the same.
struct Brief {
  std::string title = {};
  std::vector<std::string> lead = {};  ///< a paragraph each
  std::vector<BriefSection> sections = {};
};

/// At most `style.width` columns; a line of the model that is longer is broken, and the
/// break is marked with "|" in the margin alone.
std::string brief_text(const Brief& brief, const Model& model,
                       const TextStyle& style = {});
std::string brief_markdown(const Brief& brief, const Model& model);

/// "T01, T21", or with a basis "T01, T21: derived, karl17".
std::string cited(const Model& model, const BriefLine& line);

}  // namespace taut
