#pragma once

#include "taut/commands/world.hpp"

namespace taut::cli {

/// Commands on a terminal, with the files of the machine.
class Terminal : public commands::World {
 public:
  /// With the files of the disk, or others that must outlive it.
  explicit Terminal(const Files& files = disk()) : files_(files) {}

  bool is_file(const std::string& word) const override;
  Expected<Model> load(const std::string& file, const LoadOptions& options,
                       SourceSet& sources, Diagnostics& diags) override;
  Expected<Model> load_text(const std::string& name, std::string bytes,
                            LoadOptions options, SourceSet& sources,
                            Diagnostics& diags) override;
  commands::Opened open(const commands::Arguments& arguments,
                        const commands::ModelAsked& asked) override;
  Status spared(const SourceSet& read,
                const std::vector<std::string>& written) const override;
  std::string path_from(const std::string& target,
                        const std::string& file) const override;
  Expected<std::string> lock(const commands::Arguments& arguments) const override;
  std::string today() const override;
  void complain(std::string_view sentence) override;
  void tell(std::string_view text) override;
  void tell(const commands::Arguments& arguments, const Diagnostics& diags,
            const SourceSet& sources) override;
  commands::Screen screen(const commands::Arguments& arguments) const override;
  std::unique_ptr<commands::Waiting> waiting(std::string what, int limit) override;
  void before_drawing(const std::vector<commands::Target>& targets) override;
  EngineLayout engine_layout() const override;
  Expected<std::string> render(const Drawing& drawing, tell::Form form, int dpi,
                               bool first) override;
  Expected<std::string> word_file(const tell::Document& document) const override;
  std::optional<std::string> engine_for_a_brief() override;
  Status write(const std::vector<commands::NewFile>& files) override;

 private:
  const Files& files_;
};

}  // namespace taut::cli
