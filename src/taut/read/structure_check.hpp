#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/read/yaml_events.hpp"
#include "taut/text/source.hpp"
#include "taut/text/utf8.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace taut {

/// What the strict reading found out about a document.
struct DocumentOutline {
  /// Where keys stand that are no keys: parts of a text cut off by a comma. In order; a
  /// diagnostic tells each, and the tree does without them.
  std::vector<std::uint32_t> cut_off = {};
  bool tagged = false;      ///< something has a tag; a diagnostic says so
  bool unreadable = false;  ///< not usable as a model; a diagnostic says why
  bool stopped = false;     ///< the document was not read to its end
};

/// Looks at the events of one file, in order, and refuses the parts of YAML that models
/// do without: nesting beyond 64, anchors, merge keys, tags, further documents, keys
/// that are not words; and writing that YAML reads otherwise than its author: a missing
/// space after a colon, blanks and quotes from word processors, a quote closed too late.
class StructureCheck {
 public:
  /// `text` is what the events are of.
  StructureCheck(FileId file, std::string_view text, Diagnostics& diags)
      : file_(file),
        text_(text),
        diags_(diags),
        is_ascii_(is_ascii(text_)),
        errors_before_(diags.errors()) {}

  /// False if reading on is of no use.
  bool see(const YamlEvent& event);
  /// The keys so far that are no keys, as in `DocumentOutline`.
  const std::vector<std::uint32_t>& cut_off() const { return outline_.cut_off; }
  /// Tells what is known only when no more events come. Call once.
  DocumentOutline finish();
  /// The same after a syntax error: what was read says nothing about the whole.
  void break_off() { tell_reuse(); }

 private:
  struct Open {
    bool is_map;
    bool in_brackets;
    bool at_key;  // the next node is a key
    std::uint32_t begin;
    YamlEvent key;  // the last key of a map, without its value
  };
  enum class Role { root, item, key, value };

  Role role() const;
  bool open(const YamlEvent& event);
  void see_node(const YamlEvent& event);
  void see_key(const YamlEvent& key);
  void see_scalar(const YamlEvent& scalar, Role role);
  void see_null(const YamlEvent& null, Role role);
  void see_plain(const YamlEvent& scalar, Role role);
  void see_dashes(const YamlEvent& scalar, std::string_view written);
  void see_quoted(const YamlEvent& scalar);
  std::size_t column_of(std::size_t at) const;
  std::size_t parent_column() const;
  void tell_comment(std::size_t hash);
  void see_block(const YamlEvent& scalar);
  void see_lines(std::uint32_t begin, std::uint32_t end);
  void see_end(const YamlEvent& end);
  void see_reuse(const YamlEvent& event);
  void tell_reuse();
  void add(DiagId id, std::uint32_t begin, std::uint32_t end, std::string message,
           std::string help);

  FileId file_;
  std::string_view text_;
  Diagnostics& diags_;
  bool is_ascii_;
  DocumentOutline outline_ = {};
  std::vector<Open> open_ = {};
  std::size_t documents_ = 0;
  std::size_t nodes_ = 0;
  std::size_t nulls_ = 0;
  std::size_t errors_before_;
  std::optional<std::size_t> key_depth_ = {};  // of a list or map that is a key
  std::vector<Span> reuses_ = {};              // anchors and aliases
  std::vector<Span> merge_keys_ = {};
  std::size_t reuse_count_ = 0;
};

}  // namespace taut
