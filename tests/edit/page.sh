#!/bin/sh
# The page as `taut edit` serves it, in Chromium: sh tests/edit/page.sh TAUT PAGE.html. 77 =
# skipped, with the reason on one line.
set -eu
taut=$1
page=$2
here=$(cd "$(dirname "$0")" && pwd)
modules=${TAUT_PAGE_MODULES:-$here/../../build-page-test/node_modules}

skip() {
  echo "SKIPPED test of the page that is served: $1"
  exit 77
}
command -v node >/dev/null || skip "node is not installed"
command -v chromium >/dev/null || skip "chromium is not installed"
[ -f "$page" ] || skip "'$page' is not built; run sh examples/page.sh"
[ -d "$modules/playwright-core" ] ||
  skip "playwright-core is not installed; run sh tests/page/install.sh"
exec node "$here/page.mjs" "$taut" "$page" "$modules"
