#!/bin/sh
# Measures taut beside the tools that it must keep up with, whole processes, in one run, and
# prints tables of medians. Installs what is missing. Close other programs first.
#   sh tests/bench/compare.sh [ROUNDS]    rounds of the short commands; default 21
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-21}

sh examples/packages.sh build bench
cmake -S . -B build-bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DTAUT_TESTS=OFF \
  -DTAUT_BENCH=ON >/dev/null
cmake --build build-bench --parallel "$(nproc)" >&2

taut=$PWD/build-bench/taut
bench=$PWD/build-bench/tests/bench
model=$PWD/models/minusma-2018.yaml
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

"$bench/write_input" model 100000 >large.yaml
"$bench/write_input" dot "$model" >plain.dot
"$taut" map "$model" -o first.svg --layout-lock places.json

head="| command | median, ms | times the last | peak memory, MiB | times the last |
| --- | ---: | ---: | ---: | ---: |"

sed -n 's/^model name.*: /processor: /p' /proc/cpuinfo | head -n 1
echo "cores: $(nproc); compiler: $(c++ --version | head -n 1); flags: -O2 -DNDEBUG"
echo "commit: $(git -C "$OLDPWD" rev-parse --short HEAD 2>/dev/null || echo unknown)"
echo "large model: 100,000 links, $(wc -c <large.yaml) bytes; rounds: $rounds (large: 5)"

printf '\nChecking the MINUSMA model\n\n%s\n' "$head"
"$bench/measure" "$rounds" \
  "taut check" "$taut check $model" \
  "dot -V" "dot -V"

printf '\nA model of 100,000 links\n\n%s\n' "$head"
"$bench/measure" 5 \
  "load, check, build" "$bench/build_model large.yaml" \
  "taut check" "$taut check large.yaml" \
  "Node tree of yaml-cpp" "$bench/node_tree large.yaml"

printf '\nThe MINUSMA map\n\n%s\n' "$head"
"$bench/measure" "$rounds" \
  "taut map, PNG" "$taut map $model -o map.png --dpi 150" \
  "taut map, PNG, --layout-lock" "$taut map $model -o lock.png --dpi 150 --layout-lock places.json" \
  "taut map, SVG, --layout-lock" "$taut map $model -o lock.svg --layout-lock places.json" \
  "dot -Tpng -Gdpi=150" "dot -Tpng -Gdpi=150 plain.dot -o plain.png"
