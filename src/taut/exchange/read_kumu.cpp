#include "taut/exchange/graph_file.hpp"
#include "taut/exchange/sheet_maker.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace taut {
namespace {

// Tells how far the reader has come, since JSON events have no place.
struct Tracked {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at;
  const char** furthest;

  reference operator*() const { return *at; }
  Tracked& operator++() {
    *furthest = ++at;
    return *this;
  }
  Tracked operator++(int) {
    const Tracked before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Tracked& a, const Tracked& b) { return a.at == b.at; }
  friend bool operator!=(const Tracked& a, const Tracked& b) { return a.at != b.at; }
};

class KumuReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  KumuReader(FileId file, const SourceSet& sources, Diagnostics& diags)
      : file_(file),
        text_(sources.bytes(file)),
        furthest_(text_.data()),
        diags_(diags),
        nodes_(file),
        edges_(file) {}

  GraphFile read() {
    const Tracked begin{text_.data(), &furthest_};
    const Tracked end{text_.data() + text_.size(), &furthest_};
    if (nlohmann::json::sax_parse(begin, end, this) && !has_elements_)
      tell(0, "this is no network of Kumu: it has no 'elements'",
           "export the map of Kumu as JSON");
    if (!unread_.empty())
      diags_.add({.id = DiagId::unread_part,
                  .where = first_unread_,
                  .message = fmt::format("parts that are not read: {}",
                                         fmt::join(unread_, ", "))});
    return {{}, nodes_.take(), edges_.take()};
  }

  bool null() override { return true; }
  bool boolean(bool value) override { return put(value ? "true" : "false"); }
  bool number_integer(std::int64_t value) override { return put(std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) override {
    return put(std::to_string(value));
  }
  bool number_float(double, const std::string& written) override { return put(written); }
  bool string(std::string& value) override { return put(std::move(value)); }
  bool binary(nlohmann::json::binary_t&) override { return true; }

  bool start_object(std::size_t) override {
    if (levels_.empty()) {
      levels_.push_back(Level::root);
    } else if (levels_.back() == Level::list) {
      levels_.push_back(Level::row);
      rows_->row();
    } else if (levels_.back() == Level::row && key_ == "attributes") {
      levels_.push_back(Level::row);
    } else {
      skip();
    }
    return true;
  }
  bool start_array(std::size_t) override {
    const Level above = levels_.empty() ? Level::skipped : levels_.back();
    if (above == Level::root && (key_ == "elements" || key_ == "connections")) {
      rows_ = key_ == "elements" ? &nodes_ : &edges_;
      has_elements_ = has_elements_ || key_ == "elements";
      levels_.push_back(Level::list);
    } else if (above == Level::row) {
      levels_.push_back(Level::values);
    } else {
      skip();
    }
    return true;
  }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }
  bool key(std::string& name) override {
    if (levels_.back() != Level::skipped)
      key_ = std::move(name);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& error) override {
    const std::string_view what = error.what();
    const std::size_t reason = what.find("; ");
    tell(position == 0 ? 0 : position - 1, "this cannot be read as JSON",
         fmt::format("save the file again; it may be cut ({})",
                     reason == what.npos ? "" : what.substr(reason + 2, 60)));
    return false;
  }

 private:
  enum class Level { root, list, row, values, skipped };

  std::size_t offset() const {
    return static_cast<std::size_t>(furthest_ - text_.data());
  }
  // The last `length` bytes that were read.
  Span place(std::size_t length) const {
    const std::size_t end = std::min(offset(), text_.size());
    return {file_, static_cast<std::uint32_t>(end - std::min(length, end)),
            static_cast<std::uint32_t>(end)};
  }

  bool put(std::string text) {
    const Level level = levels_.empty() ? Level::skipped : levels_.back();
    if (level == Level::row || level == Level::values)
      rows_->set(key_, std::move(text), place(1));
    else
      note_unread();
    return true;
  }

  void skip() {
    note_unread();
    levels_.push_back(Level::skipped);
  }

  void note_unread() {
    if (!levels_.empty() && levels_.back() == Level::skipped)
      return;
    std::string name = key_.empty() ? std::string("a value") : fmt::format("'{}'", key_);
    constexpr std::size_t most = 8;
    if (unread_.empty())
      first_unread_ = place(1);
    if (unread_.size() < most && std::ranges::find(unread_, name) == unread_.end())
      unread_.push_back(std::move(name));
  }

  bool end() {
    levels_.pop_back();
    return true;
  }

  void tell(std::size_t at, std::string message, std::string help) {
    const auto begin = static_cast<std::uint32_t>(std::min(at, text_.size()));
    diags_.add({.id = DiagId::graph_format,
                .where = {file_, begin, begin},
                .message = std::move(message),
                .help = std::move(help)});
  }

  FileId file_;
  std::string_view text_;
  const char* furthest_;
  Diagnostics& diags_;
  SheetMaker nodes_;
  SheetMaker edges_;
  SheetMaker* rows_ = nullptr;
  std::vector<Level> levels_ = {};
  std::string key_ = {};
  bool has_elements_ = false;
  std::vector<std::string> unread_ = {};
  Span first_unread_ = {};
};

}  // namespace

GraphFile read_kumu(FileId file, const SourceSet& sources, Diagnostics& diags) {
  return KumuReader(file, sources, diags).read();
}

}  // namespace taut
