#pragma once

#include "taut/report/findings_report.hpp"

#include <string>
#include <vector>

namespace taut {

/// A part of a report: a heading and what stands under it, one sentence or bullet each.
struct Section {
  std::string heading = {};
  std::vector<std::string> bullets = {};
};

/// Rows of one length under a row of headings; the first column names, the others count.
using TextTable = std::vector<std::vector<std::string>>;

/// A report of headings and bullets, for those that need no more.
struct SectionedPage {
  std::string title = {};
  std::vector<std::string> opening = {};  ///< paragraphs under the title
  TextTable table = {};                   ///< after them; may be empty
  std::vector<Section> sections = {};     ///< those without bullets are left out
};

std::string sections_text(const SectionedPage& page, const TextStyle& style = {});
std::string sections_markdown(const SectionedPage& page);
/// A whole page that needs nothing beside it, on a screen and on paper.
std::string sections_html(const SectionedPage& page);

}  // namespace taut
