#!/usr/bin/env bash
# Young and wild tickers beside the random walk: Benchmarks/short.sh PRICES [MODELS]
# Prints Backtest's leaderboard, past-only, where forecasts know the last 250, 400 and 700 bars alone (an origin every 21 bars from bar 750
# on, so that all cuts have the same outcomes), and for GME, TQQQ, BTC-USD, FNMA and COIN with all of their bars. Where DM t is above
# -1, the model is not worse than the random walk by a standard error. MODELS: ensemble,boosted-trees,lstm unless given.
set -euo pipefail
prices=$(realpath "${1:?a folder of SYMBOL.csv}")
models=${2:-ensemble,boosted-trees,lstm}
wild=GME,TQQQ,BTC-USD,FNMA,COIN
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$(mktemp --suffix=.csv.gz)
trap 'rm -f "$out"' EXIT
dotnet build "$root/Backtest" -c Release -nologo -v quiet -clp:NoSummary -p:RunAnalyzers=false
board() { # name, options...
  echo "== $1"
  shift
  dotnet "$root/Backtest/bin/Release/net10.0/OrleansStock.Backtest.dll" --prices "$prices" --models "$models" --out "$out" "$@" 2>/dev/null |
    grep -E '^(model|ensemble|boosted-trees|lstm|random-walk|linear|mlp|theta|arima) +[h0-9]'
}
for bars in 250 400 700; do
  board "all tickers, $bars bars" --bars "$bars"
  board "wild tickers, $bars bars" --bars "$bars" --symbols "$wild"
done
board "wild tickers, all bars" --symbols "$wild"
