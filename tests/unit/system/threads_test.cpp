#include "taut/system/threads.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <new>
#include <numeric>
#include <pthread.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace taut {
namespace {

// While it lives, no new thread gets the stack that it asks for.
class NoThreads {
 public:
  NoThreads() {
    pthread_getattr_default_np(&kept_);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, std::size_t{1} << 47);
    pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
  }
  ~NoThreads() { pthread_setattr_default_np(&kept_); }
  NoThreads(const NoThreads&) = delete;
  NoThreads& operator=(const NoThreads&) = delete;

 private:
  pthread_attr_t kept_ = {};
};

TEST(ShareOut, DoesEveryPieceOnce) {
  for (const std::size_t threads : {1U, 2U, 7U}) {
    std::vector<std::atomic<int>> done(100);
    share_out(done.size(), threads, [&](std::size_t piece) { ++done[piece]; });
    for (const auto& times : done)
      EXPECT_EQ(times, 1);
  }
}

TEST(ShareOut, HandsWhatAPieceThrowsToTheCaller) {
  for (const std::size_t threads : {1U, 4U}) {
    const auto run = [&](std::size_t bad) {
      share_out(50, threads, [&](std::size_t piece) {
        if (piece >= bad)
          throw std::bad_alloc();
      });
    };
    EXPECT_THROW(run(0), std::bad_alloc);
    EXPECT_THROW(run(49), std::bad_alloc);
  }
}

TEST(ShareOut, IsDoneByTheCallerWhereThereAreNoThreads) {
  const NoThreads none;
  std::vector<int> done(20, 0);
  share_out(done.size(), 4, [&](std::size_t piece) { ++done[piece]; });
  EXPECT_EQ(done, std::vector<int>(20, 1));
}

TEST(ShareOut, StopsAfterTheFirstSoMany) {
  for (const std::size_t threads : {1U, 3U}) {
    std::vector<std::atomic<int>> done(1000);
    const std::size_t count =
        share_out_while(done.size(), threads, [&](std::size_t piece, std::size_t) {
          ++done[piece];
          return piece < 40;
        });
    EXPECT_GE(count, 41U);
    EXPECT_LE(count, 41 + threads);
    for (std::size_t piece = 0; piece < done.size(); ++piece)
      EXPECT_EQ(done[piece], piece < count ? 1 : 0);
  }
}

TEST(ThreadsFor, AreNeverMoreThanPiecesAndAtLeastOne) {
  EXPECT_EQ(threads_for(3, 8), 3U);
  EXPECT_EQ(threads_for(0, 8), 1U);
  EXPECT_EQ(threads_for(9, 2), 2U);
  EXPECT_GE(threads_for(9, 0), 1U);
}

}  // namespace
}  // namespace taut
