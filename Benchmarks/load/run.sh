#!/usr/bin/env bash
# Load on this machine, beside its limits, measured in turn (the same bytes from bare Kestrel, the same rows inserted without the service):
#
#   run.sh [SECONDS [ROUNDS]]                                   all of it
#   run.sh reads embedded|cluster SECONDS ROUNDS [NAME...]      processor per request; names as in Reads.cs
#   run.sh writes embedded|cluster SECONDS ROUNDS USERS...      durable predictions a second
#   run.sh soak MINUTES                                         half a load of a cluster: memory, handles, connections, threads, tables
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/Benchmarks/load/publish.sh" "$root" "$work"
case ${1:-} in
  reads | writes | soak) set -- "$1" "$work" "${@:2}" ;;
  *) set -- "$work" "$@" ;;
esac
dotnet run -c Release --project "$root/Benchmarks/load" -- "$@"
