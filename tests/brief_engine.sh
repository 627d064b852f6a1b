#!/bin/sh
# Where `taut report` takes what makes a brief alive from: sh brief_engine.sh TAUT MODEL
set -eu
taut=$1
model=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/bin" "$folder/share/taut"
cp "$taut" "$folder/bin/taut"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}
# The brief into b.html, what is said of it into said.
brief() {
  rm -f "$folder/b.html"
  "$folder/bin/taut" report "$model" -o "$folder/b.html" "$@" 2>"$folder/said"
}
part() {
  printf "script-src 'sha256-%s'\n<script>%s</script>\n" "$1" "$1"
}

brief
[ "$(wc -l <"$folder/said")" -eq 1 ] || fail "one line says that there is no engine"
for words in "$folder/bin/brief-engine.html" "$folder/share/taut/brief-engine.html" \
  "sh examples/page.sh" "--static"; do
  grep -qF -e "$words" "$folder/said" || fail "it says '$words'"
done
grep -q 'id="model"' "$folder/b.html" && fail "a brief without an engine needs no model"
mv "$folder/b.html" "$folder/quiet.html"

brief --static
[ -s "$folder/said" ] && fail "--static says nothing"
cmp -s "$folder/b.html" "$folder/quiet.html" || fail "--static writes the same brief"

part shared >"$folder/share/taut/brief-engine.html"
brief
[ -s "$folder/said" ] && fail "nothing is missing"
grep -q "<script>shared</script>" "$folder/b.html" || fail "the engine of share/taut is in it"
grep -q 'id="model"' "$folder/b.html" || fail "the model is in it"
grep -q "script-src 'sha256-shared'" "$folder/b.html" || fail "its script is admitted"

part beside >"$folder/bin/brief-engine.html"
brief
grep -q "<script>beside</script>" "$folder/b.html" || fail "what lies beside the program comes first"
brief --static
grep -q "<script" "$folder/b.html" && fail "--static leaves the engine out"
exit 0
