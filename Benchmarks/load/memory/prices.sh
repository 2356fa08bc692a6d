#!/usr/bin/env bash
# A folder of CSV files, ten years of bars each: Benchmarks/load/memory/prices.sh DIRECTORY TICKERS (needs gawk)
# Twenty histories under many names, T1 and so on: what is in a file does not matter here, only how much.
set -euo pipefail
mkdir -p "$1"
for seed in $(seq 0 19); do
  gawk -v seed="$seed" 'BEGIN { srand(seed); print "Date,Open,High,Low,Close,AdjClose,Volume"; p = 100; t = 1477958400
    for (i = 0; i < 3640; i++) { day = strftime("%w", t, 1); if (day != 0 && day != 6) {
      o = p; p *= exp(0.02 * (rand() + rand() + rand() - 1.5)); h = (o > p ? o : p) * 1.004; l = (o < p ? o : p) * 0.996
      printf "%s,%.4f,%.4f,%.4f,%.4f,%.4f,%d\n", strftime("%Y-%m-%d", t, 1), o, h, l, p, p, 1000000 + i } t += 86400 } }' >"$1/.history$seed"
done
for i in $(seq 1 "$2"); do ln -s ".history$((i % 20))" "$1/T$i.csv"; done
