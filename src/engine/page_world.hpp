#pragma once

#include "taut/commands/world.hpp"

#include "engine/shelf.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taut::engine {

/// A command in a page: what it reads was handed over, what it writes is kept until it is
/// fetched, and what it says is listed.
class PageWorld : public commands::World {
 public:
  /// A word behind the command, and the mandate it stands for.
  void add(std::string word, Shelf& shelf) { shelves_.emplace(std::move(word), &shelf); }
  void take_lock(std::string text) { lock_before_ = std::move(text); }
  /// The day where the reader is, as 2019-06-30; empty where the request does not say it.
  void take_day(std::string day) { day_ = std::move(day); }

  const std::vector<std::string>& said() const { return said_; }
  /// The answers in the order of the forms that were asked for.
  const std::vector<std::string>& texts() const { return texts_; }
  std::string text() const { return texts_.empty() ? std::string() : texts_.front(); }
  const std::string& lock_after() const { return lock_after_; }

  bool is_file(const std::string& word) const override;
  Expected<Model> load(const std::string& file, const LoadOptions& options,
                       SourceSet& sources, Diagnostics& diags) override;
  Expected<Model> load_text(const std::string& name, std::string bytes,
                            LoadOptions options, SourceSet& sources,
                            Diagnostics& diags) override;
  commands::Opened open(const commands::Arguments& arguments,
                        const commands::ModelAsked& asked) override;
  Status spared(const SourceSet&, const std::vector<std::string>&) const override;
  std::string path_from(const std::string& target,
                        const std::string& file) const override;
  Expected<std::string> lock(const commands::Arguments& arguments) const override;
  std::string today() const override;
  void complain(std::string_view sentence) override;
  void tell(std::string_view text) override;
  void tell(const commands::Arguments& arguments, const Diagnostics& diags,
            const SourceSet& sources) override;
  commands::Screen screen(const commands::Arguments&) const override { return {}; }
  std::unique_ptr<commands::Waiting> waiting(std::string, int) override { return {}; }
  void before_drawing(const std::vector<commands::Target>&) override {}
  EngineLayout engine_layout() const override { return {}; }
  Expected<std::string> render(const Drawing& drawing, tell::Form form, int dpi,
                               bool first) override;
  Expected<std::string> word_file(const tell::Document& document) const override;
  /// The page gives a brief the engine that it has itself.
  std::optional<std::string> engine_for_a_brief() override { return {}; }
  Status write(const std::vector<commands::NewFile>& files) override;

 private:
  Shelf* shelf_of(const std::string& word) const;

  std::map<std::string, Shelf*> shelves_ = {};
  std::string lock_before_ = {};
  std::string day_ = {};
  std::vector<std::string> said_ = {};
  std::vector<std::string> texts_ = {};
  std::string lock_after_ = {};
};

}  // namespace taut::engine
