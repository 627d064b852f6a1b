#!/bin/sh
# Fetches what the tests of the page need into build-page-test, at the versions of
# package-lock.json: playwright-core, which drives a browser that is there already, and
# axe-core, which looks for what people with an aid cannot use. Without Node it says so and
# does nothing: the tests are then skipped.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here/../../build-page-test}

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "page test: node and npm are not installed; it will be skipped"
  exit 0
fi
mkdir -p "$to"
if [ ! -d "$to/node_modules" ] || ! cmp -s "$here/package-lock.json" "$to/package-lock.json"; then
  echo "page test: fetching playwright-core and axe-core from npm"
  cp "$here/package.json" "$here/.npmrc" "$here/package-lock.json" "$to/"
  if ! (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund); then
    rm -rf "$to/node_modules" "$to/package-lock.json"
    exit 4
  fi
fi
