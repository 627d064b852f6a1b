#include "taut/read/refusal.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>

namespace taut {
namespace {

struct Stop {};

}  // namespace

void stop_reading() {
  throw Stop{};
}

std::optional<std::size_t> refusal_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const YAML::Exception& refusal) {
    return static_cast<std::size_t>(std::max(refusal.mark.pos, 0));
  } catch (const Stop&) {
  }
  return std::nullopt;
}

}  // namespace taut
