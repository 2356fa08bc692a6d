#!/usr/bin/env bash
# A cluster of three silos under a clock that is set, through four months of days in some ten minutes: closes of six exchanges, holidays, clock
# changes, splits, dividends, a delisting, outages of the source, 500 tickers, 50 people: Tests/Grains/Month/month.sh
# On MariaDB where it is installed, else on SQLite. The last line is "month: pass|fail (what was seen)"; exit 1 where something was wrong.
set -euo pipefail
cd "$(dirname "$0")/../../.."

dotnet build -c Release Tests/Tests.csproj -nologo -v quiet -clp:NoSummary
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet Tests/bin/Release/net10.0/OrleansStock.Tests.dll -noColor -longRunning 3600 -showLiveOutput -explicit only \
  -class OrleansStock.Tests.Grains.Month.MonthTests 2>&1 | tee "$log" | sed -u 's/.*\[OUTPUT\] //; /^ \{8\}/d' || status=$?
grep -oE 'month: (pass|fail) .*' "$log" | head -n 1 || { echo "month: fail (it ended without a summary)"; exit 1; }
exit "$status"
