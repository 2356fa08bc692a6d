#!/usr/bin/env bash
# prom-client 15.1.3, Node.js 20.20.
# A summary with a window (maxAgeSeconds) in which nothing happened does not say that it knows nothing, as Prometheus's Go client does with
# NaN: all its quantiles are 0. At night a service answers in no time at all, its mean over the day is better than any request was, and an
# alarm on "too slow" is quiet where nothing gets through. Count and sum go on and hide it. And a NaN is refused by a histogram and a
# summary, and taken by a counter, which is "Nan" until the process ends. A window wants a condition on the count beside it.
# Seen: the lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save prom-client@15.1.3 >/dev/null
cat > probe.js <<'JS'
const { Counter, Histogram, Registry, Summary } = require('prom-client');

const registers = [new Registry()];
const latency = new Summary({ name: 'latency', help: 'seconds', registers, percentiles: [0.5, 0.99], maxAgeSeconds: 1, ageBuckets: 2 });
const tell = async when => console.log(`${when}: ${(await registers[0].metrics()).split('\n').filter(l => l && !l.startsWith('#')).join(', ')}`);
const attempt = (name, work) => {
  try { work(); console.log(`${name} takes NaN`); } catch (e) { console.log(`${name} refuses NaN: ${e.constructor.name}`); }
};

async function main() {
  for (let i = 0; i < 10; i++) latency.observe(4);
  await tell('at once');
  await new Promise(resolve => setTimeout(resolve, 3000));
  await tell('three seconds later');
  attempt('a summary', () => latency.observe(NaN));
  attempt('a histogram', () => new Histogram({ name: 'size', help: 'bytes', registers: [] }).observe(NaN));
  registers[0].clear();
  const spent = new Counter({ name: 'spent', help: 'seconds', registers });
  attempt('a counter', () => spent.inc(NaN));
  spent.inc(1);
  await tell('the counter');
}

main();
JS
expected='at once: latency{quantile="0.5"} 4, latency{quantile="0.99"} 4, latency_sum 40, latency_count 10
three seconds later: latency{quantile="0.5"} 0, latency{quantile="0.99"} 0, latency_sum 40, latency_count 10
a summary refuses NaN: TypeError
a histogram refuses NaN: TypeError
a counter takes NaN
the counter: spent Nan'
seen=$(node probe.js)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
