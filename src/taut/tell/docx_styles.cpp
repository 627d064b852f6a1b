#include "taut/tell/docx.hpp"
#include "taut/tell/escape.hpp"

#include <fmt/format.h>

namespace taut::tell {
namespace {

constexpr std::string_view xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word_space =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

// Under these names an office finds them, and changes them.
constexpr std::string_view style_rows = R"(
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="160" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:color w:val="1B2733"/><w:sz w:val="34"/><w:szCs w:val="34"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="300" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="8A3600"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="180" w:after="40"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:color w:val="1B2733"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="50"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="50"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="60" w:after="120"/></w:pPr><w:rPr><w:color w:val="55616D"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="WideTableText"><w:name w:val="Wide Table Text"/><w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:rPr><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="0"/><w:ind w:left="284"/></w:pPr><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="55616D"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E79"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Evidence"><w:name w:val="Evidence"/><w:qFormat/><w:rPr><w:color w:val="55616D"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Grave"><w:name w:val="Mark Critical"/><w:qFormat/><w:rPr><w:b/><w:color w:val="7F2A00"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strongly"><w:name w:val="Mark Serious"/><w:qFormat/><w:rPr><w:b/><w:color w:val="B34700"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Mild"><w:name w:val="Mark Moderate"/><w:qFormat/><w:rPr><w:b/><w:color w:val="7A5230"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Faint"><w:name w:val="Mark Minor"/><w:qFormat/><w:rPr><w:b/><w:color w:val="55616D"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="C3CBD3"/><w:left w:val="single" w:sz="4" w:color="C3CBD3"/><w:bottom w:val="single" w:sz="4" w:color="C3CBD3"/><w:right w:val="single" w:sz="4" w:color="C3CBD3"/><w:insideH w:val="single" w:sz="4" w:color="C3CBD3"/><w:insideV w:val="single" w:sz="4" w:color="C3CBD3"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F0F3F6"/></w:tcPr></w:tblStylePr></w:style>
)";

// One level: the dot, or the number, before a hanging text.
std::string abstract_list(int id, std::string_view format, std::string_view text) {
  return fmt::format(
      R"(<w:abstractNum w:abstractNumId="{}"><w:multiLevelType w:val="singleLevel"/>)"
      R"(<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/>)"
      R"(<w:lvlText w:val="{}"/><w:lvlJc w:val="left"/><w:pPr>)"
      "<w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl></w:abstractNum>\n",
      id, format, text);
}

}  // namespace

std::string docx_styles(std::string_view language) {
  return fmt::format(
      R"({}<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" )"
      R"(w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/>)"
      R"(<w:szCs w:val="20"/><w:lang w:val="{}"/></w:rPr></w:rPrDefault><w:pPrDefault>)"
      R"(<w:pPr><w:spacing w:after="110" w:line="264" w:lineRule="auto"/></w:pPr>)"
      "</w:pPrDefault></w:docDefaults>{}</w:styles>\n",
      xml_head, word_space, language.empty() ? "en" : html_verbatim(language),
      style_rows);
}

std::string docx_numbering(std::size_t numbered_lists) {
  std::string xml = fmt::format(
      "{}<w:numbering {}>\n{}{}<w:num w:numId=\"1\"><w:abstractNumId "
      "w:val=\"0\"/></w:num>\n",
      xml_head, word_space, abstract_list(0, "bullet", "\xE2\x80\xA2"),
      abstract_list(1, "decimal", "%1."));
  for (std::size_t i = 0; i < numbered_lists; ++i)
    xml += fmt::format(
        R"(<w:num w:numId="{}"><w:abstractNumId w:val="1"/><w:lvlOverride )"
        "w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\n",
        i + 2);
  return xml + "</w:numbering>\n";
}

}  // namespace taut::tell
