#pragma once

#include "taut/commands/world.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace taut::cli {

/// Says on a terminal's standard error how long something has taken, once a second from
/// the second second on, and wipes the line when it ends. Says nothing to files and
/// pipes.
class Progress : public commands::Waiting {
 public:
  /// "proving the camps"; `limit` in seconds is told too; 0 = none.
  Progress(std::string what, int limit);
  ~Progress() override;

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
