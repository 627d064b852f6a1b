#pragma once

#include "taut/assist/sites.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taut::assist {

/// Where the texts come from: a disk, the open windows of an editor, a page.
struct TextSource {
  /// The text of the file at a path as `known` or another file writes it; nothing if
  /// there is none.
  std::function<std::optional<std::string>(const std::string& path)> text;
  /// TextSource that may name the one that is asked about: those whose rows a rename must
  /// reach. Others are read when a file names them.
  std::vector<std::string> known = {};
};

/// One file, as far as it can be understood.
struct Page {
  std::string path;
  std::string text;
  Sketch sketch;
  std::vector<std::string> includes = {};  ///< paths
  std::string extends = {};                ///< empty if it extends none
  FileKind kind = FileKind::model;
  std::vector<Site> sites = {};

  Page(std::string path, std::string text);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  std::string_view word(const Site& site) const {
    return std::string_view(text).substr(site.where.begin,
                                         site.where.end - site.where.begin);
  }
};

/// A name where it stands.
struct Occurrence {
  const Page* page;
  const Site* site;
};

/// What a name stands for, and everywhere it stands.
struct Entity {
  std::string id;
  Table table = Table::none;  ///< none: nothing defines it
  std::vector<Occurrence> occurrences = {};

  /// Where it is defined; several places where a renewal takes it away and adds it again.
  std::vector<Occurrence> definitions() const;
};

/// The files around one question, each read once. Refers to nothing outside.
class Workspace {
 public:
  /// Reads `path`, the known files, and all that they include and extend.
  Workspace(const TextSource& files, const std::string& path);

  /// Null if there is no such file.
  const Page* page(const std::string& path) const;
  /// Every page, by path.
  std::vector<const Page*> pages() const;
  /// The files that are read together with this one: those of each model it belongs to;
  /// itself first.
  std::vector<const Page*> around(const Page& page) const;
  /// The file from which the model that holds this one is read.
  const Page& root_of(const Page& page) const;

  /// What the name at `site` stands for.
  Entity entity(const Page& page, const Site& site) const;
  /// The table that `id` belongs to among `names`, as these pages define it.
  static Table table_of(std::string_view id, Table names,
                        const std::vector<const Page*>& pages);

 private:
  void read(const TextSource& files, const std::string& path);
  std::vector<const Page*> unit(const Page& page) const;
  bool is_renewal(const Page& page) const;

  std::map<std::string, Page> pages_;
  std::map<const Page*, std::vector<const Page*>> units_;  // by the file they start from
};

}  // namespace taut::assist
