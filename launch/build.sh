#!/bin/sh
# Makes the program that ./arc runs, target/program/<number>/: jars, SQLite's native library, AOT caches and the
# options of the JVM. One build works at a time; who comes second waits, and finds it done.
set -u

home=$(CDPATH= cd -- "${0%/*}/.." && pwd -P) || exit 3
programs=$home/target/program
made=$programs/$(date +%s)-$$
log=$home/target/arc-build.log
. "$home/launch/shared.sh"

# What the AOT caches learn from, one command line of Arc in each line. A new command belongs into one of them.
# There are two, for all that a cache knows is loaded at each start: what plays scenarios would slow the others down.
long_training() {
  cat <<'END'
scenarios ${home}/configs/finance_agent_v1.yaml -n 10 --write set.json
run ${home}/configs/finance_agent_v1.yaml --scenarios 20 --save-run training
run ${home}/configs/finance_agent_v2.yaml --set set.json --trials 2 --model rehearsal --output json
END
}
short_training() {
  cat <<'END'
--version
--help
help run
catalog list
no-such-command
validate ${home}/configs/finance_agent_v1.yaml
validate ${home}/configs/finance_agent_v1.yaml --output json
status
status --output json
analyze training
recommend training
show training
END
}

# The JVM's options for commands that end in a blink, and for those that play thousands of scenarios. The optimising
# compiler is left out of both: Arc's work is spread so evenly that to compile it costs more than ten thousand plays save.
# The room for what is new is fixed: next to nothing that a play makes outlives it, and the memory of a run hardly grows.
short_options() {
  echo "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx192m"
}
long_options() {
  echo "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn112m -Xms144m -Xmx288m"
}

main() {
  find_jdk
  mkdir -p "$programs" || exit 3
  lock
  trap 'clean_up' EXIT
  trap 'exit 130' HUP INT TERM
  is_current && exit 0
  announce
  rm -rf "$made" && mkdir -p "$made/lib" "$made/users" "$made/training/.arc" && touch "$made/stamp" || exit 3
  { compile && assemble && write_options; } >"$log" 2>&1 </dev/null || fail
  train
  publish
  echo "done in $(($(date +%s) - started)) s" >&2
}

lock() {
  while ! mkdir "$programs/lock" 2>/dev/null; do
    owner=$(cat "$programs/lock/owner" 2>/dev/null || sleep 1)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      # Renamed first: of two that find the owner dead, one removes the lock.
      mv "$programs/lock" "$made.stale-lock" 2>/dev/null && rm -rf "$made.stale-lock"
    else
      sleep 0.2
    fi
  done
  echo $$ >"$programs/lock/owner"
}

clean_up() {
  [ -e "$made/complete" ] || rm -rf "$made"
  rm -rf "$programs/lock"
}

announce() {
  started=$(date +%s)
  if [ -e "$programs/current" ]; then
    printf 'arc: sources changed, building ... ' >&2
  else
    printf 'arc: first use, building (a minute or two with the downloads) ... ' >&2
  fi
}

compile() {
  # What Maven would leave behind: libraries of another version, resources that are gone.
  rm -rf "$home/target/libraries" "$home"/target/library-sources/*-sources.jar
  [ ! -d "$home/target/classes" ] || find "$home/target/classes" -type f ! -name '*.class' -exec rm -f {} +
  JAVA_HOME=$jdk "$home/mvnw" -f "$home/pom.xml" --batch-mode --quiet -Dmaven.test.skip=true package
}

assemble() {
  cp -p "$jdk/release" "$made/release" &&
    cp "$home"/target/arc-*.jar "$made/lib/arc.jar" &&
    link_libraries && recompile_picocli && unpack_sqlite
}

link_libraries() {
  for library in "$home"/target/libraries/*.jar; do
    case $library in
      */picocli-*) ;;
      *) ln "$library" "$made/lib/" 2>/dev/null || cp -p "$library" "$made/lib/" || return ;;
    esac
  done
}

