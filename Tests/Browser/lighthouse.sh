#!/usr/bin/env bash
# Lighthouse (mobile preset) over a published Release build on the bundled sample, without a network: scores and bytes of each page.
# MarketData__Source=Csv MarketData__CsvDirectory=DIR TICKER=MSFT looks at a ticker of your own.
# Fails below 95 for performance or below 100 for accessibility, best practices and SEO, or where a page transfers too much.
# Needs Chromium (CHROME_PATH names another), Node and npm. LIGHTHOUSE_OUT keeps the reports; a quiet machine gives honest numbers.
set -euo pipefail

LIGHTHOUSE=12.2.3
PORT=${PORT:-8899}
TICKER=${TICKER:-%5EGSPC.SAMPLE}
# Bytes over the wire: a page without a chart that is loaded, and one with the chart's library.
PLAIN=100000
WITH_CHART=300000

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
site=
finish() {
  if [ -n "$site" ]; then kill "$site" 2>/dev/null || true; wait "$site" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
out=${LIGHTHOUSE_OUT:-$work/reports}
mkdir -p "$out"
export CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium}

dotnet publish "$root/WebFrontend" -c Release -o "$work/site" -nologo -v quiet
(cd "$work" && npm install --no-save --no-audit --no-fund --silent "lighthouse@$LIGHTHOUSE")

ASPNETCORE_URLS="http://localhost:$PORT" MarketData__Source=${MarketData__Source:-Sample} Storage__DataDirectory="$work/data" \
  Silo__Port=$((PORT + 1000)) Silo__GatewayPort=$((PORT + 2000)) dotnet "$work/site/OrleansStock.WebFrontend.dll" > "$work/site.log" 2>&1 &
site=$!
for _ in $(seq 120); do
  if curl -sf "http://localhost:$PORT/healthz/ready" > /dev/null; then break; fi
  sleep 0.5
done

failed=0
check() {
  local path=$1 most=$2 name
  name=$(echo "$path" | tr -c 'A-Za-z0-9\n' '-')
  # Once before, so that the forecast is made and the page is in memory.
  curl -sf "http://localhost:$PORT$path" > /dev/null
  (cd "$work" && node_modules/.bin/lighthouse "http://localhost:$PORT$path" --quiet --output=json --output-path="$out/page$name.json" \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu")
  node - "$out/page$name.json" "$path" "$most" << 'JS' || failed=1
const [file, path, most] = process.argv.slice(2);
const report = JSON.parse(require("fs").readFileSync(file));
const score = name => Math.round(100 * report.categories[name].score);
const all = { performance: score("performance"), accessibility: score("accessibility"), practices: score("best-practices"), seo: score("seo") };
const bytes = Math.round(report.audits["total-byte-weight"].numericValue);
console.log(`${path}: performance ${all.performance}, accessibility ${all.accessibility}, best practices ${all.practices}, SEO ${all.seo}, ${bytes} bytes`);
const missed = Object.values(report.audits).filter(a => a.score !== null && a.score < 0.9 && a.scoreDisplayMode === "binary").map(a => a.id);
if (missed.length) console.log(`  not passed: ${missed.join(", ")}`);
process.exit(all.performance >= 95 && all.accessibility === 100 && all.practices === 100 && all.seo === 100 && bytes <= Number(most) ? 0 : 1);
JS
}
check / "$PLAIN"
check "/tickers/$TICKER" "$WITH_CHART"
check /models "$PLAIN"
exit $failed
