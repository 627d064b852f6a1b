#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace taut::engine {

/// The one door through which a page asks: a request in, its answer out, both JSON in
/// UTF-8, on one line (docs/engine.md).
///
/// Remembers what was opened, so that a model is read once however much is asked of it.
/// What is wrong with a request is told in the answer, and the next request is answered
/// as if it had not been. Not for several threads at once.
class Engine {
 public:
  Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine();

  std::string answer(std::string_view request);

 private:
  class Desk;
  std::unique_ptr<Desk> desk_;
};

}  // namespace taut::engine
