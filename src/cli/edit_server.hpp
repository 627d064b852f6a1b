#pragma once

#include "cli/edit_files.hpp"
#include "taut/diag/expected.hpp"

#include <memory>
#include <string>

namespace taut::cli {

/// Serves the page and the files of a model on 127.0.0.1; docs/edit.md has what is asked
/// and answered. Whoever calls itself by another name or comes from another page is
/// refused. Ends with its life.
class EditServer {
 public:
  /// Starts to serve; `port` 0 is any that is free. The files must outlive the server.
  static Expected<std::unique_ptr<EditServer>> start(EditFiles& files, std::string page,
                                                     int port);
  EditServer(const EditServer&) = delete;
  EditServer& operator=(const EditServer&) = delete;
  ~EditServer();

  /// "http://127.0.0.1:4000/"
  const std::string& address() const;
  /// Tells every open page what has become of a file.
  void tell(const std::string& name);

 private:
  struct Serving;
  explicit EditServer(std::unique_ptr<Serving> serving);
  std::unique_ptr<Serving> serving_;
};

}  // namespace taut::cli
