#!/usr/bin/env bash
# trading-signals 8.3.0, technicalindicators 3.1.0 and indicatorts 2.2.2, Node.js 20.20.
# Three libraries and one name are three numbers. The average true range of two is Wilder's, begun with the first day's range or without
# it, and of the third, indicatorts, a plain average: it stays another number for ever. An exponential average starts at the first price or
# at the mean of its length. And indicatorts waits for nothing: an RSI of 14 days is 0, "oversold", on the first day and 100,
# "overbought", on the second, where the others say nothing; only the caller knows that these mean nothing. A price that never moves has
# an RSI of 100 in two of them and NaN in the third. The library belongs beside the number.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save trading-signals@8.3.0 technicalindicators@3.1.0 indicatorts@2.2.2 >/dev/null
cat > probe.mjs <<'JS'
import * as other from 'indicatorts';
import batch from 'technicalindicators';
import { ATR, EMA, RSI } from 'trading-signals';

const count = 60;
const close = Array.from({ length: count }, (_, i) => 100 + 10 * Math.sin(i) + i / 3);
const [high, low, flat] = [close.map(p => p + 2), close.map(p => p - 2), Array(count).fill(100)];
const stream = (indicator, values) => values.map(v => indicator.update(v, false));
const whole = values => Array(count - values.length).fill(null).concat(values);
const show = value => value === null || value === undefined ? 'none' : value.toFixed(2);
function tell(name, days, series) {
  const libraries = Object.entries(series);
  for (const day of days) console.log(`${name}, day ${day}: ${libraries.map(([library, values]) => `${library} ${show(values[day - 1])}`).join(', ')}`);
}

tell('EMA of 20 days', [20, 60], {
  'trading-signals': stream(new EMA(20), close),
  technicalindicators: whole(batch.EMA.calculate({ period: 20, values: close })),
  indicatorts: other.ema(close, { period: 20 }),
});
const rsi = values => ({
  'trading-signals': stream(new RSI(14), values),
  technicalindicators: whole(batch.RSI.calculate({ period: 14, values })),
  indicatorts: other.rsi(values, { period: 14 }),
});
tell('RSI of 14 days', [1, 2, 15, 60], rsi(close));
tell('RSI of a price that never moves', [60], rsi(flat));
tell('ATR of 14 days', [14, 15, 60], {
  'trading-signals': stream(new ATR(14), close.map((p, i) => ({ close: p, high: high[i], low: low[i] }))),
  technicalindicators: whole(batch.ATR.calculate({ period: 14, high, low, close })),
  indicatorts: other.atr(high, low, close, { period: 14 }).atrLine,
});
JS
expected='EMA of 20 days, day 20: trading-signals 103.00, technicalindicators 103.21, indicatorts 103.00
EMA of 20 days, day 60: trading-signals 117.54, technicalindicators 117.55, indicatorts 117.54
RSI of 14 days, day 1: trading-signals none, technicalindicators none, indicatorts 0.00
RSI of 14 days, day 2: trading-signals none, technicalindicators none, indicatorts 100.00
RSI of 14 days, day 15: trading-signals 58.31, technicalindicators 58.31, indicatorts 58.53
RSI of 14 days, day 60: trading-signals 56.31, technicalindicators 56.31, indicatorts 56.32
RSI of a price that never moves, day 60: trading-signals 100.00, technicalindicators 100.00, indicatorts NaN
ATR of 14 days, day 14: trading-signals 8.07, technicalindicators none, indicatorts 8.07
ATR of 14 days, day 15: trading-signals 8.07, technicalindicators 8.36, indicatorts 8.36
ATR of 14 days, day 60: trading-signals 8.12, technicalindicators 8.13, indicatorts 7.96'
seen=$(node probe.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
