#!/bin/sh
# Installs the Debian 12 packages that a piece of work needs, if they are missing.
#   sh examples/packages.sh build              build and run taut
#   sh examples/packages.sh build test         also build and run the tests
#   sh examples/packages.sh build test sanitize  also those under sanitizers
#   sh examples/packages.sh build test check   also the format and lint checks
#   sh examples/packages.sh page               build the page, with its engine
#   sh examples/packages.sh build bench        also the benchmarks and their rivals
# This is the one list of packages; everything else asks here.
set -eu

build="g++ cmake ninja-build pkg-config libboost-dev libyaml-cpp-dev libyaml-dev
  libutf8proc-dev libpugixml-dev libzip-dev libxlsxwriter-dev libgraphviz-dev libfmt-dev libcli11-dev
  nlohmann-json3-dev coinor-libclp-dev libcivetweb-dev fonts-liberation"
test="libgtest-dev libgmock-dev python3-networkx python3-docx python3-openpyxl
  python3-fonttools neovim"
sanitize="clang-19 libclang-rt-19-dev"
format="git clang-format-14"
check="$format clang-tidy-19"
page="clang-19 lld-19 llvm-19 wasi-libc libc++-19-dev-wasm32 libclang-rt-19-dev-wasm32 binaryen zopfli xz-utils
  cmake ninja-build libboost-dev libfmt-dev nlohmann-json3-dev coinor-libclp-dev"
# Whoever has npm from elsewhere keeps it.
command -v npm >/dev/null || page="$page nodejs npm"
bench="git libbenchmark-dev coinor-libcbc-dev graphviz time"

wanted=
for group in "${@:-build}"; do
  case $group in
    build) wanted="$wanted $build" ;;
    test) wanted="$wanted $test" ;;
    sanitize) wanted="$wanted $sanitize" ;;
    format) wanted="$wanted $format" ;;
    check) wanted="$wanted $check" ;;
    page) wanted="$wanted $page" ;;
    bench) wanted="$wanted $bench" ;;
    *)
      echo "there is no group '$group'; valid: build, test, sanitize, format, check, page, bench" >&2
      exit 2
      ;;
  esac
done

if ! command -v dpkg-query >/dev/null; then
  echo "this is not a Debian system; if the build fails, install what these packages hold:" >&2
  echo "  $(echo $wanted)" >&2
  exit 0
fi

# Word splitting is meant: the lists are lists.
installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $wanted 2>/dev/null |
  sed -n 's/ installed$//p') || true
missing=
for package in $wanted; do
  echo "$installed" | grep -qxF "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "these packages are missing, and only root can install them:" >&2
    echo "  apt-get install --no-install-recommends$missing" >&2
    exit 4
  fi
  as_root="sudo"
fi

echo "installing:$missing"
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"
}
if ! apt update || ! apt install --yes --no-install-recommends $missing >/dev/null; then
  echo "apt-get could not install them; try by hand:" >&2
  echo "  ${as_root:+$as_root }apt-get install --no-install-recommends$missing" >&2
  exit 4
fi
