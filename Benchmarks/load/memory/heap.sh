#!/usr/bin/env bash
# Live bytes of a ticker, from heap dumps: Benchmarks/load/memory/heap.sh [TICKERS] [MODEL...] (240 and ensemble unless given;
# needs gawk, curl, python3). Starts the site on generated files (ten years of bars each) and dumps its live objects with a third
# of the tickers in memory and with all: the difference, by type, divided by the tickers between, and what the silo itself counts.
set -euo pipefail
tickers=${1:-240}
shift || true
models=("$@")
[ ${#models[@]} -gt 0 ] || models=(ensemble)
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap '[ -n "${pid:-}" ] && kill "$pid" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
dotnet build WebFrontend -c Release -nologo -v quiet -clp:NoSummary
dump=$(command -v dotnet-dump || true)
if [ -z "$dump" ]; then
  dotnet tool install dotnet-dump --tool-path "$work/tools" >/dev/null
  dump=$work/tools/dotnet-dump
fi
Benchmarks/load/memory/prices.sh "$work/prices" "$tickers"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
ASPNETCORE_URLS=http://127.0.0.1:$port MarketData__Source=Csv MarketData__CsvDirectory=$work/prices Storage__DataDirectory=$work/data \
  dotnet WebFrontend/bin/Release/net10.0/OrleansStock.WebFrontend.dll >"$work/log" 2>&1 &
pid=$!
for _ in $(seq 300); do curl -sf "http://127.0.0.1:$port/healthz/ready" >/dev/null && break; sleep 0.2; done

ask() { # from, to
  for model in "${models[@]}"; do
    seq "$1" "$2" | xargs -P 2 -I{} curl -sf -o /dev/null "http://127.0.0.1:$port/api/v1/tickers/T{}/forecast?model=$model"
  done
  # What is written behind the readers is let go once it is written.
  sleep 5
}
types() { # name
  "$dump" collect -p "$pid" -o "$work/$1.dmp" --type Heap >/dev/null
  printf 'dumpheap -live -stat\nexit\n' | "$dump" analyze "$work/$1.dmp" >"$work/$1"
  rm "$work/$1.dmp"
}
ask 1 $((tickers / 3))
types first
ask $((tickers / 3 + 1)) "$tickers"
types all
# Gauges are set every fifteen seconds.
sleep 15
curl -sf "http://127.0.0.1:$port/metrics" | awk '/^orleansstock_tickers_held/ { held = $2 } /^orleansstock_tickers_memory_bytes/ { bytes = $2 }
  END { printf "the silo counts %.1f kB a ticker\n", bytes / held / 1000 }'
python3 - "$work/first" "$work/all" $((tickers - tickers / 3)) <<'PYTHON'
import re
import sys

def read(path):
    types = {}
    for line in open(path):
        if row := re.match(r"\s*[0-9a-f]{8,16}\s+[\d,]+\s+([\d,]+)\s+(\S.*)$", line):
            name = row.group(2).strip()
            if not name.startswith("Free"): types[name] = types.get(name, 0) + int(row.group(1).replace(",", ""))
    return types

first, last, tickers = read(sys.argv[1]), read(sys.argv[2]), int(sys.argv[3])
gained = {name: (last[name] - first.get(name, 0)) / tickers for name in last}
for name, size in sorted(gained.items(), key=lambda pair: -pair[1])[:12]: print(f"{size:10.0f}  {name[:120]}")
print(f"{sum(gained.values()) / 1000:.1f} kB live a ticker, the web's copies of its answers among them")
PYTHON
