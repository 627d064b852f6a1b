#!/bin/sh
# Everything that is asked of a change: format, lint, tests.
#   sh tests/check.sh          all of it
#   sh tests/check.sh --quick  format and lint only
#   sh tests/check.sh --format  format only
set -eu
cd "$(dirname "$0")/.."

quick=false
format=false
for word in "$@"; do
  case $word in
    --quick) quick=true ;;
    --format) format=true ;;
    *)
      echo "there is no option '$word'; valid: --quick, --format" >&2
      exit 2
      ;;
  esac
done

# The lint is not needed to look at the format.
if $format; then
  sh examples/packages.sh format
else
  sh examples/packages.sh build check
fi

git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 --dry-run --Werror
echo "format: fine"
! $format || exit 0

# A folder at a time, as -DTAUT_JOIN=ON compiles it: the headers are read once for all.
cmake -S . -B build-lint -G Ninja -DCMAKE_BUILD_TYPE=Release -DTAUT_TESTS=OFF \
  -DTAUT_JOIN=ON >/dev/null
sed -n 's/^ *"file": "\(.*\)",*$/\1/p' build-lint/compile_commands.json |
  xargs -n 1 -P "$(nproc)" clang-tidy-19 --quiet --extra-arg=-Wno-unknown-warning-option \
    --extra-arg=-Wno-deprecated-declarations -p build-lint
echo "lint: fine"

$quick || sh tests/run.sh --sanitize
