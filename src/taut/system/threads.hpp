#pragma once

#include <cstddef>
#include <functional>

namespace taut {

/// How many threads to take for so many pieces of work: as many as asked for, 0 = as many
/// as there are cores; at least one, never more than pieces.
std::size_t threads_for(std::size_t pieces, std::size_t asked);

/// Calls `work(piece, thread)` for the pieces 0, 1, .., each once, on at most `threads`
/// threads, of which the caller's is number 0; each takes the next piece when it is free.
/// Once a call gives false no further piece is begun. How many were done: always the
/// first so many.
///
/// A machine that gives no thread, or no memory for one, has all done by those there are.
/// What a piece throws is thrown here when all threads are done, that of the lowest piece
/// first; then no further piece is begun either.
std::size_t share_out_while(std::size_t pieces, std::size_t threads,
                            const std::function<bool(std::size_t, std::size_t)>& work);

/// The same for work that never stops early and does not ask for its thread.
void share_out(std::size_t pieces, std::size_t threads,
               const std::function<void(std::size_t)>& work);

}  // namespace taut
