#!/bin/sh
# Reads a Word file that this `taut` writes with python-docx, and opens it with LibreOffice
# where that is installed. 77 = skipped, with the reason.
set -eu
taut=$1
here=$(cd "$(dirname "$0")" && pwd)
for python in python3 /usr/bin/python3; do
  if "$python" -c 'import docx' 2>/dev/null; then
    exec "$python" "$here/docx_test.py" "$taut" "$here/../.."
  fi
done
echo "SKIPPED Word: python-docx is not installed; run sh examples/packages.sh test"
exit 77
