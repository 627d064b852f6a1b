#!/bin/sh
# Reads what this `taut` exports as GraphML with NetworkX. 77 = skipped, with the reason.
set -eu
taut=$1
here=$(cd "$(dirname "$0")" && pwd)
for python in python3 /usr/bin/python3; do
  if "$python" -c 'import networkx' 2>/dev/null; then
    exec "$python" "$here/graphml_test.py" "$taut" "$here/../.."
  fi
done
echo "SKIPPED GraphML: NetworkX is not installed; run sh examples/packages.sh test"
exit 77
