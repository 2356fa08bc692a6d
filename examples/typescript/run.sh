#!/usr/bin/env bash
# TypeScript types that openapi-typescript makes from the site's OpenAPI document: examples/typescript/run.sh [SYMBOL [MODEL]]
# with ORLEANSSTOCK_URL and ORLEANSSTOCK_TOKEN as in ../README.md. Needs curl and Node.js with npm;
# ends with 69 where the packages cannot be had.
set -euo pipefail
cd "$(dirname "$0")"
site=${ORLEANSSTOCK_URL:-http://localhost:8000}

mkdir -p obj
if ! cmp -s package-lock.json obj/installed; then
  npm ci --no-audit --no-fund --ignore-scripts >obj/npm.log 2>&1 || { cat obj/npm.log >&2; exit 69; }
  cp package-lock.json obj/installed
fi
curl --fail --silent --show-error --max-time 60 "${site%/}/openapi/v1.json" --output obj/v1.json.new
# Generated and compiled anew where the document or the program has changed.
if ! cmp -s obj/v1.json.new obj/v1.json || [ journey.ts -nt obj/js/journey.js ]; then
  node_modules/.bin/openapi-typescript obj/v1.json.new --output obj/schema.ts >obj/generator.log
  node_modules/.bin/tsc
  mv obj/v1.json.new obj/v1.json
fi
exec node obj/js/journey.js "$@"
