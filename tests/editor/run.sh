#!/bin/sh
# Runs the editor test with this `taut`. 77 = skipped, with the reason on one line.
set -eu
taut=$1
here=$(cd "$(dirname "$0")" && pwd)
modules=${TAUT_EDITOR_MODULES:-$here/../../build-editor/node_modules}

if ! command -v node >/dev/null; then
  echo "SKIPPED editor test: node is not installed"
  exit 77
fi
if [ ! -d "$modules/yaml-language-server" ]; then
  echo "SKIPPED editor test: yaml-language-server is not installed;" \
    "run sh tests/editor/install.sh"
  exit 77
fi
exec node "$here/editor_test.mjs" "$taut" "$modules"
