#!/usr/bin/env bash
# What an active ticker costs: Benchmarks/load/tickers.sh [TICKERS] (2,000 unless given; needs gawk, curl, python3)
# Starts the site on a folder of generated files (ten years of bars each), asks for every ticker's ensemble forecast once,
# four at a time, and prints resident memory and processor seconds at four points, and what a ticker added between them.
set -euo pipefail
tickers=${1:-2000}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap '[ -n "${pid:-}" ] && kill "$pid" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
dotnet build WebFrontend -c Release -nologo -v quiet -clp:NoSummary

Benchmarks/load/memory/prices.sh "$work/prices" "$tickers"

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
ASPNETCORE_URLS=http://127.0.0.1:$port MarketData__Source=Csv MarketData__CsvDirectory=$work/prices Storage__DataDirectory=$work/data \
  DOTNET_gcServer=0 dotnet WebFrontend/bin/Release/net10.0/OrleansStock.WebFrontend.dll >"$work/log" 2>&1 &
pid=$!
for _ in $(seq 300); do curl -sf "http://127.0.0.1:$port/healthz/ready" >/dev/null && break; sleep 0.2; done

measure() { # tickers so far
  local rss cpu
  rss=$(awk '/VmRSS/ { print $2 }' "/proc/$pid/status")
  cpu=$(awk '{ print ($14 + $15) / 100 }' "/proc/$pid/stat")
  echo "$1 $rss $cpu"
}
measure 0 | tee "$work/points"
done=0
for part in 1 2 3 4; do
  until=$((tickers * part / 4))
  seq $((done + 1)) "$until" | xargs -P 4 -I{} curl -sf -o /dev/null "http://127.0.0.1:$port/api/v1/tickers/T{}/forecast?model=ensemble" ||
    { echo "tickers.sh: a forecast failed; the log ends with" >&2; tail -3 "$work/log" >&2; exit 1; }
  done=$until
  measure "$done" | tee -a "$work/points"
done
awk 'NR == 2 { t = $1; m = $2; c = $3 }
  END { printf "per ticker, after the first quarter: %.0f kB resident, %.1f ms of processor\n", ($2 - m) / ($1 - t), 1000 * ($3 - c) / ($1 - t) }' \
  "$work/points"
