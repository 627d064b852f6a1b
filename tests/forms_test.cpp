// Every command is run in every form that its help names, on a model whose texts are
// hostile to each of them, and refuses every other form before it reads a model.

#include "cli/commands.hpp"
#include "cli/targets.hpp"
#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/test_names.hpp"
#include "support/text_files.hpp"
#include "taut/text/utf8.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

using tell::Form;
using Words = std::vector<std::string>;

const std::vector<Form> all_forms{Form::text, Form::markdown, Form::html, Form::docx,
                                  Form::csv,  Form::json,     Form::png,  Form::svg,
                                  Form::pdf,  Form::dot,      Form::yaml, Form::scw};

// What each command is asked besides its form: one question for each kind of answer.
const std::map<std::string, std::vector<Words>>& questions() {
  static const std::map<std::string, std::vector<Words>> all{
      {"map", {{"m.yaml"}, {"m.yaml", "--check"}}},
      {"conflicts",
       {{"m.yaml", "--all", "--firm", "--draws", "20"},
        {"m.yaml", "--compare", "base", "calm"},
        {"m.yaml", "--switches"}}},
      {"explain", {{"m.yaml", "a"}}},
      {"strategy", {{"m.yaml"}, {"m.yaml", "a", "peace"}}},
      {"prioritize", {{"m.yaml", "--draws", "20"}}},
      {"advise", {{"m.yaml", "--all"}}},
      {"suggest", {{"m.yaml", "--all"}}},
      {"agree", {{"m.yaml", "--who"}}},
      {"camps", {{"m.yaml", "--firm", "--draws", "20"}}},
      {"scenarios", {{"m.yaml"}, {"m.yaml", "--all-switches"}}},
      {"diff", {{"m.yaml", "base", "calm"}}},
      {"timeline", {{"m.yaml", "m.yaml"}}},
      {"sequence", {{"m.yaml"}}},
      {"report",
       {{"m.yaml", "--order", "--static"}, {"m.yaml", "--depth", "short", "--static"}}},
      {"postures", {{"m.yaml"}, {"m.yaml", "--explain", "1"}}},
      {"matrix", {{"m.yaml"}, {"m.yaml", "--table", "influence"}}},
      {"loops", {{"m.yaml", "--top", "1"}, {"m.yaml", "--table", "counts"}}}};
  return all;
}

std::string ending_of(Form form) {
  return std::string(tell::endings_of(form).front());
}

// What a reader finds wrong with the bytes; empty if nothing is.
std::string wrong_with_text(const std::string& bytes) {
  for (std::string_view rest = bytes; !rest.empty();) {
    const auto character = first_character(rest);
    if (!character)
      return "is not UTF-8";
    const char32_t code = character->code;
    if ((code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0))
      return "lets a control character through";
    rest.remove_prefix(character->bytes);
  }
  return {};
}

// What stands between quotes is text, except where a link leads.
bool is_live(const std::string& attributes) {
  static const std::regex value("=\"[^\"]*\"");
  static const std::regex elsewhere("(href|src)=\"(?!#|https?://)", std::regex::icase);
  static const std::regex handler("\\son[a-z]+|['\"]", std::regex::icase);
  return std::regex_search(attributes, elsewhere) ||
         std::regex_search(std::regex_replace(attributes, value, "= "), handler);
}

std::string wrong_with_html(const std::string& bytes) {
  static const std::set<std::string> ours{
      "!DOCTYPE", "html", "head", "meta", "title", "style",   "body",     "main",
      "h1",       "h2",   "h3",   "p",    "ul",    "ol",      "li",       "b",
      "i",        "pre",  "span", "a",    "abbr",  "div",     "table",    "thead",
      "tbody",    "tr",   "th",   "td",   "nav",   "section", "figure",   "figcaption",
      "svg",      "desc", "g",    "rect", "path",  "polygon", "polyline", "text"};
  static const std::regex tag("<(/?)([^\\s>/]*)([^>]*)>");
  std::vector<std::string> open;
  for (std::sregex_iterator at(bytes.begin(), bytes.end(), tag), end; at != end; ++at) {
    const std::string name = (*at)[2];
    if (!ours.contains(name))
      return "has a tag of the model: " + at->str();
    if (is_live((*at)[3]))
      return "has a live attribute: " + at->str();
    if (name == "meta" || name == "!DOCTYPE" || (*at)[3].str().ends_with('/'))
      continue;
    if ((*at)[1].length() == 0)
      open.push_back(name);
    else if (open.empty() || open.back() != name)
      return "closes what is not open: " + at->str();
    else
      open.pop_back();
  }
  return open.empty() ? wrong_with_text(bytes) : "does not close <" + open.back() + ">";
}

