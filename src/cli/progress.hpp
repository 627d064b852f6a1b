#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

namespace taut::cli {

/// Says on a terminal's standard error how long something has taken, once a second from
/// the second second on, and wipes the line when it ends. Says nothing to files and
/// pipes.
class Progress {
 public:
  /// "proving the camps"; `limit` in seconds is told too; 0 = none.
  Progress(std::string what, int limit);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// What `work` gives, told about while it lasts.
  template <typename Work>
  static auto during(std::string what, const Work& work) {
    const Progress progress(std::move(what), 0);
    return work();
  }

 private:
  void tell_until_done();

  std::string what_;
  int limit_;
  bool done_ = false;
  std::mutex mutex_ = {};
  std::condition_variable ended_ = {};
  std::thread teller_ = {};
};

}  // namespace taut::cli
