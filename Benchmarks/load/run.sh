#!/usr/bin/env bash
# Load on a cluster of three silos and one web on this machine: run.sh [SECONDS]. Prints ratios; see Program.cs.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/Benchmarks/load/publish.sh" "$root" "$work"
dotnet run -c Release --project "$root/Benchmarks/load" -- "$work" "$@"
