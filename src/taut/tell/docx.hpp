#pragma once

#include "taut/diag/expected.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/zip.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut::tell {

/// The document for a word processor (Office Open XML, ISO/IEC 29500): headings, lists
/// and tables in styles that an office can change, a bookmark at every anchor, ids and
/// numbers of findings as links, pictures and wide tables on pages of their own. No time
/// and no name of a person is in it; the same document gives the same bytes.
Expected<std::string> document_docx(const Document& document);

// What it is made of.

/// Where a link leads outside the document, or which picture it shows, by its number.
struct DocxRelation {
  std::string target = {};
  bool picture = false;
};

/// word/document.xml, with the relations that it counts from 10 on, and how many numbered
/// lists it has.
struct DocxBody {
  std::string xml = {};
  std::vector<DocxRelation> relations = {};
  std::size_t numbered_lists = 0;
};
DocxBody docx_body(const Document& document);
constexpr std::size_t first_relation = 10;

/// word/styles.xml for texts of a language, and word/numbering.xml.
std::string docx_styles(std::string_view language);
std::string docx_numbering(std::size_t numbered_lists);

/// A text as XML can hold it: on one line, without characters that XML refuses.
std::string xml_text(std::string_view text);

}  // namespace taut::tell
