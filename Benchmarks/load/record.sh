#!/usr/bin/env bash
# The live record of many resolved predictions: Benchmarks/load/record.sh [PREDICTIONS] [ROUNDS] (100,000 and 3 unless given).
# A site on SQLite resolves and counts them itself; then what the pages and calls of the record take of the processor, and each number of the
# API beside a naive count over the table, which shares no code with the service. Fails where one differs by more than 1e-9.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/Benchmarks/load/publish.sh" "$root" "$work"
dotnet run -c Release --project "$root/Benchmarks/load" -- record "$work" "$root/MarketData/Sample/sp500-2000.csv" "${1:-100000}" "${2:-3}"
