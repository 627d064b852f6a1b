#!/bin/sh
# Asks the engine as WebAssembly what the native one is asked: wasm.sh TAUT_ENGINE [TAUT_WASM]
# 77 = skipped, with the reason on one line.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
wasm=${2:-$root/build/page/taut.wasm}

if ! command -v node >/dev/null; then
  echo "SKIPPED engine as WebAssembly: node is not installed"
  exit 77
fi
if [ ! -f "$wasm" ]; then
  echo "SKIPPED engine as WebAssembly: there is no $wasm; run sh src/engine/wasm/build.sh"
  exit 77
fi
newer=$(find "$root/src/taut" "$root/src/engine" -name '*.[chd]*' -newer "$wasm" | head -1)
if [ -n "$newer" ]; then
  echo "SKIPPED engine as WebAssembly: $wasm is older than $newer;" \
    "run sh src/engine/wasm/build.sh"
  exit 77
fi
node --no-warnings "$here/same_answers.mjs" "$root" "$1" "$wasm"
exec node --no-warnings "$here/hostile.mjs" "$wasm"
