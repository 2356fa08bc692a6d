#!/usr/bin/env bash
# echarts 6.1.0, Node.js 20.20.
# A time with an offset is read by its hours alone: 09:15+05:30, when Mumbai opens, is drawn at 09:15+05:00, half an hour late, and a
# time at -03:30 half an hour early. A fraction of a second is read as a whole number of milliseconds: .5 is five
# of them, not five hundred, so that times whose trailing zeros are left off (as System.Text.Json writes them) go backwards within a
# second. A date alone is midnight where the reader is, while for JavaScript it is midnight in UTC. The Date of the same text is right, and
# numbers are taken as they are: hand the chart milliseconds.
# Seen: the five lines below, in New York.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save echarts@6.1.0 >/dev/null
cat > probe.js <<'JS'
const echarts = require('echarts');

const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 });
const times = ['2024-01-02T09:15:00+05:30', '2024-01-02T09:15:00-03:30', '2024-01-02T09:15:00.25Z', '2024-01-02T09:15:00.5Z', '2024-01-02'];
chart.setOption({ animation: false, xAxis: { type: 'time' }, yAxis: {}, series: [{ type: 'line', data: times.map((t, i) => [t, i]) }] });
const data = chart.getModel().getSeriesByIndex(0).getData();
times.forEach((time, i) => {
  const drawn = new Date(data.get(data.mapDimension('x'), i)).toISOString();
  console.log(`${time}: drawn at ${drawn}, is ${new Date(time).toISOString()}`);
});
chart.dispose();
process.exit();
JS
expected='2024-01-02T09:15:00+05:30: drawn at 2024-01-02T04:15:00.000Z, is 2024-01-02T03:45:00.000Z
2024-01-02T09:15:00-03:30: drawn at 2024-01-02T12:15:00.000Z, is 2024-01-02T12:45:00.000Z
2024-01-02T09:15:00.25Z: drawn at 2024-01-02T09:15:00.025Z, is 2024-01-02T09:15:00.250Z
2024-01-02T09:15:00.5Z: drawn at 2024-01-02T09:15:00.005Z, is 2024-01-02T09:15:00.500Z
2024-01-02: drawn at 2024-01-02T05:00:00.000Z, is 2024-01-02T00:00:00.000Z'
seen=$(TZ=America/New_York timeout 60 node probe.js)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
