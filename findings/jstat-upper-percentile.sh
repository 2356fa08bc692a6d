#!/usr/bin/env bash
# jstat 1.9.6, Node.js 20.20.
# Percentiles of the upper end are not interpolated: whatever lies between the last two values is the last but one. The 95th percentile of
# ten returns is the ninth of them (9 of 1 to 10, where d3, mathjs, numpy and a spreadsheet say 9.55), and so is the 99th. The lower end is
# right, so that a range of 5 to 95 % is too narrow on one side only. The same library has two medians of 1 to 10: median and percentile
# say 5.5, quartiles says 5; and two upper quartiles, 7.75 and 8. With hundreds of values it all but vanishes, which is why a test on much
# data does not find it.
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save jstat@1.9.6 d3-array@3.2.5 >/dev/null
cat > probe.mjs <<'JS'
import { quantile } from 'd3-array';
import jstat from 'jstat';

const { jStat } = jstat;
const values = Array.from({ length: 10 }, (_, i) => i + 1);
const both = p => `${+jStat.percentile(values, p).toFixed(4)} (d3 ${+quantile(values, p).toFixed(4)})`;
console.log(`5 % and 10 % of 1 to 10: ${both(0.05)}, ${both(0.1)}`);
console.log(`90 %, 95 % and 99 %: ${both(0.9)}, ${both(0.95)}, ${both(0.99)}`);
console.log(`median: ${jStat.median(values)}, as a percentile ${jStat.percentile(values, 0.5)}, as a quartile ${jStat.quartiles(values)[1]}`);
console.log(`upper quartile: as a percentile ${jStat.percentile(values, 0.75)}, as a quartile ${jStat.quartiles(values)[2]}`);
JS
expected='5 % and 10 % of 1 to 10: 1.45 (d3 1.45), 1.9 (d3 1.9)
90 %, 95 % and 99 %: 9 (d3 9.1), 9 (d3 9.55), 9 (d3 9.91)
median: 5.5, as a percentile 5.5, as a quartile 5
upper quartile: as a percentile 7.75, as a quartile 8'
seen=$(node probe.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
