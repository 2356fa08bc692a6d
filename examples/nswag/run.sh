#!/usr/bin/env bash
# A C# client that NSwag makes from the site's OpenAPI document: examples/nswag/run.sh [SYMBOL [MODEL]]
# with ORLEANSSTOCK_URL and ORLEANSSTOCK_TOKEN as in ../README.md. Needs curl and the .NET SDK; the generator comes from NuGet;
# ends with 69 where it cannot be had.
set -euo pipefail
cd "$(dirname "$0")"
site=${ORLEANSSTOCK_URL:-http://localhost:8000}

mkdir -p obj/client
curl --fail --silent --show-error --max-time 60 "${site%/}/openapi/v1.json" --output obj/v1.json.new
# Generated and compiled anew where the document has changed.
if ! cmp -s obj/v1.json.new obj/v1.json || [ ! -f obj/client/StockClient.cs ]; then
  dotnet tool restore >obj/tool.log 2>&1 || { cat obj/tool.log >&2; exit 69; }
  dotnet nswag openapi2csclient /input:obj/v1.json.new /output:obj/client/StockClient.cs /namespace:OrleansStock.Generated /className:StockClient \
    /jsonLibrary:SystemTextJson /dateType:System.DateOnly /generateNullableReferenceTypes:true /generateOptionalParameters:true >obj/nswag.log ||
    { cat obj/nswag.log >&2; exit 1; }
  # The generator switches the compiler's null checks off for its own code; here they count.
  sed -i '/#pragma warning disable 8[67]/d' obj/client/StockClient.cs
  mv obj/v1.json.new obj/v1.json
fi
program=bin/Release/net10.0/OrleansStock.NSwagClient.dll
newer() { find Program.cs NSwagClient.csproj packages.lock.json obj/client ../../Directory.*.props -newer "$program" -print -quit; }
if [ ! -f "$program" ] || [ -n "$(newer)" ]; then
  dotnet restore -v quiet >obj/restore.log 2>&1 || { cat obj/restore.log >&2; exit 69; }
  # No compiler server stays behind.
  dotnet build -c Release --no-restore -nologo -v quiet -p:UseSharedCompilation=false >obj/build.log 2>&1 || { cat obj/build.log >&2; exit 1; }
  touch "$program"
fi
exec dotnet "$program" "$@"
