#!/usr/bin/env bash
# Many tickers in little memory: Benchmarks/load/memory.sh [TICKERS] [MEGABYTES] [embedded|cluster]
# (5,000, 512 and embedded unless given; needs gawk, curl, python3; a cluster needs MariaDB)
# Starts the site with a silo inside, or a cluster of one silo and one web, on a folder of generated files (ten years of bars each).
# What has the silo runs in a cgroup of that size; where this machine lets us make none, with the heap that .NET allows a
# container of that size (three quarters of it). Asks for the forecast of every ticker once, eight at a time, then for each
# again in random order, and prints errors, times, resident memory, and whether the site is ready at the end.
set -euo pipefail
tickers=${1:-5000}
megabytes=${2:-512}
mode=${3:-embedded}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
group=/sys/fs/cgroup/memory/orleansstock-$$
export CLUSTER_DIR=$work/cluster
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
clean() {
  [ "$mode" != cluster ] || deploy/local/cluster.sh down >/dev/null 2>&1 || true
  [ -z "${pid:-}" ] || kill "$pid" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
  [ -z "$group" ] || rmdir "$group" 2>/dev/null || true
}
trap clean EXIT
Benchmarks/load/memory/prices.sh "$work/prices" "$tickers"

if mkdir "$group" 2>/dev/null && echo $((megabytes * 1024 * 1024)) >"$group/memory.limit_in_bytes"; then
  echo "limit: a cgroup of $megabytes MB"
  within=(Benchmarks/load/memory/within.sh "$group")
else
  group=
  within=(env "DOTNET_GCHeapHardLimit=$(printf '0x%x' $((megabytes * 3 / 4 * 1024 * 1024)))")
  echo "limit: .NET's heap of a container of $megabytes MB (no cgroup can be made here)"
fi
export MarketData__Source=Csv MarketData__CsvDirectory="$work/prices"
if [ "$mode" = cluster ]; then
  export PREFIX_silo_1="${within[*]}"
  deploy/local/cluster.sh up --silos 1 --webs 1 --port "$(free_port)" >"$work/up" 2>&1 || { cat "$work/up" >&2; exit 1; }
  port=$(cat "$CLUSTER_DIR/web-1.port")
  # The prefix replaces itself by the silo.
  pid=$(cat "$CLUSTER_DIR/silo-1.pid")
  log=$CLUSTER_DIR/silo-1.log
else
  dotnet build WebFrontend -c Release -nologo -v quiet -clp:NoSummary
  port=$(free_port)
  log=$work/log
  ASPNETCORE_URLS="http://127.0.0.1:$port" Storage__DataDirectory="$work/data" \
    "${within[@]}" dotnet WebFrontend/bin/Release/net10.0/OrleansStock.WebFrontend.dll >"$log" 2>&1 &
  pid=$!
fi
for _ in $(seq 300); do curl -sf "http://127.0.0.1:$port/healthz/ready" >/dev/null && break; sleep 0.2; done

walk() { # name, order of the numbers
  local before=$SECONDS ticks
  ticks=$(awk '{ print $14 + $15 }' "/proc/$pid/stat")
  "${@:2}" | xargs -P 8 -n 50 python3 Benchmarks/load/memory/walk.py "$port" >"$work/$1"
  kill -0 "$pid" 2>/dev/null || { echo "memory.sh: the process ended; the log ends with" >&2; tail -5 "$log" >&2; exit 1; }
  sort -n "$work/$1" | awk -v name="$1" -v took=$((SECONDS - before)) \
    -v ticks=$(($(awk '{ print $14 + $15 }' "/proc/$pid/stat") - ticks)) -v rss="$(awk '/VmRSS/ { print $2 }' "/proc/$pid/status")" \
    -v peak="$(awk '/VmHWM/ { print $2 }' "/proc/$pid/status")" '
    { t[NR] = $1; if ($2 != 200) bad[$2]++ }
    END { for (s in bad) errors = errors " " bad[s] "x" s
      printf "%s: %d tickers in %d s, errors:%s, p50 %.0f ms, p99 %.0f ms, longest %.0f ms, %.1f ms of processor each, resident %d MB, peak %d MB\n",
        name, NR, took, errors == "" ? " none" : errors, 1000 * t[int(NR * 0.5) + 1], 1000 * t[int(NR * 0.99) + 1], 1000 * t[NR],
        10 * ticks / NR, rss / 1024, peak / 1024 }'
}
walk first seq 1 "$tickers"
walk again shuf -i "1-$tickers" --random-source=<(yes)
curl -s -o /dev/null -w 'ready: %{http_code}\n' "http://127.0.0.1:$port/healthz/ready"
