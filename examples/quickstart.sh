#!/bin/sh
# From a bare Debian 12 to a tension map: installs what is missing, builds taut, draws the
# MINUSMA mandate of 2018 and lists its conflicts.
set -eu
cd "$(dirname "$0")/.."

echo "From here to the first map takes some minutes, most of them compiling; each step is shown."
echo
echo "1 of 3: packages"
sh examples/packages.sh build

echo "2 of 3: compiling"
fresh="-DTAUT_TESTS=OFF -DTAUT_JOIN=ON"
[ -f build/CMakeCache.txt ] && fresh=
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release $fresh >/dev/null
NINJA_STATUS="compiling %f of %t, %e s: " cmake --build build --target taut

echo "3 of 3: drawing"
mkdir -p out
build/taut map models/minusma-2018.yaml -o out/minusma-2018.png -o out/minusma-2018.svg
build/taut conflicts models/minusma-2018.yaml

echo
echo "the map:     $PWD/out/minusma-2018.png"
echo "             $PWD/out/minusma-2018.svg"
echo "the program: $PWD/build/taut"
echo "the page:    sh examples/page.sh makes build/taut.html, which opens in a browser"
echo "next:        $PWD/docs/README.md"
