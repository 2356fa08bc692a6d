#!/usr/bin/env bash
# technicalindicators 3.1.0, Node.js 20.20.
# Averages carry their sum along: one price that is NaN makes every later value NaN, long after it has left the window, and one that is
# null, as JSON writes a day without a price, counts as the price 0. RSI is rounded to two digits, so what is worked out from it differs
# from other libraries, and says 100, the most overbought there is, of a price that never moves. Nothing is said of any of it. Rows
# without a price have to be taken out first.
# Seen: the four lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save technicalindicators@3.1.0 >/dev/null
cat > probe.js <<'JS'
const { RSI, SMA } = require('technicalindicators');

const average = values => SMA.calculate({ period: 2, values }).join(' ');
console.log(`average of two, NaN second of six: ${average([10, NaN, 10, 10, 10, 10])}`);
console.log(`average of two, null second of six: ${average([10, null, 10, 10, 10, 10])}`);
const prices = Array.from({ length: 30 }, (_, i) => 100 + Math.sin(i));
const digits = RSI.calculate({ period: 14, values: prices }).map(v => (String(v).split('.')[1] ?? '').length);
console.log(`digits of RSI behind the point: at most ${Math.max(...digits)}`);
console.log(`RSI of a price that never moves: ${RSI.calculate({ period: 14, values: Array(20).fill(100) })[0]}`);
JS
expected='average of two, NaN second of six: NaN NaN NaN NaN NaN
average of two, null second of six: 5 5 10 10 10
digits of RSI behind the point: at most 2
RSI of a price that never moves: 100'
seen=$(node probe.js)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
