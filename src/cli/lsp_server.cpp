#include "cli/lsp_server.hpp"

#include "cli/lsp_answers.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taut::cli {
namespace {

using tell::Json;

// The numbers of the protocol.
constexpr int not_json = -32700;
constexpr int not_a_request = -32600;
constexpr int unknown_method = -32601;
constexpr int bad_params = -32602;
constexpr int not_ready = -32002;
constexpr int refused = -32803;

struct Refusal {
  int code;
  std::string message;
};

std::string text_of(const Json& message) {
  return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string error_to(const Json& id, const Refusal& why) {
  return text_of({{"jsonrpc", "2.0"},
                  {"id", id},
                  {"error", {{"code", why.code}, {"message", why.message}}}});
}

std::string path_in(const Json& params) {
  return path_of_address(params.at("textDocument").at("uri").get<std::string>());
}

Json capabilities() {
  return {{"textDocumentSync",
           {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
          {"completionProvider",
           {{"triggerCharacters", {":", " ", "-", "[", "{", ","}},
            {"resolveProvider", false}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"renameProvider", {{"prepareProvider", true}}},
          {"documentSymbolProvider", true},
          {"workspaceSymbolProvider", true},
          {"foldingRangeProvider", true},
          {"codeActionProvider", {{"codeActionKinds", {"quickfix", "refactor"}}}}};
}

}  // namespace

Json LspServer::initialize(const Json& params) {
  ready_ = true;
  const auto add = [&](const Json& address) {
    if (address.is_string())
      texts_.add_folder(path_of_address(address.get<std::string>()));
  };
  const auto folders = params.find("workspaceFolders");
  if (folders != params.end() && folders->is_array())
    for (const Json& folder : *folders)
      add(folder.at("uri"));
  else if (params.contains("rootUri"))
    add(params.at("rootUri"));
  return {{"capabilities", capabilities()},
          {"serverInfo", {{"name", "taut"}, {"version", TAUT_VERSION}}}};
}

std::vector<std::string> LspServer::take(const std::string& message) {
  const Json asked = Json::parse(message, nullptr, false);
  if (asked.is_discarded())
    return {error_to(nullptr, {not_json, "this message is no JSON"})};
  const Json id = asked.is_object() ? asked.value("id", Json()) : Json();
  const bool named =
      asked.is_object() && asked.contains("method") && asked.at("method").is_string();
  if (!named) {
    const bool reply = asked.is_object() && !asked.contains("method") &&
                       (asked.contains("result") || asked.contains("error"));
    if (reply)
      return {};
    return {error_to(id, {not_a_request, "this message has no 'method'"})};
  }
  const auto method = asked.at("method").get<std::string>();
  const Json params = asked.value("params", Json::object());
  const bool request = asked.contains("id");
  try {
    if (!request) {
      note(method, params);
      return {};
    }
    return {
        text_of({{"jsonrpc", "2.0"}, {"id", id}, {"result", answer(method, params)}})};
  } catch (const Refusal& why) {
    if (request)
      return {error_to(id, why)};
  } catch (const Json::exception& why) {
    if (request)
      return {error_to(
          id, {bad_params, fmt::format("'{}' cannot be read: {}", method, why.what())})};
  }
  return {};
}

Json LspServer::answer(const std::string& method, const Json& params) {
  if (method == "initialize")
    return initialize(params);
  if (!ready_)
    throw Refusal{not_ready, "'initialize' comes first"};
  if (shut_down_)
    throw Refusal{not_a_request, "only 'exit' can follow 'shutdown'"};
  if (method == "shutdown") {
    shut_down_ = true;
    return nullptr;
  }
  if (method == "workspace/symbol") {
    const std::vector<std::string> open = texts_.open_files();
    if (open.empty())
      return Json::array();
    const auto space = texts_.around(open.front());
    return LspAnswers(*space, *space->page(open.front()))
        .workspace_symbols(params.at("query").get<std::string>());
  }
  if (method.starts_with("textDocument/"))
    return answer_at(method, params);
  throw Refusal{unknown_method, fmt::format("'{}' is not known here", method)};
}

Json LspServer::answer_at(const std::string& method, const Json& params) {
  const std::string path = path_in(params);
  const auto kept = texts_.around(path);
  const assist::Workspace& space = *kept;
  const assist::Page* page = space.page(path);
  if (!page)
    throw Refusal{bad_params, fmt::format("there is no file '{}'", path)};
  LspAnswers answers(space, *page);
  if (method == "textDocument/documentSymbol")
    return answers.document_symbols();
  if (method == "textDocument/foldingRange")
    return answers.folding();
  if (method == "textDocument/codeAction") {
    const Json& range = params.at("range");
    const std::string& root = space.root_of(*page).path;
    Json actions = answers.code_actions(range, problems(root));
    const auto task = assist::task_at(*page, answers.offset(range.at("start")));
    if (!task.empty())
      answers.add_suggestions(task, suggestions(root), actions);
    return actions;
  }
  const auto at = [&] { return answers.offset(params.at("position")); };
  if (method == "textDocument/completion")
    return answers.completion(at());
  if (method == "textDocument/hover")
    return answers.hover(at());
  if (method == "textDocument/definition")
    return answers.locations(assist::definition(space, *page, at()));
  if (method == "textDocument/references")
    return answers.locations(assist::references(space, *page, at()));
  if (method == "textDocument/prepareRename")
    return answers.prepared_rename(at());
  if (method == "textDocument/rename") {
    auto edits =
        assist::rename(space, *page, at(), params.at("newName").get<std::string>());
    if (!edits)
      throw Refusal{refused, edits.error().message};
    return answers.workspace_edit(*std::move(edits));
  }
  throw Refusal{unknown_method, fmt::format("'{}' is not known here", method)};
}

void LspServer::forget() {
  texts_.changed();
  problems_.clear();
  suggestions_.clear();
}

void LspServer::note(const std::string& method, const Json& params) {
  if (method == "exit") {
    ended_ = true;
    return;
  }
  if (method == "textDocument/didOpen") {
    const std::string path = path_in(params);
    texts_.open(path, params.at("textDocument").at("text").get<std::string>());
    changed_.insert(path);
  } else if (method == "textDocument/didChange") {
    change(params);
  } else if (method == "textDocument/didClose") {
    const std::string path = path_in(params);
    texts_.close(path);
    changed_.insert(path);
  } else if (method == "textDocument/didSave" ||
             method == "workspace/didChangeWatchedFiles") {
    texts_.look_again();
    for (const std::string& path : texts_.open_files())
      changed_.insert(path);
  } else {
    return;
  }
  forget();
}

void LspServer::change(const Json& params) {
  const std::string path = path_in(params);
  std::string* text = texts_.text(path);
  if (!text)
    return;
  for (const Json& one : params.at("contentChanges")) {
    auto now = one.at("text").get<std::string>();
    if (!one.contains("range")) {
      *text = std::move(now);
      continue;
    }
    const assist::Lines lines(*text);
    const auto offset = [&](const Json& position) {
      return lines.offset({position.at("line").get<std::size_t>() + 1,
                           position.at("character").get<std::size_t>() + 1});
    };
    const std::size_t begin = offset(one.at("range").at("start"));
    const std::size_t end = std::max(begin, offset(one.at("range").at("end")));
    text->replace(begin, end - begin, now);
  }
  changed_.insert(path);
}

const std::vector<assist::Problem>& LspServer::problems(const std::string& root) {
  const auto found = problems_.find(root);
  if (found != problems_.end())
    return found->second;
  const auto space = texts_.around(root);
  const assist::Page* page = space->page(root);
  return problems_[root] =
             page ? assist::problems(*space, *page) : std::vector<assist::Problem>();
}

const std::vector<assist::Suggestion>& LspServer::suggestions(const std::string& root) {
  const auto found = suggestions_.find(root);
  if (found != suggestions_.end())
    return found->second;
  const auto space = texts_.around(root);
  const assist::Page* page = space->page(root);
  return suggestions_[root] = page ? assist::suggestions(*space, *page)
                                   : std::vector<assist::Suggestion>();
}

namespace {

std::string marks_of(const std::string& file, Json diagnostics) {
  return text_of(
      {{"jsonrpc", "2.0"},
       {"method", "textDocument/publishDiagnostics"},
       {"params",
        {{"uri", address_of_path(file)}, {"diagnostics", std::move(diagnostics)}}}});
}

}  // namespace

std::vector<std::string> LspServer::news() {
  std::set<std::string> roots;
  std::vector<std::string> messages;
  for (const std::string& path : changed_) {
    const auto space = texts_.around(path);
    if (const assist::Page* page = space->page(path))
      for (const assist::Page* other : space->around(*page))
        if (texts_.is_open(other->path))
          roots.insert(space->root_of(*other).path);
    if (!texts_.is_open(path))
      messages.push_back(marks_of(path, Json::array()));
  }
  changed_.clear();
  for (const std::string& root : roots)
    tell_marks(root, roots, messages);
  return messages;
}

// A file that is the start of another open model, or a part of one, is told with that.
void LspServer::tell_marks(const std::string& root, const std::set<std::string>& roots,
                           std::vector<std::string>& messages) {
  const std::vector<assist::Problem>& found = problems(root);
  const auto kept = texts_.around(root);
  const assist::Workspace& space = *kept;
  const assist::Page* start = space.page(root);
  if (!start)
    return;
  std::set<std::string> files;
  for (const assist::Page* page : space.pages())
    if (texts_.is_open(page->path) && &space.root_of(*page) == start)
      files.insert(page->path);
  for (const assist::Problem& problem : found) {
    const assist::Page* page = space.page(problem.place.file);
    const std::string home = page ? space.root_of(*page).path : root;
    if (home == root || !roots.contains(home))
      files.insert(problem.place.file);
  }
  std::set<std::string> all = files;
  all.insert(told_[root].begin(), told_[root].end());
  LspAnswers answers(space, *start);
  for (const std::string& file : all)
    messages.push_back(marks_of(file, answers.diagnostics(file, found)));
  told_[root] = std::move(files);
}

}  // namespace taut::cli
