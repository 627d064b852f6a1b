#!/bin/sh
# Fetches what the readers tests need into build-readers: Mermaid and a YAML reader, two
# packages without what they depend on (nothing that is needed here), and jsdom, in which
# Mermaid draws, at the versions of package-lock.json. Without Node it says so and does
# nothing: the tests are then skipped.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-$here/../../build-readers}

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "readers test: node and npm are not installed; Mermaid and YAML will be skipped"
  exit 0
fi

# fetch NAME VERSION SUM FOLDER MEMBER...
fetch() {
  archive=$1-$2.tgz sum=$3
  mkdir -p "$to/$4"
  cd "$to/$4"
  npm pack --silent "$1@$2" >/dev/null || exit 4
  if ! echo "$sum  $archive" | sha256sum --check --quiet; then
    rm -f "$archive"
    exit 4
  fi
  shift 4
  tar -xzf "$archive" package/package.json package/LICENSE "$@"
  rm -f "$archive"
}

mkdir -p "$to"
to=$(cd "$to" && pwd)
[ -f "$to/package/dist/mermaid.esm.min.mjs" ] ||
  fetch mermaid 11.4.1 ec7b61b391aaa24bf666fd20e48d0a626eeb4a95b95bc6b3016a122d7f0bc2af . \
    package/dist/mermaid.esm.min.mjs package/dist/chunks/mermaid.esm.min
[ -f "$to/yaml/package/dist/index.js" ] ||
  fetch yaml 2.6.1 e77913eea8072c70a56991132d560766e67718187983fd558c2c71f940577cc1 yaml \
    package/dist
if [ ! -d "$to/node_modules" ] || ! cmp -s "$here/package-lock.json" "$to/package-lock.json"; then
  cp "$here/package.json" "$here/.npmrc" "$here/package-lock.json" "$to/"
  if ! (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund); then
    rm -rf "$to/node_modules" "$to/package-lock.json"
    exit 4
  fi
fi
