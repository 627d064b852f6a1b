#!/bin/sh
# Installs the language server of the editor test, at the versions of package-lock.json,
# into build-editor. Without Node it says so and does nothing: the test is then skipped.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here/../../build-editor}

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "editor test: node and npm are not installed; the test will be skipped"
  exit 0
fi
mkdir -p "$to"
if [ -d "$to/node_modules" ] && cmp -s "$here/package-lock.json" "$to/package-lock.json"; then
  exit 0
fi
cp "$here/package.json" "$here/.npmrc" "$to/"
cd "$to"
cp "$here/package-lock.json" package-lock.json
if ! npm ci --ignore-scripts --no-audit --no-fund; then
  rm -rf node_modules package-lock.json
  exit 4
fi
