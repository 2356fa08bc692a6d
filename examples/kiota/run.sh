#!/usr/bin/env bash
# A C# client that Kiota makes from the site's OpenAPI document: examples/kiota/run.sh [SYMBOL [MODEL]]
# with ORLEANSSTOCK_URL and ORLEANSSTOCK_TOKEN as in ../README.md. Needs curl and the .NET SDK; the generator comes from NuGet;
# ends with 69 where it cannot be had.
set -euo pipefail
cd "$(dirname "$0")"
site=${ORLEANSSTOCK_URL:-http://localhost:8000}

mkdir -p obj
curl --fail --silent --show-error --max-time 60 "${site%/}/openapi/v1.json" --output obj/v1.json.new
# Generated and compiled anew where the document has changed.
if ! cmp -s obj/v1.json.new obj/v1.json || [ ! -f obj/client/StockClient.cs ]; then
  dotnet tool restore >obj/tool.log 2>&1 || { cat obj/tool.log >&2; exit 69; }
  # Nothing is sent to the vendor: no question about a newer version, no telemetry.
  KIOTA_OFFLINE_ENABLED=true KIOTA_CLI_TELEMETRY_OPTOUT=1 dotnet kiota generate --language CSharp \
    --openapi obj/v1.json.new --output obj/client --clean-output --class-name StockClient --namespace-name OrleansStock.Generated \
    --exclude-backward-compatible --log-level Error >obj/kiota.log || { cat obj/kiota.log >&2; exit 1; }
  mv obj/v1.json.new obj/v1.json
fi
program=bin/Release/net10.0/OrleansStock.KiotaClient.dll
newer() { find Program.cs KiotaClient.csproj packages.lock.json obj/client ../../Directory.*.props -newer "$program" -print -quit; }
if [ ! -f "$program" ] || [ -n "$(newer)" ]; then
  dotnet restore -v quiet >obj/restore.log 2>&1 || { cat obj/restore.log >&2; exit 69; }
  # No compiler server stays behind.
  dotnet build -c Release --no-restore -nologo -v quiet -p:UseSharedCompilation=false >obj/build.log 2>&1 || { cat obj/build.log >&2; exit 1; }
  touch "$program"
fi
exec dotnet "$program" "$@"
