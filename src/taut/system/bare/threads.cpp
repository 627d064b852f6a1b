// Where there are no threads, the caller's does all.

#include "taut/system/threads.hpp"

namespace taut {

std::size_t threads_for(std::size_t, std::size_t) {
  return 1;
}

std::size_t share_out_while(std::size_t pieces, std::size_t,
                            const std::function<bool(std::size_t, std::size_t)>& work) {
  for (std::size_t piece = 0; piece < pieces; ++piece)
    if (!work(piece, 0))
      return piece + 1;
  return pieces;
}

void share_out(std::size_t pieces, std::size_t,
               const std::function<void(std::size_t)>& work) {
  for (std::size_t piece = 0; piece < pieces; ++piece)
    work(piece);
}

}  // namespace taut