# The picocli of the registry is compiled for Java 5; classes that old are left out of an AOT cache.
recompile_picocli() {
  sources=$(echo "$home"/target/library-sources/picocli-*-sources.jar)
  jar=$home/target/library-sources/$(basename "$sources" -sources.jar)-java$least_java.jar
  work=$made/picocli
  if ! [ -e "$jar" ]; then
    mkdir -p "$work/sources" "$work/classes" && (cd "$work/sources" && "$jdk/bin/jar" xf "$sources") &&
      "$jdk/bin/javac" --release $least_java -nowarn -Xlint:none -proc:none -d "$work/classes" \
        "$work"/sources/picocli/*.java && "$jdk/bin/jar" cf "$work/picocli.jar" -C "$work/classes" . &&
      mv "$work/picocli.jar" "$jar" && rm -rf "$work" || return
  fi
  ln "$jar" "$made/lib/picocli.jar" 2>/dev/null || cp -p "$jar" "$made/lib/picocli.jar"
}

# Unpacked once here instead of at every start. Where the platform is not known, SQLite's driver does it itself.
unpack_sqlite() {
  case $(uname -s) in
    Linux) [ -n "$(ls /lib/ld-musl-* 2>/dev/null)" ] && system=Linux-Musl || system=Linux ;;
    Darwin) system=Mac ;;
    *) return 0 ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) machine=x86_64 ;;
    aarch64 | arm64) machine=aarch64 ;;
    *) return 0 ;;
  esac
  native=org/sqlite/native/$system/$machine
  (cd "$made" && "$jdk/bin/jar" xf lib/sqlite-jdbc-*.jar "$native") &&
    mv "$made/$native" "$made/native" && rm -rf "$made/org"
}

write_options() {
  {
    echo "-cp \"$made/lib/arc.jar$(for jar in "$made"/lib/*.jar; do
      [ "${jar##*/}" = arc.jar ] || printf ':%s' "$jar"
    done)\""
    echo "\"-Darc.home=$home\" \"-Djava.util.logging.config.file=$home/launch/logging.properties\""
    [ -d "$made/native" ] && echo "\"-Dorg.sqlite.lib.path=$made/native\""
    echo "-XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions"
    echo "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  } >"$made/common.options"
  # A cache that does not fit is not used, and nobody needs to hear of it.
  for kind in short long; do
    { cat "$made/common.options" && echo "\"-XX:AOTCache=$made/$kind.aot\" -Xlog:disable" && "${kind}_options"; } \
      >"$made/$kind.options" || return
  done
}

# Arc runs without a cache too, only slower to start: a failure here is told to the log alone. The short commands look
# at what the long ones have left.
train() {
  (
    cd "$made/training" && record long && { assemble_cache long & } && record short && assemble_cache short
    wait
  ) >>"$log" 2>&1
  rm -rf "$made/training"
}

record() {
  "${1}_training" | "$jdk/bin/java" "@$made/common.options" -XX:AOTMode=record "-XX:AOTConfiguration=$1" dev.arc.Training
}

assemble_cache() {
  "$jdk/bin/java" "@$made/common.options" -XX:AOTMode=create "-XX:AOTConfiguration=$1" "-XX:AOTCache=$made/$1.aot"
}

# Renamed into place, so that a reader sees the old program or the new one.
publish() {
  printf '%s\n' "$made" "$jdk" "$home" >"$made/complete" && cp "$made/complete" "$programs/current.$$" &&
    mv "$programs/current.$$" "$programs/current" || fail
  for old in "$programs"/[0-9]*; do
    [ "$old" = "$made" ] || is_used "$old" || rm -rf "$old"
  done
}

is_used() {
  for user in "$1"/users/*; do
    kill -0 "${user##*/}" 2>/dev/null && return
  done
  return 1
}

fail() {
  echo "failed" >&2
  grep -E '^\[ERROR\]|error:|No space|Cannot|denied' "$log" | awk 'length > 8 && !seen[$0]++' | head -n 12 >&2
  echo "arc: it could not be built; the whole log is $log" >&2
  exit 3
}

main
