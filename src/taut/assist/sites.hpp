#pragma once

#include "taut/assist/sketch.hpp"
#include "taut/rows/schema.hpp"

#include <string_view>
#include <vector>

namespace taut::assist {

/// A word of a model's text and what it is there, by the table of keys.
struct Site {
  enum class Role : std::uint8_t {
    key,      ///< a key of a row
    name,     ///< the name of something in one of `names`
    defined,  ///< the name that a row of the table `names` is given
    value,    ///< any other value
  };
  Role role = Role::value;
  Stretch where = {};      ///< without quotes; empty where nothing is written yet
  Sketch::Index node = 0;  ///< the entry or item that it belongs to
  Table names = Table::none;
  const Key* key = nullptr;        ///< the key, or the one that it stands under
  const Value* shape = nullptr;    ///< what the value should look like
  const RowSchema* row = nullptr;  ///< of a key: the kind of its row

  bool is_name() const { return role == Role::name || role == Role::defined; }
};

/// How the keys at the top of a file are read: as a model of its own or as changes.
enum class FileKind : std::uint8_t { model, renewal };

/// Every word of the text that the format knows, in the order of the text; words below
/// keys that it does not know are left out. O(text).
std::vector<Site> sites_of(const Sketch& sketch, FileKind kind);

/// The site that touches `offset`, a name or a key before a value; null if none does.
const Site* site_at(const std::vector<Site>& sites, std::size_t offset);

/// The entry or item that holds the row which `defined` names.
Sketch::Index row_of(const Sketch& sketch, const Site& defined);

}  // namespace taut::assist
