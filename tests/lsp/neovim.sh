#!/bin/sh
# Neovim's own client talks to this `taut lsp`. 77 = skipped, with the reason on one line.
set -eu
taut=$1
here=$(cd "$(dirname "$0")" && pwd)

if ! command -v nvim >/dev/null; then
  echo "SKIPPED Neovim test: nvim is not installed (Debian: neovim)"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/m.yaml" <<'YAML'
taut: 1
mandate: {title: x}
tasks:
  go: {title: good offices, basis: unverified}
  poc: {title: protection, basis: unverified, requires: [go]}
links:
  - {id: T1, from: goo, to: poc, score: -1, because: y, basis: unverified}
YAML
export TAUT="$taut" XDG_STATE_HOME="$folder" XDG_DATA_HOME="$folder" XDG_CACHE_HOME="$folder"
timeout 60 nvim --headless --clean -n "$folder/m.yaml" -c "luafile $here/neovim.lua" 2>&1 |
  tee "$folder/said"
grep -q "^all well" "$folder/said"
