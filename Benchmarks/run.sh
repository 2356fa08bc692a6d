#!/usr/bin/env bash
# Benchmarks, tables with ratios: Benchmarks/run.sh [NAME...]; without a name all of them.
# NAME is a part of a benchmark's class or method, such as Forecast or CachedForecast.
set -euo pipefail
cd "$(dirname "$0")/.."

filters=()
for name in "$@"; do filters+=("*$name*"); done
[ ${#filters[@]} -gt 0 ] || filters=("*")
artifacts=$(mktemp -d)
trap 'rm -rf "$artifacts"' EXIT
dotnet run -c Release --project Benchmarks -- --filter "${filters[@]}" --artifacts "$artifacts" \
  >"$artifacts/log" 2>&1 || { tail -40 "$artifacts/log" >&2; exit 1; }
shopt -s nullglob
reports=("$artifacts"/results/*-github.md)
[ ${#reports[@]} -gt 0 ] || { echo "run.sh: no benchmark is called that" >&2; exit 2; }
cat "${reports[@]}"
