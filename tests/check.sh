#!/bin/sh
# Everything that is asked of a change: format, lint, tests.
#   sh tests/check.sh          lint the files that differ from the branch `main`
#   sh tests/check.sh --all    lint every file
#   sh tests/check.sh --quick  format and lint only
set -eu
cd "$(dirname "$0")/.."

all=false
quick=false
for word in "$@"; do
  case $word in
    --all) all=true ;;
    --quick) quick=true ;;
    *)
      echo "there is no option '$word'; valid: --all, --quick" >&2
      exit 2
      ;;
  esac
done

sh examples/packages.sh build test check

git ls-files '*.cpp' '*.hpp' | xargs clang-format-14 --dry-run --Werror
echo "format: fine"

if $all || ! git rev-parse --quiet --verify main >/dev/null; then
  sources=$(git ls-files 'src/*.cpp')
else
  sources=$(git diff --name-only --diff-filter=d "$(git merge-base main HEAD)" -- 'src/*.cpp')
fi
if [ -n "$sources" ]; then
  cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DTAUT_TESTS=ON >/dev/null
  echo "$sources" | xargs -n 1 -P "$(nproc)" clang-tidy-14 --quiet -p build
fi
echo "lint: fine"

$quick || sh tests/run.sh