std::string wrong_with_markdown(const std::string& bytes) {
  bool fenced = false;
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    const bool fence = line.starts_with("```");
    fenced = fenced != fence;
    static const std::regex picture("!\\[(.*)\\]\\(<[-._/A-Za-z0-9%]+>\\)");
    if (fenced || fence)
      continue;
    line = std::regex_replace(line, picture, "$1");
    for (std::size_t i = 0; i < line.size(); ++i)
      if (line[i] == '\\')
        ++i;
      else if (line[i] == '<' || line[i] == '[' || line[i] == '`' || line[i] == '&')
        return "acts on: " + line;
  }
  return fenced ? "does not end a fence" : wrong_with_text(bytes);
}

std::string wrong_with_csv(const std::string& bytes) {
  if (!bytes.starts_with(byte_order_mark))
    return "has no mark";
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (const char c : bytes.substr(byte_order_mark.size())) {
    if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      rows.back().emplace_back();
    else if (!quoted && c == '\n')
      rows.push_back({""});
    else if (c != '\r')
      rows.back().back() += c;
  }
  rows.pop_back();
  for (const auto& row : rows) {
    if (row.size() != rows.front().size())
      return "has rows of several lengths";
    for (const std::string& cell : row)
      if (std::regex_search(cell, std::regex("^(=|@|＝|＋|－|＠|[+-](?![0-9.]+$))")))
        return "has a formula: " + cell;
  }
  std::string text = bytes;
  std::erase_if(text, [](char c) { return c == '\r' || c == '\t'; });
  return wrong_with_text(text);
}

std::string wrong_with(Form form, const std::string& bytes) {
  switch (form) {
    case Form::text: return wrong_with_text(bytes);
    case Form::markdown: return wrong_with_markdown(bytes);
    case Form::html: return wrong_with_html(bytes);
    case Form::docx: return bytes.starts_with("PK") ? "" : "is no archive";
    case Form::csv: return wrong_with_csv(bytes);
    case Form::json: return bytes.starts_with("{\n  \"schema\": ") ? "" : "has no head";
    case Form::png: return bytes.starts_with("\x89PNG") ? "" : "is no PNG";
    case Form::pdf: return bytes.starts_with("%PDF") ? "" : "is no PDF";
    case Form::svg: return bytes.find("<svg") != bytes.npos ? "" : "is no SVG";
    case Form::dot: return bytes.find("graph") != bytes.npos ? "" : "is no DOT";
    case Form::yaml: return bytes.find("taut: 1") != bytes.npos ? "" : "is no model";
    case Form::scw: return bytes.starts_with("$ ScenarioWizard") ? "" : "is no project";
  }
  return "has no reader here";
}

Outcome run(const fs::path& folder, const Words& words) {
  Invocation call{.words = {TAUT_PROGRAM}, .folder = folder};
  call.words.insert(call.words.end(), words.begin(), words.end());
  call.environment = {"HOME=" + folder.string(), "PATH=/usr/bin:/bin"};
  return run_program(call);
}

// A map is a picture, what is told of it with --check is not; else all forms go together.
std::vector<Form> forms_for(const cli::Command& command, const Words& question) {
  std::vector<Form> forms = command.forms;
  if (command.name == "map") {
    const bool told = std::ranges::find(question, "--check") != question.end();
    std::erase_if(forms, [&](Form form) { return commands::is_picture(form) == told; });
  }
  return forms;
}

class EveryForm : public testing::TestWithParam<const cli::Command*> {};

