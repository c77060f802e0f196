#!/bin/bash
# Measures Arc on this machine: start-up, large profiles, thousands of plays, texts to cluster, a model behind a latency.
# `bench/run.sh` measures all; `bench/run.sh start read scenarios plays clusters provider` picks. Needs GNU time (Debian: time) and curl. All of it is bounded and loopback.
set -euo pipefail
export LC_ALL=C

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
arc=$home/arc
agent=$home/configs/finance_agent_v1.yaml
. "$home/launch/shared.sh"
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
mkdir "$work/.arc"
cd "$work"

main() {
  "$arc" --version >/dev/null
  is_current
  echo "$("$arc" --version), $(date -u +%Y-%m-%d), $(nproc) cores ($(processor)), $(uname -s), ${jdk##*/}"
  for part in "${@:-start read scenarios plays clusters provider}"; do
    for one in $part; do
      "measure_$one"
    done
  done
}

processor() {
  sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1
}

measure_start() {
  report "arc --version" 15 "$arc" --version
  report "arc validate" 15 "$arc" validate "$agent"
  report "arc run, 50 scenarios" 5 "$arc" run "$agent" --model rehearsal
}

# In one process with the options of the short commands: the first profile of each kind, and those after a warm-up.
measure_read() {
  "$jdk/bin/java" -cp "$program/lib/*" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx192m \
    "$home/bench/ReadProfiles.java" "${ARC_BENCH_ROUNDS:-25}"
}

# In one process with the options of `arc scenarios`: ten thousand over the demo profiles, and a tenth of it, whose
# peak memory is to compare with.
measure_scenarios() {
  local count
  for count in 1000 10000; do
    report "$count scenarios, several profiles" 1 "$jdk/bin/java" "@$program/long.options" "$room_for_scenarios" \
      "$home/bench/MakeScenarios.java" "$count" "$home"/configs/*.yaml
    cat "$work/out"
  done
}

# One set, as large as it gets, played as often as makes ten thousand plays; and as makes a tenth of it, whose peak
# memory is to compare with.
measure_plays() {
  report "generate and prove a set" 1 "$arc" scenarios "$agent" -n "${ARC_BENCH_SET:-10000}" --write "$work/set.json"
  local scenarios wanted trials
  scenarios=$(sed -n '1s/^\([0-9][0-9]*\) scenarios.*/\1/p' "$work/out")
  for wanted in 1000 10000; do
    trials=$(((wanted + scenarios - 1) / scenarios))
    report "$((scenarios * trials)) plays ($scenarios scenarios x $trials)" 3 \
      "$arc" run "$agent" --set "$work/set.json" --trials "$trials" --model rehearsal
  done
}

# Failure sentences of eight forms, made with invented words, grouped in one process with the options of the long
# commands: the clusters must be the eight forms however many sentences there are.
measure_clusters() {
  local count
  for count in 100 1000 10000 100000; do
    report "$count failure texts clustered" 3 "$jdk/bin/java" "@$program/long.options" "$home/bench/ClusterTexts.java" "$count"
    head -n 1 "$work/out"
  done
  tail -n +2 "$work/out"
}

# Ideal is calls x latency / connections, from the server's first request to its last reply.
measure_provider() {
  "$jdk/bin/java" "$home/bench/FakeModel.java" 0 200 plain 600 >"$work/server.out" &
  server=$!
  until [ -s "$work/server.out" ]; do sleep 0.1; done
  local url
  url=$(cat "$work/server.out")
  "$arc" scenarios "$agent" -n "${ARC_BENCH_CALLS:-2000}" --write "$work/calls.json" >/dev/null
  for _ in 1 2 3; do
    curl -s -X POST "${url%/v1}/reset" >/dev/null
    "$arc" run "$agent" --set "$work/calls.json" --model openai:fake --base-url "$url" --concurrency 50 --yes \
      >"$work/provider.out" 2>"$work/provider.log" || true
    curl -s "${url%/v1}/stats" >>"$work/stats"
    echo >>"$work/stats"
  done
  tr -c '0-9\n' ' ' <"$work/stats" | awk '{ print $3 / 1000, $1, $2, 100 * $1 * 0.2 / 50 / ($3 / 1000) }' | sort -g >"$work/rates"
  awk '{ line[NR] = $0 } END { split(line[int((NR + 1) / 2)], m)
    printf "%-42s %7.2f s   %5.1f %% of ideal   %d calls, at most %d at once\n", "200 ms model, 50 at once", m[1], m[4], m[2], m[3] }' "$work/rates"
}

# report LABEL RUNS COMMAND...: the medians of wall time and of the largest resident memory.
report() {
  local label=$1 runs=$2 code=0
  shift 2
  : >"$work/times"
  for _ in $(seq "$runs"); do
    local before after
    before=${EPOCHREALTIME/./}
    /usr/bin/time -o "$work/memory" -f '%M' "$@" >"$work/out" 2>"$work/log" </dev/null || code=$?
    after=${EPOCHREALTIME/./}
    echo "$((after - before)) $(tail -n 1 "$work/memory")" >>"$work/times"
  done
  printf '%-42s %7.2f s   %5.0f MiB   exit %d, median of %d\n' "$label" \
    "$(median 1 | awk '{ print $1 / 1e6 }')" "$(median 2 | awk '{ print $1 / 1024 }')" "$code" "$runs"
}

median() {
  cut -d' ' -f"$1" "$work/times" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

main "$@"
