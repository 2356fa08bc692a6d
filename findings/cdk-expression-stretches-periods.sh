#!/usr/bin/env bash
# aws-cdk-lib 2.276.0 with constructs 10.8.1, Node.js 20.20.
# A metric keeps its period in an alarm of its own and loses it in a MathExpression: the expression's period, five minutes unless given,
# replaces that of each metric in it, shorter or longer. "requests / 60" over sums of a minute is then five times the requests of a second, an
# alarm on three minutes watches fifteen, and a metric of an hour beside one of a minute is read by the minute. No warning is given. An alarm
# also compares with >= unless told, so "more than 0 failures" written as a threshold of 0 is an alarm at 0 failures.
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save aws-cdk-lib@2.276.0 constructs@10.8.1 >/dev/null
cat > probe.js <<'JS'
const { App, Duration, Stack } = require('aws-cdk-lib');
const { MathExpression, Metric } = require('aws-cdk-lib/aws-cloudwatch');

const app = new App({ analyticsReporting: false, outdir: 'out' });
const stack = new Stack(app, 'Stack');
const of = (metricName, period) => new Metric({ namespace: 'Probe', metricName, statistic: 'Sum', period });
const [minute, hour] = [of('requests', Duration.minutes(1)), of('orders', Duration.hours(1))];
const alarms = {
  'requests of a minute': minute,
  'requests of a minute / 60': new MathExpression({ expression: 'requests / 60', usingMetrics: { requests: minute } }),
  'orders of an hour / requests of a minute, by the minute': new MathExpression({
    expression: 'orders / requests', usingMetrics: { orders: hour, requests: minute }, period: Duration.minutes(1),
  }),
};
Object.values(alarms).forEach((metric, i) => metric.createAlarm(stack, `A${i}`, { threshold: 0, evaluationPeriods: 3 }));
const properties = Object.values(app.synth().getStackByName('Stack').template.Resources).map(r => r.Properties);
Object.keys(alarms).forEach((name, i) => {
  const { Period, Metrics, ComparisonOperator } = properties[i];
  const periods = Metrics ? Metrics.filter(m => m.MetricStat).map(m => `${m.Id} ${m.MetricStat.Period} s`).join(', ') : `${Period} s`;
  console.log(`${name}: ${periods}, ${ComparisonOperator}`);
});
JS
expected='requests of a minute: 60 s, GreaterThanOrEqualToThreshold
requests of a minute / 60: requests 300 s, GreaterThanOrEqualToThreshold
orders of an hour / requests of a minute, by the minute: orders 60 s, requests 60 s, GreaterThanOrEqualToThreshold'
seen=$(TMPDIR="$work" node probe.js 2>errors) || { cat errors >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
