#!/usr/bin/env bash
# One person with many predictions beside one with 100, measured in turn in one run: Benchmarks/load/many.sh embedded|cluster [PREDICTIONS] [ROUNDS]
# (100,000 and 5 unless given). Every page and call of one's own predictions, with each filter; then both exports and the memory they take.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/Benchmarks/load/publish.sh" "$root" "$work"
dotnet run -c Release --project "$root/Benchmarks/load" -- many "$work" "${1:-embedded}" "${2:-100000}" "${3:-5}"
