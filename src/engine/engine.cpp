#include "engine/engine.hpp"

#include "taut/commands/words.hpp"

#include "engine/assist_ask.hpp"
#include "engine/outline.hpp"
#include "engine/page_world.hpp"
#include "engine/request.hpp"
#include "engine/shelf.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <exception>
#include <iterator>
#include <new>
#include <utility>
#include <vector>

#define TAUT_ASK(name)                       \
  namespace taut::commands::name##_command { \
    extern const Command command;            \
  }
#include "engine/asks.def"
#undef TAUT_ASK

namespace taut::engine {
namespace {

using commands::Arguments;
using commands::Command;
using commands::ExitStatus;
using commands::misuse;
using tell::Json;

const std::vector<Command>& asks() {
  static const std::vector<Command> all{
#define TAUT_ASK(name) completed(commands::name##_command::command),
#include "engine/asks.def"
#undef TAUT_ASK
  };
  return all;
}

// What is not UTF-8 in a text of the model becomes U+FFFD.
std::string on_a_line(const Json& answer) {
  return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json failed(ExitStatus status, std::string_view sentence) {
  Json answer;
  answer["status"] = static_cast<int>(status);
  answer["error"] = sentence;
  return answer;
}

// Words that name what a request hands over beside what is open; no file is called so.
std::string word_for(std::size_t number) {
  return fmt::format("\n{}", number);
}

bool takes(const Command& command, std::string_view flag) {
  return std::ranges::any_of(
      command.flags, [&](const auto& one) { return one.spelling.ends_with(flag); });
}

// What hostile texts of this size take fits into the memory that a page gets.
constexpr std::size_t largest_request = std::size_t{2} << 20;

}  // namespace

class Engine::Desk {
 public:
  Json answer(std::string_view request) {
    if (request.size() > largest_request)
      return failed(ExitStatus::usage,
                    "these texts are too large for the page, which reads 2 MiB at once; "
                    "the program itself reads larger ones");
    const Json asked = Json::parse(request, nullptr, false);
    if (!asked.is_object())
      return failed(ExitStatus::usage, "the request is no JSON object in UTF-8");
    const auto ask = text_under(asked, "ask");
    if (!ask)
      return failed(ExitStatus::usage, ask.error().message);
    const auto done = *ask == "open"     ? open(asked)
                      : *ask == "assist" ? assist_ask(asked)
                                         : run(*ask, asked);
    return done ? *done : failed(commands::status_of(done.error()), done.error().message);
  }

 private:
  // What an ask hands over for as long as it is answered.
  using Shelves = std::vector<std::unique_ptr<Shelf>>;

  Expected<Json> open(const Json& asked) {
    const auto language = text_or_nothing(asked, "language");
    if (!language)
      return language.error();
    auto shelf = shelf_of(asked);
    if (!shelf)
      return shelf.error();
    std::deque<YamlTree> trees;
    const auto read = (*shelf)->open_checked(trees);
    if (!read)
      return read.error();
    shelf_ = *std::move(shelf);
    const Diagnostics& diags = (*read)->diags;
    Json answer;
    answer["status"] =
        static_cast<int>(diags.has_errors() ? ExitStatus::model : ExitStatus::ok);
    answer["diagnostics"] = diagnostics(diags, (*read)->sources);
    if (!diags.has_errors())
      answer["model"] = outline(**read, trees, *language);
    return answer;
  }

  Expected<Json> run(const std::string& ask, const Json& asked) {
    const auto command = std::ranges::find(asks(), ask, &Command::name);
    if (command == asks().end()) {
      std::vector<std::string_view> valid{"open", "assist"};
      std::ranges::transform(asks(), std::back_inserter(valid), &Command::name);
      return misuse(fmt::format("nothing is asked as '{}'{}", ask,
                                commands::suggestion(ask, valid)));
    }
    auto arguments = arguments_of(*command, asked);
    if (!arguments)
      return arguments.error();
    const auto words = texts_under(asked, "words");
    if (!words)
      return words.error();
    const auto lock = text_or_nothing(asked, "lock");
    if (!lock)
      return lock.error();
    const auto today = text_or_nothing(asked, "today");
    if (!today)
      return today.error();

    PageWorld world;
    world.take_day(*today);
    Shelves others;
    if (takes(*command, "--layout-lock")) {
      arguments->values["--layout-lock"] = {"lock"};
      world.take_lock(*lock);
    }
    if (takes(*command, "--scenario") && shelf_ && !shelf_->scenarios().empty())
      arguments->values["--scenario"] = shelf_->scenarios();
    if (const Status named = name_files(*command, asked, *arguments, world, others);
        !named)
      return named.error();
    arguments->files.insert(arguments->files.end(), words->begin(), words->end());
    return told(command->run(world, *arguments), *arguments, world);
  }

