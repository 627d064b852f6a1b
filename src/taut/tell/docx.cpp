#include "taut/tell/docx.hpp"

#include "taut/tell/escape.hpp"
#include "taut/text/direction.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut::tell {
namespace {

constexpr std::string_view first_line =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view packages = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view words =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml";

std::string content_types() {
  std::string xml = fmt::format(
      R"({}<Types xmlns="{}/content-types">)"
      R"(<Default Extension="rels" )"
      R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
      R"(<Default Extension="xml" ContentType="application/xml"/>)"
      R"(<Default Extension="png" ContentType="image/png"/>)",
      first_line, packages);
  for (const auto& [file, type] :
       {std::pair("document", "document.main"), std::pair("styles", "styles"),
        std::pair("numbering", "numbering"), std::pair("settings", "settings"),
        std::pair("footer1", "footer")})
    xml += fmt::format(R"(<Override PartName="/word/{}.xml" ContentType="{}.{}+xml"/>)",
                       file, word_type, type);
  return xml +
         R"(<Override PartName="/docProps/core.xml" )"
         R"(ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
         "</Types>\n";
}

std::string package_relations() {
  return fmt::format(
      R"({0}<Relationships xmlns="{1}/relationships">)"
      R"(<Relationship Id="rId1" Type="{2}/officeDocument" )"
      R"(Target="word/document.xml"/>)"
      R"(<Relationship Id="rId2" Type="{1}/relationships/metadata/core-properties" )"
      "Target=\"docProps/core.xml\"/></Relationships>\n",
      first_line, packages, office);
}

std::string document_relations(const DocxBody& body) {
  std::string xml =
      fmt::format(R"({}<Relationships xmlns="{}/relationships">)", first_line, packages);
  int id = 0;
  for (const std::string_view part : {"styles", "numbering", "settings"})
    xml += fmt::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}.xml"/>)", ++id,
                       office, part, part);
  xml +=
      fmt::format(R"(<Relationship Id="rId{}" Type="{}/footer" Target="footer1.xml"/>)",
                  ++id, office);
  for (std::size_t i = 0; i < body.relations.size(); ++i) {
    const DocxRelation& relation = body.relations[i];
    xml += fmt::format(
        R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"{}/>)", first_relation + i,
        office, relation.picture ? "image" : "hyperlink", html_verbatim(relation.target),
        relation.picture ? "" : R"( TargetMode="External")");
  }
  return xml + "</Relationships>\n";
}

std::string core_properties(const Document& document) {
  return fmt::format(
      R"({}<cp:coreProperties xmlns:cp="{}/metadata/core-properties" )"
      R"(xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title>)"
      "<dc:language>{}</dc:language></cp:coreProperties>\n",
      first_line, packages, html_verbatim(xml_text(document.title)),
      document.language.empty() ? "en" : html_verbatim(document.language));
}

std::string settings() {
  return fmt::format(
      R"({}<w:settings xmlns:w="{}"><w:zoom w:percent="100"/><w:compat>)"
      R"(<w:compatSetting w:name="compatibilityMode" )"
      R"(w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
      "</w:settings>\n",
      first_line, words);
}

std::string field(std::string_view name) {
  return fmt::format(
      R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText )"
      R"(xml:space="preserve"> {} </w:instrText></w:r><w:r><w:fldChar )"
      R"(w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar )"
      R"(w:fldCharType="end"/></w:r>)",
      name);
}

std::string footer(const Document& document) {
  return fmt::format(
      R"({}<w:ftr xmlns:w="{}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>)"
      "<w:r><w:t xml:space=\"preserve\">{} \xC2\xB7 </w:t></w:r>{}<w:r>"
      "<w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>\n",
      first_line, words, html_verbatim(xml_text(document.title)), field("PAGE"),
      field("NUMPAGES"));
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out = with_isolates(plain(text));
  // U+FFFE and U+FFFF, which XML refuses; control characters are gone already.
  for (const std::string_view refused : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = out.find(refused); at != out.npos; at = out.find(refused, at))
      out.replace(at, refused.size(), "\xEF\xBF\xBD");
  return out;
}

Expected<std::string> document_docx(const Document& document) {
  DocxBody body = docx_body(document);
  std::vector<ArchivedFile> files{
      {"[Content_Types].xml", content_types()},
      {"_rels/.rels", package_relations()},
      {"docProps/core.xml", core_properties(document)},
      {"word/_rels/document.xml.rels", document_relations(body)},
      {"word/document.xml", std::move(body.xml)},
      {"word/styles.xml", docx_styles(document.language)},
      {"word/numbering.xml", docx_numbering(body.numbered_lists)},
      {"word/settings.xml", settings()},
      {"word/footer1.xml", footer(document)}};
  std::size_t pictures = 0;
  for (const Block& block : document.blocks) {
    const auto* picture = std::get_if<Picture>(&block);
    if (picture && !picture->png.empty())
      files.push_back(
          {fmt::format("word/media/picture{}.png", ++pictures), picture->png});
  }
  return zipped(files);
}

}  // namespace taut::tell
