// Where the C++ library comes without exceptions: as much of them as reading with
// yaml-cpp takes. One is thrown at a time, from yaml-cpp or from `stop_reading`, and
// caught here whatever it is. What comes between (yaml-cpp, tree_builder.cpp, this file)
// is compiled with exceptions of WebAssembly, the rest of the engine without any.

#include "taut/read/refusal.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <cstdlib>
#include <typeinfo>

namespace taut {
namespace {

struct Stop {};

// As WebAssembly has it, a destructor returns what it destroyed.
using Destructor = void* (*)(void*);

struct Thrown {
  void* object = nullptr;
  const std::type_info* type = nullptr;
  Destructor destroy = nullptr;
};
Thrown thrown;

}  // namespace

void stop_reading() {
  throw Stop{};
}

std::optional<std::size_t> refusal_of(const std::function<void()>& read) {
  try {
    read();
  } catch (...) {
    // yaml-cpp throws nothing else, and each of its kinds begins with what they share.
    if (*thrown.type != typeid(Stop))
      return static_cast<std::size_t>(
          std::max(static_cast<const YAML::Exception*>(thrown.object)->mark.pos, 0));
  }
  return std::nullopt;
}

}  // namespace taut

extern "C" {

void* __cxa_allocate_exception(std::size_t bytes) noexcept {
  void* room = std::malloc(bytes);
  if (!room)
    std::abort();
  return room;
}

[[noreturn]] void __cxa_throw(void* object, std::type_info* type,
                              void* (*destroy)(void*)) {
  taut::thrown = {object, type, destroy};
  __builtin_wasm_throw(0, object);
}

void __cxa_free_exception(void* object) noexcept {
  std::free(object);
}

void* __cxa_begin_catch(void* object) noexcept {
  return object;
}

void __cxa_end_catch() {
  if (taut::thrown.destroy)
    taut::thrown.destroy(taut::thrown.object);
  std::free(taut::thrown.object);
}
}
