#!/usr/bin/env bash
# aws-cdk-lib 2.276.0 with constructs 10.8.1, Node.js 20.20.
# A CloudFront cache policy whose only limit is maxTtl does not keep it: where no defaultTtl is given it is a day, and a maximum below the
# default is raised to the default without an error or a warning. "At most an hour" is a day in the template, for answers with a longer
# max-age and for those without any. Both have to be given, also where the default means nothing to you: answers that say themselves how
# long they hold want a defaultTtl of 0.
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save aws-cdk-lib@2.276.0 constructs@10.8.1 >/dev/null
cat > probe.js <<'JS'
const { App, Duration, Stack } = require('aws-cdk-lib');
const { CachePolicy } = require('aws-cdk-lib/aws-cloudfront');

const app = new App({ analyticsReporting: false, outdir: 'out' });
const stack = new Stack(app, 'Stack');
const asked = {
  'at most an hour': { maxTtl: Duration.hours(1) },
  'at most an hour, two unless said': { maxTtl: Duration.hours(1), defaultTtl: Duration.hours(2) },
  'at most an hour, none unless said': { maxTtl: Duration.hours(1), defaultTtl: Duration.seconds(0) },
};
Object.values(asked).forEach((props, i) => new CachePolicy(stack, `P${i}`, props));
const policies = Object.values(app.synth().getStackByName('Stack').template.Resources).map(r => r.Properties.CachePolicyConfig);
Object.keys(asked).forEach((name, i) => console.log(`${name}: maximum ${policies[i].MaxTTL} s, default ${policies[i].DefaultTTL} s`));
JS
expected='at most an hour: maximum 86400 s, default 86400 s
at most an hour, two unless said: maximum 7200 s, default 7200 s
at most an hour, none unless said: maximum 3600 s, default 0 s'
seen=$(TMPDIR="$work" node probe.js 2>errors) || { cat errors >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
