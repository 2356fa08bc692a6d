#!/usr/bin/env bash
# Builds everything and runs every test. Installs what the tests need where it can (Debian and Ubuntu, as root or with
# passwordless sudo); elsewhere the tests whose engine is missing are skipped by name, or fail where CI=true.
# The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# Tools leave what they unpack (the CDK library 66 MB a run). All of a run's temporary files lie in one folder, which goes with it.
shared_temporary=${TMPDIR:-/tmp}
left_before=$(find "$shared_temporary" -maxdepth 1 -name 'orleansstock-*' 2>/dev/null | sort)
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

if ! command -v dotnet >/dev/null; then
  echo "test.sh: the .NET 10 SDK is needed (https://dotnet.microsoft.com/download)" >&2
  exit 1
fi

install() { # package...
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || { echo "test.sh: not root, $* is not installed" >&2; return 0; }
    as_root=(sudo -n)
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    echo "test.sh: $* could not be installed" >&2
}

missing=()
command -v mariadbd >/dev/null || [ -x /usr/sbin/mariadbd ] || missing+=(mariadb-server)
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium fonts-dejavu-core)
command -v curl >/dev/null || missing+=(curl)
command -v openssl >/dev/null || missing+=(openssl)
# The CDK library of the templates runs in Node.js.
command -v node >/dev/null || missing+=(nodejs)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null; then
  echo "test.sh: installing ${missing[*]}"
  if [ "$(id -u)" -eq 0 ]; then apt-get update -qq >/dev/null || true; else sudo -n apt-get update -qq >/dev/null 2>&1 || true; fi
  install "${missing[@]}"
fi

dotnet build OrleansStock.sln -c Release -nologo -v quiet -clp:NoSummary

# From here on no tool leaves a build server behind: it would live on in a folder that is gone.
export TMPDIR=$temporary MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

# The templates in AWS's own words: cfn-lint knows every resource's schema. It is a Python program; Debian has no package of it.
lint=$(command -v cfn-lint || true)
if [ -z "$lint" ] && command -v node >/dev/null; then
  command -v python3 >/dev/null && python3 -c "import ensurepip, venv" 2>/dev/null || install python3 python3-venv
  python3 -m venv artifacts/cfn-lint && artifacts/cfn-lint/bin/pip -q install cfn-lint==1.51.0 && lint=artifacts/cfn-lint/bin/cfn-lint ||
    echo "test.sh: cfn-lint could not be installed; the templates are not linted" >&2
fi
if command -v node >/dev/null && [ -n "$lint" ]; then
  deploy/synth.sh && "$lint" deploy/cdk.out/*.template.json
  echo "test.sh: cfn-lint found nothing"
elif [ "${CI:-}" = true ]; then
  echo "test.sh: the templates cannot be linted without Node.js and cfn-lint" >&2
  exit 1
fi

# What browsers and other tools keep for a next time goes with the run, too.
export XDG_CACHE_HOME=$temporary/cache JSII_RUNTIME_PACKAGE_CACHE_ROOT=$temporary/cache/jsii
log=$temporary/log
# The tests end with this script, also when it is killed, and their processes with them.
with_me=()
! command -v setpriv >/dev/null || with_me=(setpriv --pdeathsig KILL)
status=0
"${with_me[@]}" dotnet Tests/bin/Release/net10.0/OrleansStock.Tests.dll -noColor -longRunning 60 "$@" 2>&1 | tee "$log" || status=$?

summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1)
if [ -z "$summary" ]; then
  echo "test.sh: the test run ended without a summary" >&2
  exit 1
fi
# The failures once more, where a reader of the last lines of a long log sees them.
awk '/\[FAIL\]$/ { shown = 40 } /\[(PASS|SKIP)\]$/ || /^=== / { shown = 0 } shown-- > 0' "$log" | cut -c1-400
read -r total errors failed skipped <<<"$(grep -oE '[0-9]+' <<<"$summary" | tr '\n' ' ')"
# A test removes its own folders; what tools leave is removed above.
left=$(find "$temporary" -maxdepth 1 \( -name 'orleansstock-*' -o -name mail \) | sort)
left+=$(comm -13 <(echo "$left_before") <(find "$shared_temporary" -maxdepth 1 -name 'orleansstock-*' 2>/dev/null | sort))
if [ -n "$left" ]; then
  echo "test.sh: the tests left temporary files:"
  echo "$left"
  failed=$((failed + 1)) total=$((total + 1))
fi
echo "$((total - failed - skipped)) passed, $((failed + errors)) failed, $skipped skipped"
[ "$status" -eq 0 ] && [ $((failed + errors)) -eq 0 ] && [ "$total" -gt 0 ]
