#include "cli/progress.hpp"

#include "cli/output.hpp"

#include <fmt/format.h>

#include <chrono>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace taut::cli {

namespace {

constexpr int quiet_seconds = 2;
constexpr std::string_view wipe = "\r\033[K";

}  // namespace

Progress::Progress(std::string what, int limit) : what_(std::move(what)), limit_(limit) {
  if (isatty(STDERR_FILENO) != 1)
    return;
  try {
    teller_ = std::thread([this] { tell_until_done(); });
  } catch (const std::system_error&) {
    // Without a thread nothing is told; the work goes on.
  }
}

Progress::~Progress() {
  if (!teller_.joinable())
    return;
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  ended_.notify_one();
  teller_.join();
}

void Progress::tell_until_done() {
  std::unique_lock lock(mutex_);
  for (int seconds = 1;; ++seconds) {
    if (ended_.wait_for(lock, std::chrono::seconds(1), [this] { return done_; })) {
      if (seconds > quiet_seconds)
        tell(wipe);
      return;
    }
    if (seconds >= quiet_seconds)
      tell(limit_ > 0 ? fmt::format("{}taut: {}, {} s of at most {} s", wipe, what_,
                                    seconds, limit_)
                      : fmt::format("{}taut: {}, {} s", wipe, what_, seconds));
  }
}

}  // namespace taut::cli