  // The words behind the command that stand for mandates.
  Status name_files(const Command& command, const Json& asked, Arguments& arguments,
                    PageWorld& world, Shelves& others) {
    if (!shelf_)
      return command.name == "explain"
                 ? ok()
                 : Status(misuse("no model is open: ask \"open\" with its text first"));
    world.add(shelf_->file(), *shelf_);
    if (command.name == "diff")
      return name_sides(asked, arguments, world, others);
    if (command.name == "timeline")
      return name_chain(asked, arguments, world, others);
    arguments.files.push_back(shelf_->file());
    return ok();
  }

  // From `other` to what is open: two mandates, or two scenarios of the one that is open.
  Status name_sides(const Json& asked, Arguments& arguments, PageWorld& world,
                    Shelves& others) {
    const auto other = asked.find("other");
    if (other == asked.end() || !other->is_object())
      return misuse(
          R"(compared with what? "other" holds its "file" and "files", or "scenarios")");
    if (other->contains("file")) {
      if (const Status handed = hand_over(*other, arguments, world, others); !handed)
        return handed;
      arguments.files.push_back(word_for(others.size()));
      world.add(arguments.files.back(), *shelf_);
      return ok();
    }
    const auto before = texts_under(*other, "scenarios");
    if (!before)
      return before.error();
    if (before->size() > 1 || shelf_->scenarios().size() > 1)
      return misuse("one scenario is compared with one other, or with none");
    const auto name = [](const std::vector<std::string>& scenarios) {
      return scenarios.empty() ? std::string("base") : scenarios.front();
    };
    arguments.files = {shelf_->file(), name(*before), name(shelf_->scenarios())};
    return ok();
  }

  // What is open comes last.
  Status name_chain(const Json& asked, Arguments& arguments, PageWorld& world,
                    Shelves& others) {
    const auto before = asked.find("before");
    if (before != asked.end() && !before->is_null()) {
      if (!before->is_array())
        return misuse(R"("before" is no list of mandates)");
      for (const Json& one : *before)
        if (const Status handed = hand_over(one, arguments, world, others); !handed)
          return handed;
    }
    arguments.files.push_back(shelf_->file());
    return ok();
  }

  static Status hand_over(const Json& one, Arguments& arguments, PageWorld& world,
                          Shelves& others) {
    if (!one.is_object())
      return misuse(R"(a mandate is handed over as "file" and "files")");
    auto shelf = shelf_of(one);
    if (!shelf)
      return shelf.error();
    arguments.files.push_back(word_for(others.size()));
    others.push_back(*std::move(shelf));
    world.add(arguments.files.back(), *others.back());
    return ok();
  }

  // A status of the command line becomes one of the door.
  static Json told(ExitStatus status, const Arguments& arguments,
                   const PageWorld& world) {
    if (status != ExitStatus::ok && status != ExitStatus::findings)
      return failed(status, fmt::format("{}", fmt::join(world.said(), "\n")));
    Json answer;
    answer["status"] = static_cast<int>(ExitStatus::ok);
    answer["said"] = world.said();
    if (arguments.targets.size() == 1)
      answer["text"] = world.text();
    else
      answer["texts"] = world.texts();
    if (!world.lock_after().empty())
      answer["lock"] = world.lock_after();
    return answer;
  }

  std::unique_ptr<Shelf> shelf_ = nullptr;
};

Engine::Engine() : desk_(std::make_unique<Desk>()) {}
Engine::~Engine() = default;

std::string Engine::answer(std::string_view request) {
#ifndef __cpp_exceptions
  return on_a_line(desk_->answer(request));
#else
  try {
    return on_a_line(desk_->answer(request));
  } catch (const std::bad_alloc&) {
    return on_a_line(failed(ExitStatus::world, "there is not enough memory for this"));
  } catch (const std::exception&) {
    return on_a_line(failed(ExitStatus::internal,
                            "taut has made a mistake of its own; please report what you "
                            "asked"));
  }
#endif
}

}  // namespace taut::engine
