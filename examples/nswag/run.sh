#!/usr/bin/env bash
# A C# client that NSwag makes from the site's OpenAPI document: examples/nswag/run.sh [SYMBOL [MODEL]]
# with ORLEANSSTOCK_URL and ORLEANSSTOCK_TOKEN as in ../README.md. Needs curl and the .NET SDK; the generator comes from NuGet;
# ends with 69 where it cannot be had.
set -euo pipefail
cd "$(dirname "$0")"
. ../generated.sh

mkdir -p obj/client
fetch_document
# Generated and compiled anew where the document has changed.
if ! cmp -s obj/v1.json.new obj/v1.json || [ ! -f obj/client/StockClient.cs ]; then
  restore_tools
  dotnet nswag openapi2csclient /input:obj/v1.json.new /output:obj/client/StockClient.cs /namespace:OrleansStock.Generated /className:StockClient \
    /jsonLibrary:SystemTextJson /dateType:System.DateOnly /generateNullableReferenceTypes:true /generateOptionalParameters:true >obj/nswag.log ||
    { cat obj/nswag.log >&2; exit 1; }
  # The generator switches the compiler's null checks off for its own code; here they count.
  sed -i '/#pragma warning disable 8[67]/d' obj/client/StockClient.cs
  mv obj/v1.json.new obj/v1.json
fi
run_client NSwagClient "$@"
