#include "taut/exchange/book_parts.hpp"

#include "taut/tell/zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <utility>

namespace taut {
namespace {

constexpr std::string_view sheets_folder = "xl/worksheets/";
constexpr std::size_t widest_name = 3;  // of a column: "XFD"

using Unpacked = std::map<std::string, std::string, std::less<>>;

// Some programs write a prefix before every name.
std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child(
      [&](const pugi::xml_node& node) { return local(node) == name; });
}

// The texts of a cell that is set in several styles, without those of its furigana.
std::string texts_in(const pugi::xml_node& parent) {
  std::string text;
  for (const pugi::xml_node& node : parent.children()) {
    if (local(node) == "t")
      text += node.text().get();
    else if (local(node) == "r")
      text += texts_in(node);
  }
  return text;
}

// A number as people see it: 4.0999999999999996 was typed as 4.1.
std::string number_text(const std::string& written) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(written.data(), written.data() + written.size(), value);
  return error == std::errc() && end == written.data() + written.size()
             ? fmt::format("{}", value)
             : written;
}

class BookReader {
 public:
  BookReader(Unpacked files, std::size_t most_rows)
      : files_(std::move(files)), most_rows_(most_rows) {}

  Expected<std::vector<BookPart>> run() {
    pugi::xml_document book, targets;
    if (!parse("xl/workbook.xml", book) ||
        !parse("xl/_rels/workbook.xml.rels", targets) || !read_texts())
      return *trouble_;
    std::vector<BookPart> parts;
    for (const pugi::xml_node& sheet :
         child(book.document_element(), "sheets").children()) {
      const std::string path = target_of(sheet, targets.document_element());
      if (!path.starts_with(sheets_folder))
        continue;  // a chart
      if (!read_sheet(path, parts.emplace_back(BookPart{.name = name_of(sheet)})))
        return *trouble_;
    }
    return parts;
  }

 private:
  bool parse(const std::string& path, pugi::xml_document& into) {
    const auto found = files_.find(path);
    if (found == files_.end()) {
      trouble_ = Error{"it is no workbook as Excel and LibreOffice save it (.xlsx)"};
      return false;
    }
    const auto result =
        into.load_buffer_inplace(found->second.data(), found->second.size(),
                                 pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result)
      trouble_ = Error{fmt::format("'{}' in it is damaged", path)};
    return bool(result);
  }

  static std::string name_of(const pugi::xml_node& sheet) {
    return sheet.attribute("name").value();
  }

  static std::string target_of(const pugi::xml_node& sheet,
                               const pugi::xml_node& targets) {
    std::string_view id;
    for (const pugi::xml_attribute& attribute : sheet.attributes())
      if (std::string_view(attribute.name()).ends_with(":id"))
        id = attribute.value();
    for (const pugi::xml_node& target : targets.children())
      if (id == target.attribute("Id").value()) {
        const std::string_view path = target.attribute("Target").value();
        return path.starts_with('/') ? std::string(path.substr(1))
                                     : fmt::format("xl/{}", path);
      }
    return {};
  }

  bool read_texts() {
    constexpr std::string_view path = "xl/sharedStrings.xml";
    if (!files_.contains(path))
      return true;
    pugi::xml_document shared;
    if (!parse(std::string(path), shared))
      return false;
    for (const pugi::xml_node& text : shared.document_element().children())
      texts_.push_back(texts_in(text));
    return true;
  }

  bool read_sheet(const std::string& path, BookPart& part) {
    pugi::xml_document sheet;
    if (!parse(path, sheet))
      return false;
    const pugi::xml_node top = sheet.document_element();
    std::size_t next_row = 0;
    for (const pugi::xml_node& row : child(top, "sheetData").children()) {
      const std::size_t number = row.attribute("r").as_uint();
      next_row = number > 0 ? number : next_row + 1;
      read_row(row, next_row - 1, part);
      if (part.rows > most_rows_)
        return true;
    }
    for (const pugi::xml_node& merged : child(top, "mergeCells").children())
      part.merged.emplace_back(merged.attribute("ref").value());
    return true;
  }

  void read_row(const pugi::xml_node& row, std::size_t number, BookPart& part) const {
    if (row.attribute("hidden").as_bool())
      part.hidden_rows.push_back(number);
    std::size_t column = 0;
    for (const pugi::xml_node& node : row.children()) {
      const std::string_view name = node.attribute("r").value();
      if (!name.empty())
        column = place_of_cell(name).first;
      BookCell cell = read_cell(node);
      cell.row = number;
      cell.column = column++;
      if (cell.text.empty() && !cell.formula)
        continue;
      part.rows = std::max(part.rows, number + 1);
      part.cells.push_back(std::move(cell));
    }
  }

  BookCell read_cell(const pugi::xml_node& node) const {
    BookCell cell;
    const std::string_view type = node.attribute("t").value();
    const std::string value = child(node, "v").text().get();
    cell.formula = !child(node, "f").empty();
    cell.error = type == "e";
    if (type == "s")
      cell.text = shared(value);
    else if (type == "inlineStr")
      cell.text = texts_in(child(node, "is"));
    else if (type == "b")
      cell.text = value == "1" ? "yes" : "no";
    else
      cell.text = type.empty() || type == "n" ? number_text(value) : value;
    return cell;
  }

  std::string shared(const std::string& number) const {
    std::size_t at = texts_.size();
    std::from_chars(number.data(), number.data() + number.size(), at);
    return at < texts_.size() ? texts_[at] : std::string();
  }

  Unpacked files_;
  std::size_t most_rows_;
  std::vector<std::string> texts_ = {};
  std::optional<Error> trouble_ = {};
};

}  // namespace

std::pair<std::size_t, std::size_t> place_of_cell(std::string_view name) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < name.size() && at < widest_name && name[at] >= 'A' && name[at] <= 'Z'; ++at)
    column = column * 26 + static_cast<std::size_t>(name[at] - 'A') + 1;
  std::size_t row = 0;
  std::from_chars(name.data() + at, name.data() + name.size(), row);
  if (column == 0 || row == 0)
    return {0, 0};
  return {column - 1, row - 1};
}

Expected<std::vector<BookPart>> book_parts(std::string_view bytes, std::size_t most_bytes,
                                           std::size_t most_rows) {
  const auto wanted = [](std::string_view name) {
    return name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" ||
           name == "xl/sharedStrings.xml" || name.starts_with(sheets_folder);
  };
  auto unpacked = tell::unzipped(bytes, wanted, most_bytes);
  if (!unpacked)
    return unpacked.error();
  Unpacked files;
  for (tell::ArchivedFile& file : *unpacked)
    files.emplace(std::move(file.name), std::move(file.bytes));
  return BookReader(std::move(files), most_rows).run();
}

}  // namespace taut
