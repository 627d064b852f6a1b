#!/bin/sh
# Fetches the Mermaid parser of the readers test, one package without what it depends on
# (its bundle needs nothing else), into build-readers. Without Node it says so and does
# nothing: the test is then skipped.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here/../../build-readers}
version=11.4.1
sum=ec7b61b391aaa24bf666fd20e48d0a626eeb4a95b95bc6b3016a122d7f0bc2af

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "readers test: node and npm are not installed; Mermaid will be skipped"
  exit 0
fi
[ ! -f "$to/package/dist/mermaid.esm.min.mjs" ] || exit 0
mkdir -p "$to"
cd "$to"
npm pack --silent "mermaid@$version" >/dev/null || exit 4
if ! echo "$sum  mermaid-$version.tgz" | sha256sum --check --quiet; then
  rm -f "mermaid-$version.tgz"
  exit 4
fi
tar -xzf "mermaid-$version.tgz" package/package.json package/LICENSE \
  package/dist/mermaid.esm.min.mjs package/dist/chunks/mermaid.esm.min
rm -f "mermaid-$version.tgz"
