#include "taut/system/late_library.hpp"

#include <dlfcn.h>

namespace taut {

LateLibrary::LateLibrary(const char* file) : handle_(dlopen(file, RTLD_LAZY)) {
  if (!handle_)
    note_trouble();
}

void* LateLibrary::address_of(const char* name) {
  if (!handle_)
    return nullptr;
  void* address = dlsym(handle_, name);
  if (!address)
    note_trouble();
  return address;
}

void LateLibrary::note_trouble() {
  const char* words = dlerror();
  if (trouble_.empty())
    trouble_ = words ? words : "it cannot be loaded";
}

}  // namespace taut
