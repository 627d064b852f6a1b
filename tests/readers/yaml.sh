#!/bin/sh
# Compares what is read as YAML with what the package `yaml` of npm reads, on texts made at
# random. 77 = skipped, with the reason.
#   sh tests/readers/yaml.sh BUILD/tests/yaml_texts [COUNT]
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
yaml=${TAUT_YAML:-$here/../../build-readers/yaml/package/dist/index.js}

if ! command -v node >/dev/null; then
  echo "SKIPPED YAML: node is not installed"
  exit 77
fi
if [ ! -f "$yaml" ]; then
  echo "SKIPPED YAML: the package is not installed; run sh tests/readers/install.sh"
  exit 77
fi
exec node "$here/yaml_test.mjs" "$program" "${2:-3000}" "$yaml"
