#include "cli/watch.hpp"

#include "cli/ctrl_c.hpp"
#include "cli/file_stamp.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/write_file.hpp"
#include "taut/text/visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace taut::cli {
namespace {

constexpr std::chrono::milliseconds between_looks{100};

using Stamps = std::map<std::string, FileStamp>;

// The files of the disk; each that is asked for is noted as it was before it was read,
// also one that is not there.
class NotedFiles : public Files {
 public:
  Expected<std::string> read(const std::string& path,
                             std::size_t max_bytes) const override {
    stamps_.emplace(path, stamp_of(path));
    return disk().read(path, max_bytes);
  }
  std::string identity(const std::string& path) const override {
    return disk().identity(path);
  }
  const Stamps& stamps() const { return stamps_; }

 private:
  mutable Stamps stamps_ = {};
};

// Keeps what it is told, for one line.
class OneLine : public Terminal {
 public:
  using Terminal::Terminal;

  void complain(std::string_view sentence) override {
    if (said_.empty())
      said_ = sentence;
  }
  void tell(std::string_view) override {}
  void tell(const Arguments&, const Diagnostics& diags,
            const SourceSet& sources) override {
    const auto error =
        std::ranges::find(diags.all(), DiagSeverity::error, &Diagnostic::severity);
    if (error == diags.all().end())
      return;
    const LineColumn at = sources.at(error->where.file, error->where.begin);
    said_ = fmt::format("{}:{}:{}: {}", sources.name(error->where.file), at.line,
                        at.column, error->message);
    if (!error->help.empty())
      said_ += fmt::format(" ({})", error->help);
    if (diags.errors() > 1)
      said_ += fmt::format(", and {} more", diags.errors() - 1);
  }
  std::unique_ptr<commands::Waiting> waiting(std::string, int) override {
    return nullptr;
  }
  Status write(const std::vector<NewFile>& files) override {
    for (const NewFile& file : files)
      wrote_ += (wrote_.empty() ? "" : ", ") + file.path;
    return Terminal::write(files);
  }

  const std::string& said() const { return said_; }
  std::string line(ExitStatus status) const {
    return status == ExitStatus::ok ? "drew " + wrote_
                                    : said_ + "; the last picture stays";
  }

 private:
  std::string said_ = {};
  std::string wrote_ = {};
};

// Nothing that saving a text mends.
bool ends(ExitStatus status) {
  return status == ExitStatus::usage || status == ExitStatus::world;
}

struct Drawn {
  ExitStatus status = ExitStatus::internal;
  Stamps stamps = {};
};

// What a child has to tell: the files that it read, then what became of the picture.
void report(const NotedFiles& files, int to) {
  std::string text;
  for (const auto& [path, stamp] : files.stamps()) {
    text += path;
    text += '\0';
    text.append(reinterpret_cast<const char*>(&stamp), sizeof stamp);
  }
  write_all(to, text);
}

Stamps stamps_in(std::string_view text) {
  Stamps stamps;
  while (true) {
    const std::size_t end = text.find('\0');
    if (end == std::string_view::npos || text.size() < end + 1 + sizeof(FileStamp))
      return stamps;
    FileStamp stamp;
    std::copy_n(text.data() + end + 1, sizeof stamp, reinterpret_cast<char*>(&stamp));
    stamps.emplace(text.substr(0, end), stamp);
    text.remove_prefix(end + 1 + sizeof stamp);
  }
}

std::string all_from(int descriptor) {
  std::string text;
  char bytes[4096];
  for (ssize_t got = 0; (got = ::read(descriptor, bytes, sizeof bytes)) > 0;)
    text.append(bytes, static_cast<std::size_t>(got));
  return text;
}

// Status 2 and 4 of the first time are told as they always are: they end it.
[[noreturn]] void draw_here(const Command& command, const Arguments& arguments,
                            bool first, int to) {
  const NotedFiles files;
  ExitStatus status = ExitStatus::internal;
  try {
    OneLine world(files);
    status = command.run(world, arguments);
    if (first && ends(status))
      complain(world.said());
    else
      tell(visible(world.line(status), true) + "\n");
  } catch (const std::exception&) {
    complain("taut has made a mistake of its own; please report what you ran");
  }
  report(files, to);
  ::_exit(static_cast<int>(status));
}

// In a process of its own, which Graphviz may end or fill.
Drawn draw(const Command& command, const Arguments& arguments, bool first) {
  int ends[2] = {};
  if (::pipe(ends) != 0)
    return {ExitStatus::world};
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    draw_here(command, arguments, first, ends[1]);
  }
  ::close(ends[1]);
  Drawn drawn{.stamps = stamps_in(all_from(ends[0]))};
  ::close(ends[0]);
  int how = 0;
  while (child > 0 && ::waitpid(child, &how, 0) < 0 && errno == EINTR) {
  }
  if (child > 0 && WIFEXITED(how))
    drawn.status = static_cast<ExitStatus>(WEXITSTATUS(how));
  else if (!ctrl_c())
    complain("drawing ended before the picture stood; it is tried again when you save");
  return drawn;
}

bool has_changed(const Stamps& stamps) {
  return std::ranges::any_of(
      stamps, [](const auto& file) { return stamp_of(file.first) != file.second; });
}

bool all_there(const Stamps& stamps) {
  return std::ranges::all_of(
      stamps, [](const auto& file) { return stamp_of(file.first).exists(); });
}

// False on Ctrl-C. An editor may take a file away before it puts the new one there.
bool wait_for_change(const Stamps& stamps) {
  while (!ctrl_c()) {
    std::this_thread::sleep_for(between_looks);
    if (!has_changed(stamps))
      continue;
    for (int looks = 0; looks < 3 && !ctrl_c() && !all_there(stamps); ++looks)
      std::this_thread::sleep_for(between_looks);
    if (has_changed(stamps))
      return !ctrl_c();
  }
  return false;
}

std::optional<std::string> cannot_watch(const Arguments& arguments) {
  if (std::ranges::find(arguments.files, "-") != arguments.files.end())
    return "standard input cannot be watched; name the file of the model";
  if (arguments.has("--check"))
    return "--watch draws and --check does not; leave one of them out";
  if (arguments.has("--output"))
    for (const Target& target : arguments.targets)
      if (target.path == "-")
        return "--watch writes the picture again and again; give it a file with -o";
  return {};
}

}  // namespace

ExitStatus watch(const Command& command, const Arguments& arguments) {
  if (const auto why = cannot_watch(arguments)) {
    complain(*why);
    return ExitStatus::usage;
  }
  end_on_ctrl_c();
  Drawn drawn = draw(command, arguments, true);
  if (ends(drawn.status) && !ctrl_c())
    return drawn.status;
  while (wait_for_change(drawn.stamps)) {
    Stamps before = std::move(drawn.stamps);
    drawn = draw(command, arguments, false);
    if (drawn.stamps.empty())  // it ended before it could tell
      for (auto& [path, stamp] : before)
        drawn.stamps.emplace(path, stamp_of(path));
  }
  return ExitStatus::ok;
}

}  // namespace taut::cli
