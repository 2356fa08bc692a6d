#!/usr/bin/env bash
# CDK templates to deploy/cdk.out, without network or look-ups: synth.sh [name=value...], the settings of docs/deploy.md.
# Without a domainName the templates are for stock.example.org. Needs Node.js: the CDK library runs in it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION=1 JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=1
command -v node >/dev/null || { echo "synth.sh: Node.js is needed (Debian: apt-get install nodejs)" >&2; exit 1; }

context='"domainName": "stock.example.org"'
for setting in "$@"; do
  [[ $setting =~ ^([A-Za-z]+)=([A-Za-z0-9.@_/-]*)$ ]] || { echo "synth.sh: '$setting' is not name=value" >&2; exit 2; }
  context+=", \"${BASH_REMATCH[1]}\": \"${BASH_REMATCH[2]}\""
done

program=$here/cdk/bin/Release/net10.0/OrleansStock.Cdk.dll
dotnet build "$here/cdk" -c Release -nologo -v quiet -clp:NoSummary >&2
rm -rf "$here/cdk.out"
# The CDK library unpacks 66 MB into the temporary folder at each run and 143 MB into the user's cache once, and leaves them there.
TMPDIR=$(mktemp -d)
export TMPDIR JSII_RUNTIME_PACKAGE_CACHE_ROOT=$TMPDIR/cache
trap 'rm -rf "$TMPDIR"' EXIT
CDK_OUTDIR=$here/cdk.out CDK_CONTEXT_JSON="{$context}" dotnet "$program"
for template in "$here"/cdk.out/*.template.json; do echo "${template#"$here/"}"; done
