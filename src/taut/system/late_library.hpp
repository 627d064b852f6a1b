#pragma once

#include <string>

namespace taut {

/// A shared library of the system that is loaded when something needs it, not when the
/// program starts: commands that do without it do not pay for it and run where it is not
/// installed.
///
/// Once loaded it stays for the whole process. Cheap to copy.
class LateLibrary {
 public:
  /// Loads `file`, as the linker names it ("libgvc.so.6"), with all it depends on. A
  /// library that cannot be loaded leaves `loaded()` false and says why in `trouble()`.
  explicit LateLibrary(const char* file);

  bool loaded() const { return handle_ != nullptr; }
  /// The first thing that went wrong in the words of the system, or empty.
  const std::string& trouble() const { return trouble_; }

  /// Points `function` at the one called `name`, in this library or one it depends on.
  /// Where there is none, `function` stays as it is and `trouble()` says so.
  template <typename Function>
  void find(const char* name, Function*& function) {
    if (void* address = address_of(name))
      function = reinterpret_cast<Function*>(address);
  }

 private:
  void* address_of(const char* name);
  void note_trouble();

  void* handle_ = nullptr;
  std::string trouble_;
};

}  // namespace taut
