#!/usr/bin/env bash
# The tests in a browser, in Firefox as Debian ships it (firefox-esr) in place of Chromium: the journey with all pages of an account, the chart, and
# what a screen reader gets to read. Playwright speaks WebDriver BiDi with it.
#
#   firefox.sh [CLASS...]     JourneyTests ChartTests SpokenTests unless named
#
# FIREFOX_PATH names another Firefox. The last line is "firefox: pass|fail|skip (what was seen)". Nothing is installed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
FIREFOX_PATH=${FIREFOX_PATH:-$(command -v firefox-esr || true)}
if [ -z "$FIREFOX_PATH" ]; then
  echo "firefox: skip (it is not installed; Debian: apt-get install firefox-esr)"
  [ "${CI:-}" != true ]
  exit
fi
export FIREFOX_PATH
# Profiles and what else a browser leaves lie in a folder that goes with the run.
TMPDIR=$(mktemp -d "${TMPDIR:-/tmp}/orleansstock-firefox-XXXXXX")
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(JourneyTests ChartTests SpokenTests)
classes=()
for name in "${names[@]}"; do classes+=(-class "OrleansStock.Tests.Browser.$name"); done
[ -n "${NO_BUILD:-}" ] || dotnet build "$root/OrleansStock.sln" -c Release -nologo -v quiet -clp:NoSummary
status=0
dotnet "$root/Tests/bin/Release/net10.0/OrleansStock.Tests.dll" -noColor "${classes[@]}" >"$TMPDIR/log" 2>&1 || status=$?
[ "$status" -eq 0 ] || grep -A 14 '\[FAIL\]' "$TMPDIR/log" | cut -c1-400
echo "firefox: $([ "$status" -eq 0 ] && echo pass || echo fail) ($("$FIREFOX_PATH" --version 2>/dev/null | tail -n 1); $(grep -oE 'Total: .*' "$TMPDIR/log" |
  tail -n 1))"
exit $status
