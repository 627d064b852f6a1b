// What the leak checker finds in libraries that we only call: Graphviz and fontconfig
// keep some memory until the process ends, pango and glib hold their caches. Ours is none
// of it.

extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgvc.so\n"
         "leak:libcgraph.so\n"
         "leak:libgvplugin_\n"
         "leak:libfontconfig.so\n"
         "leak:libpango\n"
         "leak:libglib-2.0.so\n"
         "leak:libcairo.so\n";
}

// What is suppressed is not printed either: tests compare what a program writes.
extern "C" const char* __lsan_default_options();

extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
