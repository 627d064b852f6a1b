#!/bin/sh
# Builds the engine as WebAssembly: sh src/engine/wasm/build.sh [FOLDER]
# FOLDER (build/page) then holds taut.wasm. Needs the packages that
# `sh examples/packages.sh page` installs; fetches the sources of three libraries from where
# this machine has its packages from. Says what is missing, and stops with 4.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
folder=${1:-$root/build/page}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

for tool in clang++-19 wasm-ld-19 wasm-opt cmake ninja apt-get; do
  if ! command -v $tool >/dev/null; then
    echo "$tool is missing: sh examples/packages.sh page" >&2
    exit 4
  fi
done

foreign=$folder/foreign
sh "$here/foreign.sh" "$foreign"

launcher=
command -v ccache >/dev/null && launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache
cmake -S "$here" -B "$folder/wasm" -G Ninja -DTAUT_FOREIGN="$foreign" \
  -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" $launcher >/dev/null
NINJA_STATUS="compiling the engine %f of %t, %e s: " cmake --build "$folder/wasm"
# Names of functions stay in wasm/taut.wasm, for whoever looks for a fault.
wasm-opt -Oz --strip-debug --enable-bulk-memory --enable-sign-ext --enable-mutable-globals \
  --enable-nontrapping-float-to-int --enable-exception-handling "$folder/wasm/taut.wasm" -o "$folder/taut.wasm.part"
mv "$folder/taut.wasm.part" "$folder/taut.wasm"
echo "$folder/taut.wasm: $(wc -c <"$folder/taut.wasm") bytes," \
  "$(gzip -9 -c "$folder/taut.wasm" | wc -c) compressed"