TEST_P(EveryForm, IsWrittenAndHoldsNothingLive) {
  const cli::Command& command = *GetParam();
  const ScratchFolder folder;
  fs::copy_file(fs::path(TAUT_ROOT) / "tests/forms/hostile.yaml",
                folder.path() / "m.yaml");
  const auto asked = questions().find(std::string(command.name));
  ASSERT_NE(asked, questions().end()) << "no question is asked of this command";
  for (const Words& question : asked->second) {
    const std::vector<Form> forms = forms_for(command, question);
    Words words{std::string(command.name)};
    words.insert(words.end(), question.begin(), question.end());
    for (const Form form : forms)
      words.insert(words.end(), {"-o", "x" + ending_of(form)});
    const Outcome outcome = run(folder.path(), words);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    for (const Form form : forms) {
      const std::string bytes = read_file(folder.path() / ("x" + ending_of(form)));
      EXPECT_FALSE(bytes.empty());
      EXPECT_EQ(wrong_with(form, bytes), "")
          << command.name << " as " << tell::name_of(form) << ", asked "
          << testing::PrintToString(question);
    }
  }
}

// As many operands as a command takes, three at most; none of them exists.
Words of_files_that_are_not(const cli::Command& command) {
  Words words{std::string(command.name)};
  words.insert(words.end(), std::min<std::size_t>(command.most_files, 3), "none");
  return words;
}

// The model does not exist: whoever looks for it has begun to work.
TEST_P(EveryForm, IsTheOnlyOneAcceptedAndOthersAreRefusedBeforeWork) {
  const cli::Command& command = *GetParam();
  const ScratchFolder folder;
  for (const Form form : all_forms) {
    const bool writes = std::ranges::find(command.forms, form) != command.forms.end();
    for (const Words& asked : {Words{"-o", "x" + ending_of(form)},
                               Words{"--format", std::string(tell::name_of(form))}}) {
      Words words = of_files_that_are_not(command);
      words.insert(words.end(), asked.begin(), asked.end());
      const Outcome outcome = run(folder.path(), words);
      EXPECT_NE(outcome.status, 0);
      const bool refused = outcome.err.find("does not end in") != std::string::npos ||
                           outcome.err.find("--format cannot be") != std::string::npos;
      EXPECT_NE(refused, writes) << command.name << ": " << outcome.err;
      if (refused) {
        EXPECT_EQ(outcome.status, 2);
      }
    }
  }
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

std::vector<const cli::Command*> that_write_forms() {
  std::vector<const cli::Command*> commands;
  for (const cli::Command& command : cli::all_commands())
    if (!command.forms.empty())
      commands.push_back(&command);
  return commands;
}

INSTANTIATE_TEST_SUITE_P(Of, EveryForm, testing::ValuesIn(that_write_forms()),
                         [](const auto& test) { return std::string(test.param->name); });

const std::set<std::string_view> told_in_words{
    "conflicts",  "explain",  "strategy", "loops",  "postures", "camps",    "advise",
    "prioritize", "sequence", "diff",     "matrix", "timeline", "scenarios"};

TEST(Forms, WhatIsToldIsToldInEveryLanguage) {
  std::size_t seen = 0;
  for (const cli::Command* command : that_write_forms()) {
    const std::set<Form> forms(command->forms.begin(), command->forms.end());
    const auto drawn = std::ranges::count_if(forms, commands::is_picture);
    EXPECT_TRUE(drawn == 0 || drawn == 4) << command->name << " draws some forms alone";
    if (!told_in_words.contains(command->name))
      continue;
    ++seen;
    for (const Form form :
         {Form::text, Form::markdown, Form::html, Form::docx, Form::csv, Form::json})
      EXPECT_TRUE(forms.contains(form)) << command->name << " as " << tell::name_of(form);
  }
  EXPECT_EQ(seen, told_in_words.size());
}

TEST(Forms, HelpNamesThemAndNoOther) {
  for (const cli::Command& command : cli::all_commands()) {
    const auto flag = std::ranges::find(command.flags, "--format", &cli::Flag::spelling);
    if (command.forms.empty())
      continue;
    ASSERT_NE(flag, command.flags.end());
    ASSERT_EQ(flag->allowed.size(), command.forms.size());
    for (std::size_t i = 0; i < flag->allowed.size(); ++i)
      EXPECT_EQ(flag->allowed[i], tell::name_of(command.forms[i]));
  }
}

}  // namespace
}  // namespace taut::test
