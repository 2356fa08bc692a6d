#!/usr/bin/env bash
# Mutated answers of Yahoo and CSV files for the parsers, with other seeds each time: Tests/MarketData/fuzz.sh [ITERATIONS].
# ITERATIONS (a million unless given) go to the chart parser, to the CSV parser and to random vendor layouts each, a third to search and to repair.
set -euo pipefail
cd "$(dirname "$0")/../.."

dotnet build -c Release Tests/Tests.csproj -nologo -v quiet -clp:NoSummary
ORLEANSSTOCK_FUZZ_ITERATIONS=${1:-1000000} exec dotnet Tests/bin/Release/net10.0/OrleansStock.Tests.dll -noColor -longRunning 60 \
  -class OrleansStock.Tests.MarketData.ParserPropertyTests -class OrleansStock.Tests.MarketData.Csv.VendorLayoutPropertyTests
