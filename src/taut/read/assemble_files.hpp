#pragma once

#include "taut/read/assemble.hpp"

// Finding and parsing the files that a model consists of.
namespace taut {

/// One parsed file; its root is a map.
struct Document {
  const YamlTree* tree;
  bool included;

  Located root() const { return {tree, tree->root()}; }
};

/// Whether a file may be read where none outside of the folder `only_within` may; links
/// are followed. An empty folder allows all.
bool is_allowed(const std::string& path, const std::string& only_within,
                const Files& files);
/// `path` as written in `file`, as a path that can be opened.
std::string relative_to(const std::string& file, std::string_view path);

/// Loads the file that `path`, written in `from`, names, or says why it cannot be.
std::optional<FileId> open_file(const Located& path, const std::string& from,
                                Assembly& assembly);
/// `file` and what it includes, in the order in which they are read: included ones first.
/// False if one of them could not be read.
bool gather(FileId file, bool included, Assembly& assembly, std::vector<Document>& out);

/// The text at `node`, which stands under `key`; says so if it is none.
bool is_line(const Key& key, const Located& node, Diagnostics& diags);
void tell_cycle(const Located& path, std::string_view verb, const std::string& name,
                Assembly& assembly);

}  // namespace taut
