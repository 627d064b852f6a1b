#pragma once

#include "taut/commands/command.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/diag/expected.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/engine_layout.hpp"
#include "taut/model/model.hpp"
#include "taut/read/load.hpp"
#include "taut/tell/document.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::commands {

/// A model with the texts it points into. Stays where it is: the model's views need it.
struct OpenModel {
  SourceSet sources;
  Diagnostics diags;
  Model model;
  std::vector<ScenarioModel> under = {};  ///< where they were asked for
};

/// A model, or the status to leave with after the user was told why.
struct Opened {
  ExitStatus status = ExitStatus::ok;
  std::shared_ptr<const OpenModel> model = nullptr;
};

/// Which model to open: a file, the scenarios to read it under, and whether the mandate
/// under each of its scenarios is wanted as well.
struct ModelAsked {
  std::string file = {};
  std::vector<std::string> scenarios = {};
  bool under_each = false;
};

/// A file to write: its name, `-` for standard output, and what goes in.
struct NewFile {
  std::string path;
  std::string_view bytes;
};

/// How text is set where it goes to a screen.
struct Screen {
  std::size_t width = 80;  ///< characters a line may have
  bool colour = false;
};

/// While it lives, whoever waits is told what for.
struct Waiting {
  Waiting() = default;
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;
  virtual ~Waiting() = default;
};

/// Where a command runs: what it reads, what it writes, and who is told. A terminal with
/// its files is one, the engine of the page another. What a command answers is the same
/// in each.
class World {
 public:
  World() = default;
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  virtual ~World() = default;

  /// Whether a word behind the command names a file.
  virtual bool is_file(const std::string& word) const = 0;
  /// As `load_model`, of the files that are here.
  virtual Expected<Model> load(const std::string& file, const LoadOptions& options,
                               SourceSet& sources, Diagnostics& diags) = 0;
  /// The same for a text; `name` is what messages call it.
  virtual Expected<Model> load_text(const std::string& name, std::string bytes,
                                    LoadOptions options, SourceSet& sources,
                                    Diagnostics& diags) = 0;
  /// Reads a model; what is wrong with its text is told, and a model with errors is not
  /// handed on, nor one that would be written over.
  virtual Opened open(const Arguments& arguments, const ModelAsked& asked) = 0;
  /// Whether none of the files to be written is one of those read; misuse if one is.
  virtual Status spared(const SourceSet& read,
                        const std::vector<std::string>& written) const = 0;
  /// How `target`, a file to be written, names the model in `file`.
  virtual std::string path_from(const std::string& target,
                                const std::string& file) const = 0;
  /// The layout lock of --layout-lock; empty without the option, or where there is none.
  virtual Expected<std::string> lock(const Arguments& arguments) const = 0;

  /// The day of today as 2019-06-30; empty where nobody knows it.
  virtual std::string today() const = 0;

  /// Tells a sentence.
  virtual void complain(std::string_view sentence) = 0;
  /// Tells a text as it is.
  virtual void tell(std::string_view text) = 0;
  /// Tells what is wrong with a text, if anything is.
  virtual void tell(const Arguments& arguments, const Diagnostics& diags,
                    const SourceSet& sources) = 0;
  virtual Screen screen(const Arguments& arguments) const = 0;
  /// `what` goes on, for at most `limit` seconds; 0 = nobody knows. Null where nobody
  /// waits.
  virtual std::unique_ptr<Waiting> waiting(std::string what, int limit) = 0;

  /// Tells what a picture in these forms will lack here.
  virtual void before_drawing(const std::vector<Target>& targets) = 0;
  /// The layouts of other programs; empty where there are none.
  virtual EngineLayout engine_layout() const = 0;
  /// The bytes of a picture, with what it lacks told once for `first`.
  virtual Expected<std::string> render(const Drawing& drawing, tell::Form form, int dpi,
                                       bool first) = 0;
  /// The bytes of a Word file.
  virtual Expected<std::string> word_file(const tell::Document& document) const = 0;
  /// What a brief carries so that its reader can try what if: a line with its content
  /// policy, then the markup at its end; nothing where it is not here, which was told.
  virtual std::optional<std::string> engine_for_a_brief() = 0;
  /// Writes all or none.
  virtual Status write(const std::vector<NewFile>& files) = 0;
};

/// What `work` gives, told about while it lasts.
template <typename Work>
auto during(World& world, std::string what, const Work& work) {
  const auto waiting = world.waiting(std::move(what), 0);
  return work();
}

/// Complains; wrong usage if the error is about what was asked for, else the world's
/// failure.
ExitStatus refuse(World& world, const Error& error);
/// The same without a word.
ExitStatus status_of(const Error& error);

}  // namespace taut::commands
