#!/bin/sh
# Fills in the page of questions that this `taut` writes in a browser, saves, and collects what
# was saved. 77 = skipped, with the reason.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v chromium >/dev/null; then
  echo "SKIPPED page of questions: chromium is not installed"
  exit 77
fi
exec python3 "$here/question_page_test.py" "$1" "$here/../.."
