#include "taut/system/threads.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace taut {
namespace {

class Pieces {
 public:
  using Work = std::function<bool(std::size_t, std::size_t)>;

  Pieces(std::size_t count, const Work& work) : count_(count), work_(work) {}

  void take(std::size_t thread) {
    while (!stopped_) {
      const std::size_t piece = next_++;
      if (piece >= count_)
        return;
      try {
        if (!work_(piece, thread))
          stopped_ = true;
      } catch (...) {
        fail(piece);
      }
    }
  }

  std::size_t done() const {
    if (failure_)
      std::rethrow_exception(failure_);
    return std::min<std::size_t>(next_, count_);
  }

 private:
  void fail(std::size_t piece) {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    if (failure_ && failed_ < piece)
      return;
    failed_ = piece;
    failure_ = std::current_exception();
  }

  std::size_t count_;
  const Work& work_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> stopped_ = false;
  std::mutex mutex_ = {};
  std::size_t failed_ = 0;
  std::exception_ptr failure_ = {};
};

}  // namespace

std::size_t threads_for(std::size_t pieces, std::size_t asked) {
  const std::size_t wished = asked > 0 ? asked : std::thread::hardware_concurrency();
  return std::clamp<std::size_t>(wished, 1, std::max<std::size_t>(pieces, 1));
}

std::size_t share_out_while(std::size_t pieces, std::size_t threads,
                            const std::function<bool(std::size_t, std::size_t)>& work) {
  Pieces all(pieces, work);
  {
    std::vector<std::jthread> helpers;
    try {
      for (std::size_t thread = 1; thread < threads; ++thread)
        helpers.emplace_back([&all, thread] { all.take(thread); });
    } catch (const std::system_error&) {
      // No more threads: those there are do the rest.
    } catch (const std::bad_alloc&) {
    }
    all.take(0);
  }
  return all.done();
}

void share_out(std::size_t pieces, std::size_t threads,
               const std::function<void(std::size_t)>& work) {
  share_out_while(pieces, threads, [&](std::size_t piece, std::size_t) {
    work(piece);
    return true;
  });
}

}  // namespace taut
