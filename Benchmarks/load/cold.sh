#!/usr/bin/env bash
# What a ticker costs that nobody asked for before: Benchmarks/load/cold.sh [ROUNDS] [COMMIT] (3 rounds unless given; needs gawk, curl,
# python3). Publishes the site as deploy/docker does, starts it on generated files (ten years of bars each) and asks for the default forecast of
# 500 tickers, one after the other: milliseconds of processor of the first of a fresh process, of each of the first hundred, and of each of the
# last hundred, when what is called often is compiled for good. All of the way counts: file, repair, features, fit, scorecard, state, JSON.
# COMMIT: another one, measured in the same rounds.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../other-tree.sh"
rounds=${1:-3}
names=(here)
publish() { # tree folder
  dotnet publish "$1/WebFrontend" -c Release -p:CompileAhead=true -nologo -v quiet -clp:NoSummary -o "$2" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
}
publish "$root" "$work/here"
if [ -n "${2:-}" ]; then
  other_tree "$2"
  publish "$work/tree" "$work/other"
  names+=(other)
fi
"$root/Benchmarks/load/memory/prices.sh" "$work/prices" 500
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
spent() { awk '{ print 10 * ($14 + $15) }' "/proc/$pid/stat"; } # milliseconds, in steps of ten
ask() { curl -sf -o /dev/null "http://127.0.0.1:$port/api/v1/tickers/T$1/forecast"; }

for _ in $(seq "$rounds"); do
  for name in "${names[@]}"; do
    port=$(free_port)
    ASPNETCORE_URLS=http://127.0.0.1:$port Silo__Port=$(free_port) Silo__GatewayPort=$(free_port) Storage__DataDirectory=$work/data \
      MarketData__Source=Csv MarketData__CsvDirectory=$work/prices RateLimits__NewPerAddress=1000000 RateLimits__NewVisitors=1000000 \
      dotnet "$work/$name/OrleansStock.WebFrontend.dll" >"$work/log" 2>&1 &
    pid=$!
    until curl -sf "http://127.0.0.1:$port/healthz/ready" >/dev/null; do kill -0 "$pid" || { tail "$work/log" >&2; exit 1; }; sleep 0.05; done
    # What the start left behind, such as the compiler's second tier, is not the ticker's.
    sleep 5
    begin=$(spent)
    ask 1
    sleep 0.5
    first=$(($(spent) - begin))
    for i in $(seq 2 100); do ask "$i"; done
    hundred=$(($(spent) - begin))
    for i in $(seq 101 400); do ask "$i"; done
    begin=$(spent)
    for i in $(seq 401 500); do ask "$i"; done
    echo "$name $first $hundred $(($(spent) - begin))" >>"$work/costs"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    rm -rf "$work/data"
  done
done
for name in "${names[@]}"; do
  while read -r column count kind; do
    awk -v name="$name" -v column="$column" -v count="$count" '$1 == name { print $column / count }' "$work/costs" | sort -n |
      awk -v name="$name" -v kind="$kind" '
        { all = all " " $1; v[NR] = $1 } END { printf "%s, %s: %.1f ms of processor (%s )\n", name, kind, v[int((NR + 1) / 2)], all }'
  done <<<$'2 1 first of a process\n3 100 each of the first hundred\n4 100 each of the last hundred'
done
