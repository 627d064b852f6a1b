// What the page calls: docs/engine.md.

#include "engine/engine.hpp"

#include <cstddef>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

namespace {

struct Door {
  taut::engine::Engine engine;
  std::string answer;
};

Door& door() {
  static Door only;
  return only;
}

}  // namespace

extern "C" {

/// Room for so many bytes of a request; null where there is none.
[[clang::export_name("taut_alloc")]] void* taut_alloc(std::size_t bytes) {
  return std::malloc(bytes > 0 ? bytes : 1);
}

[[clang::export_name("taut_free")]] void taut_free(void* room) {
  std::free(room);
}

/// Answers a request; where the answer begins, which stays there until the next.
[[clang::export_name("taut_answer")]] const char* taut_answer(const char* request,
                                                              std::size_t bytes) {
  door().answer = door().engine.answer({request, bytes});
  return door().answer.data();
}

/// How many bytes the last answer has.
[[clang::export_name("taut_answer_size")]] std::size_t taut_answer_size() {
  return door().answer.size();
}
}

// The one thread here never ends: what it keeps is never taken down.
extern "C" int __cxa_thread_atexit(void (* /*end*/)(void*), void* /*what*/,
                                   void* /*library*/) {
  return 0;
}

// What Boost would throw is a mistake of ours.
namespace boost {

struct source_location;
void throw_exception(const std::exception& mistake);
void throw_exception(const std::exception& mistake, const source_location& place);
void throw_exception(const std::exception& /*mistake*/) {
  std::abort();
}
void throw_exception(const std::exception& /*mistake*/,
                     const source_location& /*place*/) {
  std::abort();
}

}  // namespace boost
