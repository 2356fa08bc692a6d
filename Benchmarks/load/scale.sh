#!/usr/bin/env bash
# Many users, predictions and tickers in MariaDB: Benchmarks/load/scale.sh [USERS] [TICKERS] [SILOS] [indexes]
# (100,000, 10,000 and 1 unless given: ten million predictions, some 18 GB of disk; needs MariaDB and gawk)
# Starts a cluster on a folder of generated files, fills its tables by bulk inserts with 1,000 users and measures pages, API,
# predictions and a day's refresh with its outcomes; then the same with all users. The database's cache is 4 GB. With "indexes" it measures
# instead what each index of the ledger gains and costs, and what partitions by year would, on copies of the filled tables (some 45 GB of disk, half an hour).
set -euo pipefail
users=${1:-100000}
tickers=${2:-10000}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
"$root/Benchmarks/load/publish.sh" "$root" "$work/build"
"$root/Benchmarks/load/memory/prices.sh" "$work/prices" "$tickers"
# The readers' scenarios ask for an index.
ln -s .history0 "$work/prices/^GSPC.csv"
cut -d, -f1 "$work/prices/.history0" | tail -n +2 >"$work/dates"
MarketData__Source=Csv MarketData__CsvDirectory="$work/prices" \
  DATABASE_OPTIONS="--innodb-buffer-pool-size=4G --innodb-log-file-size=1G --innodb-autoinc-lock-mode=2" \
  dotnet run -c Release --project "$root/Benchmarks/load" -- "${4:-scale}" "$work/build" "$work/dates" "$users" "$tickers" "${3:-1}"
