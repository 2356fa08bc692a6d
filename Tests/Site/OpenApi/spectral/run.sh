#!/usr/bin/env bash
# Spectral's rules of OpenAPI over a document: Tests/Site/OpenApi/spectral/run.sh [FILE], by default that of the site at
# ORLEANSSTOCK_URL (http://localhost:8000). Ends with 0 where it finds nothing, hints included, and with 69 where it cannot be installed.
# Needs Node.js with npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# Outside of the project's folder, whose files the compiler's globs walk through.
tool=$here/../../../../artifacts/spectral
mkdir -p "$tool"
if ! cmp -s "$here/package-lock.json" "$tool/installed"; then
  cp "$here/package.json" "$here/package-lock.json" "$tool/"
  (cd "$tool" && npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1) || { cat "$tool/npm.log" >&2; exit 69; }
  cp "$here/package-lock.json" "$tool/installed"
fi

document=${1:-}
if [ -z "$document" ]; then
  document=$tool/v1.json
  curl --fail --silent --show-error --max-time 60 "${ORLEANSSTOCK_URL:-http://localhost:8000}/openapi/v1.json" --output "$document"
fi
exec "$tool/node_modules/.bin/spectral" lint "$document" --ruleset "$here/ruleset.yaml" --fail-severity hint
