#include "cli/ctrl_c.hpp"

#include <csignal>

namespace taut::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

}  // namespace

void end_on_ctrl_c() {
  struct sigaction action = {};
  action.sa_handler = [](int) { interrupted = 1; };
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

bool ctrl_c() {
  return interrupted != 0;
}

}  // namespace taut::cli
