#!/usr/bin/env bash
# Many tickers in little memory: Benchmarks/load/memory.sh [TICKERS] [MEGABYTES] (5,000 and 512 unless given; needs gawk, curl, python3)
# Starts the site with a silo inside on a folder of generated files (ten years of bars each) in a cgroup of that size; where this
# machine lets us make none, with the heap that .NET allows a container of that size (three quarters of it). Asks for the forecast
# of every ticker once, eight at a time, then for each again in random order, and prints errors, times and resident memory.
set -euo pipefail
tickers=${1:-5000}
megabytes=${2:-512}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
group=/sys/fs/cgroup/memory/orleansstock-$$
trap '[ -n "${pid:-}" ] && kill "$pid" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"; rmdir "$group" 2>/dev/null || true' EXIT
dotnet build WebFrontend -c Release -nologo -v quiet -clp:NoSummary
Benchmarks/load/memory/prices.sh "$work/prices" "$tickers"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
limits=()
if mkdir "$group" 2>/dev/null && echo $((megabytes * 1024 * 1024)) >"$group/memory.limit_in_bytes"; then
  echo "limit: a cgroup of $megabytes MB"
else
  group=
  limits=("DOTNET_GCHeapHardLimit=$(printf '0x%x' $((megabytes * 3 / 4 * 1024 * 1024)))")
  echo "limit: .NET's heap of a container of $megabytes MB (no cgroup can be made here)"
fi
(
  [ -z "$group" ] || echo $BASHPID >"$group/cgroup.procs"
  exec env "${limits[@]}" DOTNET_gcServer=0 ASPNETCORE_URLS="http://127.0.0.1:$port" \
    MarketData__Source=Csv MarketData__CsvDirectory="$work/prices" Storage__DataDirectory="$work/data" \
    dotnet WebFrontend/bin/Release/net10.0/OrleansStock.WebFrontend.dll >"$work/log" 2>&1
) &
pid=$!
for _ in $(seq 300); do curl -sf "http://127.0.0.1:$port/healthz/ready" >/dev/null && break; sleep 0.2; done

walk() { # name, order of the numbers
  local before=$SECONDS
  "${@:2}" | xargs -P 8 -n 50 python3 Benchmarks/load/memory/walk.py "$port" >"$work/$1"
  kill -0 "$pid" 2>/dev/null || { echo "memory.sh: the process ended; the log ends with" >&2; tail -5 "$work/log" >&2; exit 1; }
  sort -n "$work/$1" | awk -v name="$1" -v took=$((SECONDS - before)) -v rss="$(awk '/VmRSS/ { print $2 }' "/proc/$pid/status")" \
    -v peak="$(awk '/VmHWM/ { print $2 }' "/proc/$pid/status")" '
    { t[NR] = $1; if ($2 != 200) bad[$2]++ }
    END { for (s in bad) errors = errors " " bad[s] "x" s
      printf "%s: %d tickers in %d s, errors:%s, p50 %.0f ms, p99 %.0f ms, longest %.0f ms, resident %d MB, peak %d MB\n",
        name, NR, took, errors == "" ? " none" : errors, 1000 * t[int(NR * 0.5) + 1], 1000 * t[int(NR * 0.99) + 1], 1000 * t[NR], rss / 1024, peak / 1024 }'
}
walk first seq 1 "$tickers"
walk again shuf -i "1-$tickers" --random-source=<(yes)
curl -s -o /dev/null -w 'ready: %{http_code}\n' "http://127.0.0.1:$port/healthz/ready"
