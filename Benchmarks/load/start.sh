#!/usr/bin/env bash
# Start and rest beside a bare Orleans host, in turn: Benchmarks/load/start.sh [ROUNDS] [SECONDS] [OTHER_TREE] (5 and 60 unless given;
# needs curl). Publishes the site as deploy/docker does and starts it and a web with an empty silo, round after round: milliseconds
# until /healthz/ready answers 200, and, once a process is older than two minutes, resident memory and the share of a core
# that it burns in so many seconds while nobody asks anything. OTHER_TREE: another checkout, measured in the same rounds.
set -euo pipefail
rounds=${1:-5}
seconds=${2:-60}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap '[ -z "$(jobs -p)" ] || kill $(jobs -p) 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

publish() { # tree folder
  dotnet publish "$1/WebFrontend" -c Release -p:CompileAhead=true -nologo -v quiet -clp:NoSummary -o "$2" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
}
publish "$root" "$work/here"
[ -z "${3:-}" ] || publish "$3" "$work/other"
dotnet build "$root/Benchmarks/load" -c Release -nologo -v quiet -clp:NoSummary
bare=$root/Benchmarks/load/bin/Release/net10.0/OrleansStock.Load.dll
names=(bare here)
[ -z "${3:-}" ] || names+=(other)

# Outside the range that the system gives to outgoing connections; each process has three of its own.
port=$((20000 + $$ % 3000 * 3))
launch() { # name: starts it, sets pid
  port=$((port + 3))
  if [ "$1" = bare ]; then
    dotnet "$bare" bare-orleans "$port" >"$work/$1.log" 2>&1 &
  else
    ASPNETCORE_URLS=http://127.0.0.1:$port Silo__Port=$((port + 1)) Silo__GatewayPort=$((port + 2)) Storage__DataDirectory="$work/data-$1" \
      dotnet "$work/$1/OrleansStock.WebFrontend.dll" >"$work/$1.log" 2>&1 &
  fi
  pid=$!
}
until_ready() { until curl -sf "http://127.0.0.1:$port/healthz/ready" >/dev/null; do kill -0 "$pid" || { tail "$work"/*.log >&2; exit 1; }; sleep 0.01; done; }

for round in $(seq 0 "$rounds"); do
  for name in "${names[@]}"; do
    began=$(date +%s%N)
    launch "$name"
    until_ready
    # The first round makes the database and fills the system's cache of files.
    [ "$round" = 0 ] || echo "$name $((($(date +%s%N) - began) / 1000000))" >>"$work/starts"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
  done
done
sort -k1,1 -k2,2n "$work/starts" | awk '{ all[$1] = all[$1] " " $2; t[$1, ++n[$1]] = $2 }
  END { for (name in n) { m[name] = t[name, int((n[name] + 1) / 2)]; printf "start of %s: median %d ms (%s )\n", name, m[name], all[name] }
    for (name in n) if (name != "bare") printf "%s / bare: %.2f\n", name, m[name] / m["bare"] }'

declare -A pids before
for name in "${names[@]}"; do
  launch "$name"
  until_ready
  pids[$name]=$pid
done
sleep 120
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
for name in "${names[@]}"; do before[$name]=$(ticks "${pids[$name]}"); done
sleep "$seconds"
for name in "${names[@]}"; do
  pid=${pids[$name]}
  awk -v name="$name" -v rss="$(awk '/VmRSS/ { print $2 }' "/proc/$pid/status")" -v ticks=$(($(ticks "$pid") - ${before[$name]})) -v seconds="$seconds" \
    'BEGIN { printf "%s at rest: %.0f MB resident, %.2f %% of a core\n", name, rss / 1024, ticks / seconds }'
done
