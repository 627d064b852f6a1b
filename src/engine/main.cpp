// The door of the page on a command line: a request a line, an answer a line.

#include "engine/engine.hpp"

#include <iostream>
#include <string>

int main() {
  taut::engine::Engine engine;
  for (std::string request; std::getline(std::cin, request);)
    std::cout << engine.answer(request) << '\n' << std::flush;
  return std::cout ? 0 : 4;
}
