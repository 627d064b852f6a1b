#!/bin/sh
# Reads the workbooks that this `taut` writes with openpyxl, and through LibreOffice and back
# where that is installed. 77 = skipped, with the reason.
set -eu
taut=$1
here=$(cd "$(dirname "$0")" && pwd)
for python in python3 /usr/bin/python3; do
  if "$python" -c 'import openpyxl' 2>/dev/null; then
    exec "$python" "$here/xlsx_test.py" "$taut" "$here/../.."
  fi
done
echo "SKIPPED workbooks: openpyxl is not installed; run sh examples/packages.sh test"
exit 77
