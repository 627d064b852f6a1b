#include "cli/lsp_stream.hpp"

#include "taut/diag/limits.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <poll.h>
#include <unistd.h>

namespace taut::cli {
namespace {

// A text of the largest file that is read, every byte of it escaped.
constexpr std::size_t longest_message = 6 * limit::file_bytes;
constexpr std::size_t longest_header = 4096;

std::optional<std::size_t> length_of(std::string_view header) {
  constexpr std::string_view name = "content-length:";
  const std::string lower = lower_case(header);
  if (!lower.starts_with(name))
    return {};
  const std::size_t begin =
      std::min(lower.find_first_not_of(' ', name.size()), lower.size());
  std::size_t length = 0;
  const auto [end, error] =
      std::from_chars(lower.data() + begin, lower.data() + lower.size(), length);
  return error == std::errc() ? std::optional(length) : std::nullopt;
}

}  // namespace

bool LspStream::fill() {
  char bytes[65536];
  ssize_t got = 0;
  do
    got = ::read(in_, bytes, sizeof bytes);
  while (got < 0 && errno == EINTR);
  if (got <= 0)
    return false;
  buffer_.append(bytes, static_cast<std::size_t>(got));
  return true;
}

std::optional<std::string> LspStream::line() {
  while (true) {
    const std::size_t end = buffer_.find('\n');
    if (end != std::string::npos) {
      std::string line = buffer_.substr(0, end);
      buffer_.erase(0, end + 1);
      if (line.ends_with('\r'))
        line.pop_back();
      return line;
    }
    if (buffer_.size() > longest_header)
      buffer_.clear();
    if (!fill())
      return {};
  }
}

std::optional<std::string> LspStream::read() {
  std::optional<std::size_t> length;
  while (true) {
    const auto header = line();
    if (!header)
      return {};
    if (header->empty())
      break;
    if (const auto given = length_of(*header))
      length = given;
  }
  if (!length)
    return std::string();
  const bool too_long = *length > longest_message;
  std::size_t left = *length;
  while (left > buffer_.size()) {
    if (too_long) {
      left -= buffer_.size();
      buffer_.clear();
    }
    if (!fill())
      return {};
  }
  std::string message = too_long ? std::string() : buffer_.substr(0, left);
  buffer_.erase(0, left);
  return message;
}

bool LspStream::waiting() const {
  if (!buffer_.empty())
    return true;
  pollfd descriptor{.fd = in_, .events = POLLIN, .revents = 0};
  return ::poll(&descriptor, 1, 0) > 0;
}

bool LspStream::write(std::string_view message) const {
  const std::string framed =
      fmt::format("Content-Length: {}\r\n\r\n{}", message.size(), message);
  std::size_t done = 0;
  while (done < framed.size()) {
    const ssize_t wrote = ::write(out_, framed.data() + done, framed.size() - done);
    if (wrote < 0 && errno == EINTR)
      continue;
    if (wrote <= 0)
      return false;
    done += static_cast<std::size_t>(wrote);
  }
  return true;
}

}  // namespace taut::cli
