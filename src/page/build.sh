#!/bin/sh
# Makes the page from the engine: sh src/page/build.sh ENGINE.wasm OUTPUT.html
# Fetches the editor and the bundler from npm into build-page where they are missing, at the
# versions of package-lock.json. Says what is missing where Node is absent, and stops with 4.
set -eu
if [ $# -ne 2 ]; then
  echo "usage: sh src/page/build.sh ENGINE.wasm OUTPUT.html" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
modules=$root/build-page

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "node and npm are not installed; the page is bundled with them" >&2
  exit 4
fi
if [ ! -f "$1" ]; then
  echo "there is no engine '$1'; build it first" >&2
  exit 4
fi

mkdir -p "$modules"
if [ ! -d "$modules/node_modules" ] || ! cmp -s "$here/package-lock.json" "$modules/package-lock.json"; then
  echo "fetching the editor and the bundler (CodeMirror, esbuild) from npm"
  cp "$here/package.json" "$here/.npmrc" "$here/package-lock.json" "$modules/"
  if ! (cd "$modules" && npm ci --ignore-scripts --no-audit --no-fund); then
    rm -rf "$modules/node_modules" "$modules/package-lock.json"
    exit 4
  fi
fi

# The example is the model that `taut new` writes, from its one place.
sed -n '/R"yaml(/,/)yaml"/p' "$root/src/cli/example_model.cpp" |
  sed 's/^ *R"yaml(//; s/)yaml".*//' > "$modules/example.yaml"
node "$here/bundle.mjs" "$modules" "$1" "$modules/example.yaml" "$root/models" "$2"
