#!/usr/bin/env bash
# aws-cdk-lib 2.276.0 with constructs 10.8.1, Node.js 20.20.
# What a construct is by default hangs on feature flags, and those come from the cdk.json that the cdk tool reads, not from the program. A
# unit test that makes an App, a program that is started without the tool and a project whose cdk.json was written by hand have none of
# them: the same code is another template, other resources and other defaults, and the assertions of the test hold for one that is never
# deployed. A CloudFront distribution that sends browsers on to HTTPS when deployed lets them stay on HTTP in the test; a network's default
# security group is emptied only when deployed. Give the App of the tests the context of cdk.json.
# Seen: the lines below; the flags are those that a new project is given, as the library ships them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --no-save aws-cdk-lib@2.276.0 constructs@10.8.1 >/dev/null
cat > probe.js <<'JS'
const { App, Stack } = require('aws-cdk-lib');
const { Distribution } = require('aws-cdk-lib/aws-cloudfront');
const { HttpOrigin } = require('aws-cdk-lib/aws-cloudfront-origins');
const { Vpc } = require('aws-cdk-lib/aws-ec2');
const { Cluster, ContainerImage, FargateService, FargateTaskDefinition } = require('aws-cdk-lib/aws-ecs');
const flags = require('./node_modules/aws-cdk-lib/recommended-feature-flags.json');

function tell(name, context) {
  const app = new App({ analyticsReporting: false, outdir: name, context });
  const stack = new Stack(app, 'Probe');
  const vpc = new Vpc(stack, 'Network', { maxAzs: 2 });
  const taskDefinition = new FargateTaskDefinition(stack, 'Task');
  taskDefinition.addContainer('web', { image: ContainerImage.fromRegistry('probe') });
  const cluster = new Cluster(stack, 'Cluster', { vpc });
  new FargateService(stack, 'Service', { cluster, taskDefinition, minHealthyPercent: 100, circuitBreaker: {} });
  new Distribution(stack, 'Front', { defaultBehavior: { origin: new HttpOrigin('example.org') } });
  const resources = Object.values(app.synth().getStackByName('Probe').template.Resources);
  const of = type => resources.find(r => r.Type === type);
  console.log(`${name}: ${of('AWS::CloudFront::Distribution').Properties.DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy}, `
    + `functions ${resources.filter(r => r.Type === 'AWS::Lambda::Function').length}, `
    + `deployment controller ${of('AWS::ECS::Service').Properties.DeploymentController?.Type ?? 'not said'}`);
}

tell('in a test', {});
tell('by the tool', flags);
JS
expected='in a test: allow-all, functions 0, deployment controller ECS
by the tool: redirect-to-https, functions 1, deployment controller not said'
seen=$(TMPDIR="$work" node probe.js 2>errors) || { cat errors >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
