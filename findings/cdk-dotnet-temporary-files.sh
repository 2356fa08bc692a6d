#!/usr/bin/env bash
# Amazon.CDK.Lib 2.160.0 (jsii runtime for .NET), Node.js 20.20.
# Each synthesis by a .NET program unpacks the library's JavaScript into the temporary folder and leaves it there when the program has
# ended: over 50 MB a run, for an empty stack too. A build machine that synthesises with every commit fills its disk. The cache that the
# runtime keeps beside does not replace it. Mended by a TMPDIR of the run's own that is removed after it.
# Seen: "left after one synthesis: over 50 MB; after two: over 100 MB".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/temporary"
cat > "$work/probe.cs" <<'CS'
#:package Amazon.CDK.Lib@2.160.0
#:property PublishAot=false
using Amazon.CDK;

var app = new App(new AppProps { AnalyticsReporting = false, Outdir = args[0] });
_ = new Stack(app, "Empty");
app.Synth();
CS
export JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION=1 JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=1 XDG_CACHE_HOME="$work/cache"
(cd "$work" && dotnet build probe.cs -o built -v quiet >/dev/null)
megabytes() {
  TMPDIR=$work/temporary dotnet "$work/built/probe.dll" "$work/out" >/dev/null
  # Node.js ends a moment after the program.
  sleep 2
  du -sm "$work/temporary" | cut -f1
}
first=$(megabytes)
second=$(megabytes)
over() { if [ "$1" -gt "$2" ]; then echo "over $2 MB"; else echo "$1 MB"; fi; }
echo "left after one synthesis: $(over "$first" 50); after two: $(over "$second" 100)"
[ "$first" -gt 50 ] && [ "$second" -gt 100 ] || { echo "It behaves otherwise now." >&2; exit 1; }
