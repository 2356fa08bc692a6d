#!/usr/bin/env bash
# aws-cdk-lib 2.276.0 with constructs 10.8.1, Node.js 20.20.
# A number that is known only at deployment (the port of an endpoint, a parameter) is, for the program, a number near -1.9e289. A sum with
# it is the same number, because a double has 16 digits: "+ 1" and "- 100000" leave the bare reference in the template, without a word. A
# product is another number, which is written as it is where nothing checks it. A comparison is decided at synthesis: the larger of a
# parameter and 2 is always 2. The guide says of such a token that it is a large negative number, not that sums vanish. What shall be
# computed at deployment needs two parameters, or a mapping: CloudFormation cannot add.
# Seen: the five lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save aws-cdk-lib@2.276.0 constructs@10.8.1 >/dev/null
cat > probe.js <<'JS'
const { App, Stack, CfnParameter, CfnResource } = require('aws-cdk-lib');

const app = new App({ analyticsReporting: false, outdir: 'out' });
const stack = new Stack(app, 'Stack');
const tasks = new CfnParameter(stack, 'Tasks', { type: 'Number', default: 4 }).valueAsNumber;
const values = {
  'tasks': tasks,
  'tasks + 1': tasks + 1,
  'tasks - 100000': tasks - 100000,
  'tasks * 2': tasks * 2,
  'max(tasks, 2)': Math.max(tasks, 2),
};
const names = Object.keys(values);
names.forEach((name, i) => new CfnResource(stack, `R${i}`, { type: 'AWS::SSM::Parameter', properties: { Value: values[name] } }));
const { Resources } = app.synth().getStackByName('Stack').template;
names.forEach((name, i) => {
  const value = Resources[`R${i}`].Properties.Value;
  console.log(`${name}: ${value < -1e200 ? 'a huge negative number' : JSON.stringify(value)}`);
});
JS
expected='tasks: {"Ref":"Tasks"}
tasks + 1: {"Ref":"Tasks"}
tasks - 100000: {"Ref":"Tasks"}
tasks * 2: a huge negative number
max(tasks, 2): 2'
seen=$(TMPDIR="$work" node probe.js 2>errors) || { cat errors >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
