#!/bin/sh
# Parses and draws what this `taut` exports as Mermaid with Mermaid. 77 = skipped, with the reason.
set -eu
taut=$1
here=$(cd "$(dirname "$0")" && pwd)
build=${TAUT_READERS:-$here/../../build-readers}
mermaid=$build/package/dist/mermaid.esm.min.mjs

if ! command -v node >/dev/null; then
  echo "SKIPPED Mermaid: node is not installed"
  exit 77
fi
if [ ! -f "$mermaid" ] || [ ! -d "$build/node_modules/jsdom" ]; then
  echo "SKIPPED Mermaid: it is not installed; run sh tests/readers/install.sh"
  exit 77
fi
exec node "$here/mermaid_test.mjs" "$taut" "$here/../.." "$mermaid" "$build/node_modules/"
