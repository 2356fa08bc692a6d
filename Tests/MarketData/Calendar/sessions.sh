#!/usr/bin/env bash
# Prints how the calendars differ from the tables of sessions beside the repository, for docs/market-data.md: Tests/MarketData/Calendar/sessions.sh
set -euo pipefail
cd "$(dirname "$0")/../../.."

dotnet build -c Release Tests/Tests.csproj -nologo -v quiet -clp:NoSummary
exec dotnet Tests/bin/Release/net10.0/OrleansStock.Tests.dll -noColor -explicit only -class OrleansStock.Tests.MarketData.Calendar.SessionsTests
