#pragma once

#include <string>
#include <utility>
#include <variant>

namespace taut {

/// The outside world failed, or was asked for what is not there: one sentence in lower
/// case that says what was being done.
struct Error {
  enum class Cause { world, request };
  std::string message;
  Cause cause =
      Cause::world;  ///< `request`: whoever asked named something that is not there
};

/// A value, or why the outside world did not give one.
template <typename T>
class [[nodiscard]] Expected {
 public:
  Expected(T value) : held_(std::move(value)) {}      // NOLINT: implicit on purpose
  Expected(Error error) : held_(std::move(error)) {}  // NOLINT: implicit on purpose

  explicit operator bool() const { return held_.index() == 0; }
  const T& operator*() const& { return std::get<0>(held_); }
  T& operator*() & { return std::get<0>(held_); }
  T&& operator*() && { return std::get<0>(std::move(held_)); }
  const T* operator->() const { return &std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  const Error& error() const { return std::get<1>(held_); }

 private:
  std::variant<T, Error> held_;
};

/// Success, or why the outside world failed.
using Status = Expected<std::monostate>;
inline Status ok() {
  return std::monostate{};
}

}  // namespace taut
