#!/bin/sh
# Drives the page in a real browser: sh tests/page/run.sh PAGE.html. 77 = skipped, with the
# reason on one line.
set -eu
page=$1
here=$(cd "$(dirname "$0")" && pwd)
modules=${TAUT_PAGE_MODULES:-$here/../../build-page-test/node_modules}

if ! command -v node >/dev/null; then
  echo "SKIPPED page test: node is not installed"
  exit 77
fi
if [ ! -f "$page" ]; then
  echo "SKIPPED page test: '$page' is not built; run sh examples/page.sh"
  exit 77
fi
if [ ! -d "$modules/playwright-core" ]; then
  echo "SKIPPED page test: playwright-core is not installed; run sh tests/page/install.sh"
  exit 77
fi
if ! command -v chromium >/dev/null; then
  echo "SKIPPED page test: chromium is not installed"
  exit 77
fi
node "$here/run.mjs" "$page" "$modules"
if command -v firefox-esr >/dev/null; then
  node "$here/firefox.mjs" "$page"
else
  echo "SKIPPED the page in Firefox: firefox-esr is not installed"
fi
