#pragma once

#include "cli/lsp_texts.hpp"
#include "taut/tell/json.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace taut::cli {

/// A language server: messages of the protocol in, messages out. It answers what cannot
/// be answered with an error, and ends at nothing but `exit`.
class LspServer {
 public:
  /// What to send because of one message, in order.
  std::vector<std::string> take(const std::string& message);
  /// What there is to tell about texts that changed since it was last asked.
  std::vector<std::string> news();

  bool has_news() const { return !changed_.empty(); }
  bool ended() const { return ended_; }
  /// `exit` came after `shutdown`, as it should.
  bool ended_well() const { return ended_ && shut_down_; }

 private:
  tell::Json answer(const std::string& method, const tell::Json& params);
  tell::Json answer_at(const std::string& method, const tell::Json& params);
  void note(const std::string& method, const tell::Json& params);
  tell::Json initialize(const tell::Json& params);
  void change(const tell::Json& params);
  const std::vector<assist::Problem>& problems(const std::string& root);
  const std::vector<assist::Suggestion>& suggestions(const std::string& root);
  void tell_marks(const std::string& root, const std::set<std::string>& roots,
                  std::vector<std::string>& messages);
  void forget();

  LspTexts texts_;
  std::set<std::string> changed_ = {};                                 // files
  std::map<std::string, std::vector<assist::Problem>> problems_ = {};  // by root
  std::map<std::string, std::vector<assist::Suggestion>> suggestions_ = {};
  std::map<std::string, std::set<std::string>> told_ = {};  // files with marks, by root
  bool ready_ = false;
  bool shut_down_ = false;
  bool ended_ = false;
};

}  // namespace taut::cli
