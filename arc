#!/bin/sh
# Arc: builds itself on first use and when a source is newer, then runs. `./arc help` tells what it can do.
set -u

self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done
case $self in
  */*) home=$(CDPATH= cd -- "${self%/*}" && pwd -P) || exit 3 ;;
  *) home=$PWD ;;
esac

. "$home/launch/shared.sh"
is_current || { /bin/sh "$home/launch/build.sh" || exit; is_current || :; }

# Short commands end before the optimising compiler would pay; long ones live from it.
options=short room=
for word; do
  case $word in
    scenarios) options=long room=$room_for_scenarios && break ;;
    run | analyze | recommend | diff | demo | import | worker) options=long && break ;;
    -*) ;;
    *) break ;;
  esac
done

# What a JVM cannot see: whether a person watches, and can answer.
shell=
[ -t 1 ] && [ -t 2 ] && shell=-Darc.terminal=true
[ -t 0 ] && [ -t 2 ] && shell="$shell -Darc.asks=true"

# A later build keeps the files of a program that still runs: exec keeps the number of the process.
{ true >"$program/users/$$"; } 2>/dev/null || :
# Two arenas of native memory are enough for two dozen threads, and take 40 MiB less than one for each.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
exec "$jdk/bin/java" "@$program/$options.options" $room $shell ${ARC_JAVA_OPTIONS:-} dev.arc.Main "$@"
