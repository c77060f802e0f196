#!/bin/sh
# Tries ./arc from a fresh copy of the project: a folder with spaces, a symbolic link, another working folder, two
# starts at once, a source that does not compile.
set -u

home=$(CDPATH= cd -- "${0%/*}/.." && pwd -P) || exit 3
place=$(mktemp -d) || exit 3
trap 'rm -rf "$place"' EXIT
copy="$place/a folder with it's spaces"
failed=0

expect() {
  if [ "$2" != "$3" ]; then
    printf 'launch/test.sh: %s\n  expected  %s\n  found     %s\n' "$1" "$2" "$3"
    failed=1
  fi
}

mkdir -p "$copy" "$place/work" && cd "$home" &&
  tar --exclude=./target --exclude=./.git --exclude=./.arc -cf - . | tar -xf - -C "$copy" || exit 3
ln -s "$copy/arc" "$place/a link" && cd "$place/work" || exit 3

"$place/a link" --version >one.out 2>one.log &
first=$!
"$copy/arc" --version >two.out 2>two.log
expect "a first start ends well" 0 $?
wait "$first"
expect "another one at the same time ends well" 0 $?
expect "both say the version" "$(cat one.out)" "$(cat two.out)"
expect "it is a version" "arc" "$(cut -d' ' -f1 one.out)"
expect "only one of them built" 1 "$(cat one.log two.log | grep -c building)"

expect "a second start builds nothing and warns of nothing" "" "$("$copy/arc" --version 2>&1 >/dev/null)"
expect "its AOT caches were made" 2 "$(find "$copy/target/program" -name '*.aot' | grep -c .)"
expect "an argument that begins with @ reaches Arc" 2 "$("$copy/arc" @nothing >/dev/null 2>&1; echo $?)"

echo "class Broken {" >"$copy/src/main/java/dev/arc/Broken.java"
"$copy/arc" --version >broken.out 2>broken.log
expect "a source that does not compile ends with 3" 3 $?
expect "the message names the file" 1 "$(grep -c -m1 Broken.java broken.log)"
expect "the message names the log" 1 "$(grep -c "target/arc-build.log" broken.log)"
exit "$failed"
