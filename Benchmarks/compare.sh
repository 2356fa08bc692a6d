#!/usr/bin/env bash
# This tree beside another commit: Benchmarks/compare.sh COMMIT [NAME...]
# Builds the commit in a worktree of its own, runs both as clusters of three silos and one web, and measures them in turn.
# NAME: predictions, live, forecast, forecast-br, forecast-304, summary, odds, page, page-user, ledger-page, ledger-api; all of them
# unless given. Each line is the median of either and their ratio.
# Environment: SECONDS_EACH (10) per measurement, ROUNDS (5). Both clusters are up at once, one of them idle.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
. "$(dirname "${BASH_SOURCE[0]}")/other-tree.sh"
other_tree "$1"
shift
"$root/Benchmarks/load/publish.sh" "$work/tree" "$work/other"
"$root/Benchmarks/load/publish.sh" "$root" "$work/here"
dotnet run -c Release --project "$root/Benchmarks/load" -- compare "$work/other" "$work/here" "${SECONDS_EACH:-10}" "${ROUNDS:-5}" "$@"
