#include "taut/exchange/answer_columns.hpp"
#include "taut/exchange/question_rows.hpp"
#include "taut/exchange/question_sheet.hpp"
#include "taut/tell/escape.hpp"
#include "taut/tell/html_style.hpp"

#include <fmt/format.h>

#include <array>

namespace taut {
namespace {

constexpr std::string_view own_style =
    "fieldset{border:1px solid;border-color:color-mix(in srgb,currentColor 25%,"
    "transparent);margin:0 0 1em;padding:.6em 1em}legend{font-weight:600}"
    "label{display:inline-block;margin:.3em 1em .3em 0}input,select,textarea,button"
    "{font:inherit}label.wide{display:block}"
    "textarea{width:min(44em,100%);display:block;box-sizing:border-box}"
    ".save{position:sticky;bottom:0;padding:.6em 0;background:Canvas}";

// The answers as CSV, in the columns of a sheet; what a spreadsheet would run is guarded
// by an apostrophe, as in every sheet of ours.
constexpr std::string_view own_script = R"js(
"use strict";
const cell = text => {
  let inner = text.trim();
  if (/^'*[=+\-@]/.test(inner) && !/^[-+]?[\d.]+$/.test(inner)) inner = "'" + inner;
  return '"' + inner.replaceAll('"', '""') + '"';
};
let unsaved = false;
document.addEventListener("input", () => { unsaved = true; });
addEventListener("beforeunload", event => { if (unsaved) event.preventDefault(); });
document.querySelector("form").addEventListener("submit", event => {
  event.preventDefault();
  const lines = [JSON.parse(document.body.dataset.columns).map(cell).join(",")];
  for (const question of document.querySelectorAll("fieldset")) {
    const row = JSON.parse(question.dataset.row);
    for (const field of question.querySelectorAll("[data-column]"))
      row[field.dataset.column] = field.value;
    lines.push(row.map(cell).join(","));
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
      new Blob(["\uFEFF" + lines.join("\r\n") + "\r\n"], {type: "text/csv"}));
  link.download = document.body.dataset.file;
  link.click();
  unsaved = false;
});
)js";

std::string json_list(const auto& texts) {
  std::string list;
  for (const auto& text : texts) {
    list += list.empty() ? "\"" : ",\"";
    for (const char c : std::string_view(text)) {
      if (c == '"' || c == '\\')
        list += '\\';
      if (static_cast<unsigned char>(c) < 0x20)
        list += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      else
        list += c;
    }
    list += '"';
  }
  return fmt::format("[{}]", list);
}

int number_of(AnswerColumn column) {
  return static_cast<int>(column);
}

std::string choice(AnswerColumn column, std::string_view label, const auto& choices) {
  std::string options = "<option></option>";
  for (const auto& [value, meaning] : choices)
    options += fmt::format("<option value=\"{}\">{}{}{}</option>",
                           tell::html_verbatim(value), tell::html_verbatim(value),
                           meaning.empty() ? "" : ": ", tell::html_escaped(meaning));
  return fmt::format("<label>{} <select data-column=\"{}\">{}</select></label>\n", label,
                     number_of(column), options);
}

std::string question(const AskedOf& asked, std::size_t at) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> confidences{
      {{"low", ""}, {"medium", ""}, {"high", ""}}};
  const std::vector<std::string> row = question_row(asked, at);
  const auto cell = [&](AnswerColumn column) {
    return tell::html_escaped(row[static_cast<std::size_t>(column)]);
  };
  return fmt::format(
      "<fieldset data-row=\"{}\"><legend>{}. {}</legend>\n<p>First task: {}<br>\nSecond "
      "task: "
      "{}</p>\n{}{}"
      "<label>Source <input data-column=\"{}\"></label>\n"
      "<label class=\"wide\">Reason <textarea rows=\"2\" "
      "data-column=\"{}\"></textarea></label>\n"
      "</fieldset>\n",
      tell::html_verbatim(json_list(row)), at + 1, cell(AnswerColumn::question),
      cell(AnswerColumn::first), cell(AnswerColumn::second),
      choice(AnswerColumn::answer, "Answer", answer_meanings()),
      choice(AnswerColumn::confidence, "Confidence", confidences),
      number_of(AnswerColumn::source), number_of(AnswerColumn::reason));
}

}  // namespace

std::string question_page(const AskedOf& asked) {
  const std::string title = tell::html_escaped(
      fmt::format("{}: questions for {}", asked.model.mandate.title.in(asked.language),
                  asked.assessor));
  std::string page = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n"
      "<style>{}{}</style>\n</head>\n"
      "<body data-columns=\"{}\" data-file=\"{}.csv\">\n<h1>{}</h1>\n"
      "<p>Answer what you can; an empty answer does no harm. Only the direction that is "
      "asked for counts. Nothing leaves this page until you save: then send the file "
      "back.</p>\n<form>\n",
      title, tell::page_style, own_style, tell::html_verbatim(json_list(answer_columns)),
      tell::html_verbatim(asked.assessor), title);
  for (std::size_t i = 0; i < asked.pairs.size(); ++i)
    page += question(asked, i);
  return page + fmt::format(
                    "<p class=\"save\"><button>Save answers</button></p>\n"
                    "</form>\n<script>{}</script>\n</body>\n</html>\n",
                    own_script);
}

}  // namespace taut
