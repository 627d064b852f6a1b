#!/bin/sh
# Fetches what the readers test needs into build-readers: Mermaid, one package without what
# it depends on (its bundle needs nothing else), and jsdom, in which it draws, at the
# versions of package-lock.json. Without Node it says so and does nothing: the test is then
# skipped.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here/../../build-readers}
version=11.4.1
sum=ec7b61b391aaa24bf666fd20e48d0a626eeb4a95b95bc6b3016a122d7f0bc2af

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "readers test: node and npm are not installed; Mermaid will be skipped"
  exit 0
fi
mkdir -p "$to"
if [ ! -d "$to/node_modules" ] || ! cmp -s "$here/package-lock.json" "$to/package-lock.json"; then
  cp "$here/package.json" "$here/.npmrc" "$here/package-lock.json" "$to/"
  if ! (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund); then
    rm -rf "$to/node_modules" "$to/package-lock.json"
    exit 4
  fi
fi
[ ! -f "$to/package/dist/mermaid.esm.min.mjs" ] || exit 0
cd "$to"
npm pack --silent "mermaid@$version" >/dev/null || exit 4
if ! echo "$sum  mermaid-$version.tgz" | sha256sum --check --quiet; then
  rm -f "mermaid-$version.tgz"
  exit 4
fi
tar -xzf "mermaid-$version.tgz" package/package.json package/LICENSE \
  package/dist/mermaid.esm.min.mjs package/dist/chunks/mermaid.esm.min
rm -f "mermaid-$version.tgz"
