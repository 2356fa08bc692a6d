#!/usr/bin/env bash
# Makes WebFrontend/wwwroot/js/echarts.mjs anew: the parts of ECharts that the charts use, in one minified module.
# Needs Node and npm; the result is committed, so that a build of the site needs neither. Same versions, same bytes.
set -euo pipefail

ECHARTS=6.1.0
ESBUILD=0.28.2

here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../wwwroot/js/echarts.mjs}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/parts.mjs" "$work/"
(cd "$work" && npm install --no-save --no-audit --no-fund --silent --ignore-scripts "echarts@$ECHARTS" "esbuild@$ESBUILD")
banner="/*! Apache ECharts $ECHARTS, Apache License 2.0; zrender, BSD 3-Clause License. Made by WebFrontend/Charts/Library/build.sh. */"
(cd "$work" && node_modules/.bin/esbuild parts.mjs --bundle --minify --format=esm --target=es2022 --legal-comments=none \
  --line-limit=150 --banner:js="$banner" --log-level=warning --outfile=echarts.mjs)
cp "$work/echarts.mjs" "$out"
echo "$(wc -c < "$out") bytes, $(gzip -9 -c "$out" | wc -c) bytes by gzip"
