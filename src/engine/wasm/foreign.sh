#!/bin/sh
# Fetches the sources of libyaml, yaml-cpp and utf8proc into a folder: those of the packages
# that this machine would install. Its own lists of packages stay as they are.
set -eu
folder=$1
[ -f "$folder/complete" ] && exit 0
rm -rf "$folder"
mkdir -p "$folder/lists/partial"
cd "$folder"

# The system's own places, asked for sources.
for list in /etc/apt/sources.list.d/*.sources; do
  [ -f "$list" ] && sed 's/^Types:.*/Types: deb-src/' "$list" && echo
done >sources.sources
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ -f "$list" ] && sed -n 's/^deb\([ \t]\)/deb-src\1/p' "$list"
done >sources.list || true
[ -s sources.list ] || mv sources.sources sources.list.sources
list=sources.list
[ -s sources.list ] || list=sources.list.sources

echo "fetching the sources of libyaml, yaml-cpp and utf8proc"
fetch() {
  apt-get -qq -o Dir::Etc::sourcelist="$folder/$list" -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists="$folder/lists" -o APT::Sandbox::User=root "$@"
}
if ! fetch update || ! fetch source --download-only libyaml yaml-cpp utf8proc; then
  echo "apt-get could not fetch them; is there a network?" >&2
  exit 4
fi
for name in libyaml yaml-cpp utf8proc; do
  mkdir -p "$name"
  tar -xf "$(ls "$name"_*.orig.tar.*)" --strip-components=1 -C "$name"
done
rm -rf lists
touch complete
