// Room for small objects. An answer makes and drops some hundred thousand of them, most
// of a few words; the allocator of the C library, which knows no sizes, would take a
// tenth of the time. Blocks of one size share a page of WebAssembly; what was freed is
// handed out again by size.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t page_bytes = 65536;
constexpr std::size_t step = 16;  // bytes between sizes; every block is aligned to it
constexpr std::size_t largest = 256;
constexpr std::size_t most_pages = 8192;  // of the memory that a page may have

struct Free {
  Free* next;
};

std::array<Free*, largest / step + 1> free_blocks{};
/// Which size the blocks of a page have, in steps; 0 where the C library keeps its own.
std::array<std::uint8_t, most_pages> size_of_page{};

void* from_library(std::size_t bytes) {
  void* const room = std::malloc(bytes);
  if (!room)
    std::abort();
  return room;
}

void fill(std::size_t size) {
  auto* const page = static_cast<std::byte*>(std::aligned_alloc(page_bytes, page_bytes));
  if (!page)
    std::abort();
  size_of_page[reinterpret_cast<std::uintptr_t>(page) / page_bytes] =
      static_cast<std::uint8_t>(size);
  const std::size_t bytes = size * step;
  for (std::size_t at = page_bytes / bytes; at-- > 0;)
    free_blocks[size] = ::new (page + at * bytes) Free{free_blocks[size]};
}

}  // namespace

void* operator new(std::size_t bytes) {
  if (bytes > largest)
    return from_library(bytes);
  const std::size_t size = bytes == 0 ? 1 : (bytes + step - 1) / step;
  if (!free_blocks[size])
    fill(size);
  Free* const block = free_blocks[size];
  free_blocks[size] = block->next;
  return block;
}

void operator delete(void* room) noexcept {
  if (!room)
    return;
  const std::size_t size =
      size_of_page[reinterpret_cast<std::uintptr_t>(room) / page_bytes];
  if (size == 0)
    return std::free(room);
  free_blocks[size] = ::new (room) Free{free_blocks[size]};
}

void operator delete(void* room, std::size_t /*bytes*/) noexcept {
  operator delete(room);
}
