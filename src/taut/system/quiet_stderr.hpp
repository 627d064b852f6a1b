#pragma once

namespace taut {

/// While it lives, nothing that this process writes to standard error is seen: for
/// libraries that print there what their caller is told anyway. Other threads fall silent
/// with it, so keep it short. Where it cannot be done, nothing happens.
class QuietStderr {
 public:
  QuietStderr();
  ~QuietStderr();
  QuietStderr(const QuietStderr&) = delete;
  QuietStderr& operator=(const QuietStderr&) = delete;

 private:
  int kept_ = -1;
};

}  // namespace taut
