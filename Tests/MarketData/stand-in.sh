#!/usr/bin/env bash
# Serves a folder of SYMBOL.csv as Yahoo's answers on loopback until stopped: Tests/MarketData/stand-in.sh FOLDER [PORT]
# Then, elsewhere: MarketData__YahooBaseUrl=http://127.0.0.1:PORT dotnet run -c Release --project WebFrontend
set -euo pipefail
folder=$(realpath "${1:?a folder of SYMBOL.csv}")
cd "$(dirname "$0")/../.."
dotnet build -c Release Tests/Tests.csproj -nologo -v quiet -clp:NoSummary
ORLEANSSTOCK_STANDIN_FOLDER=$folder ORLEANSSTOCK_STANDIN_PORT=${2:-8100} exec dotnet Tests/bin/Release/net10.0/OrleansStock.Tests.dll \
  -noColor -diagnostics -explicit only -class OrleansStock.Tests.MarketData.Yahoo.StandInService
