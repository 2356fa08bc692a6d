#!/usr/bin/env bash
# 1,000 page views over 50 cached tickers while the price source answers 429, hangs or sends web pages: Tests/Site/outage.sh [SECONDS].
# The outage lasts SECONDS (120 unless given); afterwards the site must get well by itself. What was seen is printed.
set -euo pipefail
cd "$(dirname "$0")/../.."

dotnet build -c Release Tests/Tests.csproj -nologo -v quiet -clp:NoSummary
ORLEANSSTOCK_OUTAGE_SECONDS=${1:-120} exec dotnet Tests/bin/Release/net10.0/OrleansStock.Tests.dll -noColor -longRunning 60 -diagnostics \
  -class OrleansStock.Tests.Site.OutageTests
