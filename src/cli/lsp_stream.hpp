#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taut::cli {

/// Messages with a `Content-Length`, as the language server protocol frames them.
class LspStream {
 public:
  LspStream(int in, int out) : in_(in), out_(out) {}

  /// The next message; waits for it. A message that is longer than is read, or a header
  /// without a length, gives an empty text. Nothing at the end of the input.
  std::optional<std::string> read();
  /// Whether something is there to be read without waiting.
  bool waiting() const;
  /// False if nobody reads any more.
  bool write(std::string_view message) const;

 private:
  bool fill();
  std::optional<std::string> line();

  int in_;
  int out_;
  std::string buffer_ = {};
};

}  // namespace taut::cli
