#!/usr/bin/env bash
# aws-cdk-lib 2.276.0 with constructs 10.8.1, Node.js 20.20.
# One library keeps logs for two lengths of time, unless told. A LogGroup of one's own forgets after two years. The log group that
# LogDrivers.awsLogs makes for a container says no time, which for CloudWatch means for ever. That of a Lambda function is not in the
# stack at all: the service makes it later, without a time either. All of them, and their costs, outlive the stack. Whoever knows of the
# two years from the reference of LogGroup takes them for the containers' too. Give each driver a LogGroup, with a time and a removal
# policy.
# Seen: the three lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save aws-cdk-lib@2.276.0 constructs@10.8.1 >/dev/null
cat > probe.js <<'JS'
const { App, Stack } = require('aws-cdk-lib');
const { ContainerImage, FargateTaskDefinition, LogDrivers } = require('aws-cdk-lib/aws-ecs');
const { Code, Function, Runtime } = require('aws-cdk-lib/aws-lambda');
const { LogGroup } = require('aws-cdk-lib/aws-logs');

const app = new App({ analyticsReporting: false, outdir: 'out' });

function tell(name, make) {
  const stack = new Stack(app, name.replaceAll(' ', ''));
  make(stack);
  const { template } = app.synth({ force: true }).getStackByName(stack.stackName);
  const groups = Object.values(template.Resources).filter(r => r.Type === 'AWS::Logs::LogGroup');
  const said = groups.map(g => `${g.Properties?.RetentionInDays ?? 'no'} days, ${g.DeletionPolicy} after the stack`);
  console.log(`${name}: ${said.join('; ') || 'none in the stack'}`);
}

tell('log group', stack => new LogGroup(stack, 'Log'));
tell('container', stack => new FargateTaskDefinition(stack, 'Task').addContainer('service', {
  image: ContainerImage.fromRegistry('probe'), logging: LogDrivers.awsLogs({ streamPrefix: 'probe' }),
}));
tell('function', stack => new Function(stack, 'Code', {
  runtime: Runtime.NODEJS_20_X, handler: 'index.handler', code: Code.fromInline('exports.handler = () => {}'),
}));
JS
expected='log group: 731 days, Retain after the stack
container: no days, Retain after the stack
function: none in the stack'
seen=$(TMPDIR="$work" node probe.js 2>errors) || { cat errors >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
