#!/bin/sh
# From a bare Debian 12 to the page: installs what is missing, builds the engine as
# WebAssembly, and makes build/taut.html, one file that a browser opens without a network.
set -eu
cd "$(dirname "$0")/.."

echo "From here to the page takes some minutes, most of them compiling; each step is shown."
echo
echo "1 of 3: packages"
sh examples/packages.sh page

echo "2 of 3: the engine"
sh src/engine/wasm/build.sh build/page

echo "3 of 3: the page"
sh src/page/build.sh build/page/taut.wasm build/taut.html

echo
echo "the page: $PWD/build/taut.html"
echo "next:     open it in a browser"
