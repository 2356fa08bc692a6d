#!/usr/bin/env bash
# A C# client that Kiota makes from the site's OpenAPI document: examples/kiota/run.sh [SYMBOL [MODEL]]
# with ORLEANSSTOCK_URL and ORLEANSSTOCK_TOKEN as in ../README.md. Needs curl and the .NET SDK; the generator comes from NuGet;
# ends with 69 where it cannot be had.
set -euo pipefail
cd "$(dirname "$0")"
. ../generated.sh

fetch_document
# Generated and compiled anew where the document has changed.
if ! cmp -s obj/v1.json.new obj/v1.json || [ ! -f obj/client/StockClient.cs ]; then
  restore_tools
  # Nothing is sent to the vendor: no question about a newer version, no telemetry.
  KIOTA_OFFLINE_ENABLED=true KIOTA_CLI_TELEMETRY_OPTOUT=1 dotnet kiota generate --language CSharp \
    --openapi obj/v1.json.new --output obj/client --clean-output --class-name StockClient --namespace-name OrleansStock.Generated \
    --exclude-backward-compatible --log-level Error >obj/kiota.log || { cat obj/kiota.log >&2; exit 1; }
  mv obj/v1.json.new obj/v1.json
fi
run_client KiotaClient "$@"
