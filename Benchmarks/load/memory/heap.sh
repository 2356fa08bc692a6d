#!/usr/bin/env bash
# Live bytes of a ticker, from heap dumps: Benchmarks/load/memory/heap.sh [TICKERS] [MODEL...] (300 and ensemble unless given;
# needs gawk, curl, python3). Starts the site on generated files (ten years of bars each) and takes a dump of the garbage collector's
# live objects with a third of the tickers in memory and one with all: the difference, by type, divided by the tickers between.
set -euo pipefail
tickers=${1:-300}
shift || true
models=("${@:-ensemble}")
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap '[ -n "${pid:-}" ] && kill "$pid" 2>/dev/null; wait 2>/dev/null; [ -n "${KEEP:-}" ] || rm -rf "$work"' EXIT
dotnet build WebFrontend -c Release -nologo -v quiet -clp:NoSummary
dump=$(command -v dotnet-gcdump || true)
if [ -z "$dump" ]; then
  dotnet tool install dotnet-gcdump --tool-path "$work/tools" >/dev/null
  dump=$work/tools/dotnet-gcdump
fi
Benchmarks/load/memory/prices.sh "$work/prices" "$tickers"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
ASPNETCORE_URLS=http://127.0.0.1:$port MarketData__Source=Csv MarketData__CsvDirectory=$work/prices Storage__DataDirectory=$work/data \
  DOTNET_gcServer=0 dotnet WebFrontend/bin/Release/net10.0/OrleansStock.WebFrontend.dll >"$work/log" 2>&1 &
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
  "$dump" collect -p "$pid" -o "$work/$1.gcdump" >/dev/null
  "$dump" report "$work/$1.gcdump" >"$work/$1"
}
ask 1 $((tickers / 3))
types first
ask $((tickers / 3 + 1)) "$tickers"
types all
python3 - "$work/first" "$work/all" $((tickers - tickers / 3)) <<'PYTHON'
import re
import sys

def read(path):
    types, total = {}, 0
    for line in open(path):
        if row := re.match(r"\s*([\d,.]+)\s+([\d,.]+)\s+(\S.*?)(\s+\[.*\])?\s*$", line):
            size, count, name = row.group(1), row.group(2), row.group(3)
            number = lambda text: int(re.sub(r"[,.]", "", text))
            if name.startswith("GC Heap"): continue
            types[name] = types.get(name, 0) + number(size) * max(1, number(count))
    return types

first, last, tickers = read(sys.argv[1]), read(sys.argv[2]), int(sys.argv[3])
gained = {name: (last[name] - first.get(name, 0)) / tickers for name in last}
for name, size in sorted(gained.items(), key=lambda pair: -pair[1])[:30]:
    if size >= 50: print(f"{size:10.0f}  {name}")
print(f"{sum(gained.values()) / 1000:.1f} kB live a ticker")
PYTHON
