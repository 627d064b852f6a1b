#!/bin/sh
# Builds everything with g++, as released, and runs every test. Installs what is missing. The
# last line is the result.
#   sh tests/run.sh              as released
#   sh tests/run.sh --sanitize   also with clang, under the address and undefined-behaviour
#                                sanitizers
set -eu
cd "$(dirname "$0")/.."
root=$PWD
jobs=$(nproc)

sanitize=false
for word in "$@"; do
  case $word in
    --sanitize) sanitize=true ;;
    *)
      echo "there is no option '$word'; valid: --sanitize" >&2
      exit 2
      ;;
  esac
done

sh examples/packages.sh build test
! $sanitize || sh examples/packages.sh sanitize

cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DTAUT_TESTS=ON -DTAUT_JOIN=ON
cmake --build build --parallel "$jobs"
builds="\"$root/build\""
if $sanitize; then
  cmake -S . -B build-sanitize -G Ninja -DCMAKE_BUILD_TYPE=Release -DTAUT_TESTS=ON \
    -DTAUT_JOIN=ON -DTAUT_SANITIZE=ON -DCMAKE_CXX_COMPILER=clang++-19
  cmake --build build-sanitize --parallel "$jobs"
  builds="$builds \"$root/build-sanitize\""
fi

# The editor test drives a real language server; without Node it is skipped by name.
sh tests/editor/install.sh ||
  echo "the language server could not be installed; the editor test will be skipped" >&2
# So is the one that has Mermaid read what is exported.
sh tests/readers/install.sh ||
  echo "the Mermaid parser could not be installed; its test will be skipped" >&2
# And those that drive the page in a browser.
sh tests/page/install.sh ||
  echo "what drives a browser could not be installed; the test of the page will be skipped" >&2

# One run over all builds, so that there is one result.
mkdir -p build-tests
echo "subdirs($builds)" >build-tests/CTestTestfile.cmake
log=build-tests/log.txt
status=0
{
  ctest --test-dir build-tests --parallel "$jobs" --output-on-failure --timeout 300 ||
    echo $? >build-tests/failed
} 2>&1 | tee "$log"
if [ -f build-tests/failed ]; then
  status=$(cat build-tests/failed)
  rm build-tests/failed
fi
result=$(grep -E '^[0-9]+% tests passed' "$log" | tail -n 1)
echo "${result:-no test was run}"
[ -n "$result" ] || exit 5
exit "$status"
