#!/usr/bin/env bash
# The fault tests: a cluster of real processes under load, a fault, and a look into the tables. A line each:
#   NAME: pass|fail acknowledged=N unknown=N found=N lost=N doubled=N gap=S (what was seen)
#   NAME: skip (why this machine cannot do it; with CI=true that is a failure)
# memory-first passes where its silo, whose grain changes memory before the write, is seen to lose.
#
#   faults.sh [NAME...]     all without a name. Environment: FAULTS_LOGS=FOLDER keeps the logs of every process,
#                           PREVIOUS=COMMIT for rolling-upgrade (the commit before this one where it is not given)
#
# partition and full-disk need root, clock needs libfaketime; all need MariaDB.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
names=("$@")
wants() { [ ${#names[@]} -eq 0 ] || [[ " ${names[*]} " == *" $1 "* ]]; }

work=$(mktemp -d "${TMPDIR:-/tmp}/orleansstock-faults-builds-XXXXXX")
leave() {
  [ ! -d "$work/tree" ] || git -C "$root" worktree remove --force "$work/tree"
  rm -rf "$work"
}
trap leave EXIT

publish() { # tree project folder
  dotnet publish "$1/$2" -c Release -nologo -v quiet -clp:NoSummary -o "$3" >"$work/publish.log" 2>&1 || { cat "$work/publish.log" >&2; exit 1; }
}

publish "$root" Tests/Cluster/Faults "$root/artifacts/faults"
publish "$root" Silo "$work/this/Silo"
publish "$root" WebFrontend "$work/this/WebFrontend"
publish "$root" deploy/local/Balancer "$work/this/Balancer"
! wants memory-first || dotnet build "$root/Tests/Cluster/MemoryFirst" -c Release -nologo -v quiet -clp:NoSummary
if wants rolling-upgrade; then
  git -C "$root" worktree add --quiet --detach "$work/tree" "${PREVIOUS:-HEAD~1}"
  publish "$work/tree" Silo "$work/previous/Silo"
  publish "$work/tree" WebFrontend "$work/previous/WebFrontend"
  export PREVIOUS_BUILD_DIR=$work/previous
fi

status=0
dotnet "$root/artifacts/faults/OrleansStock.Faults.dll" "$work/this" "$@" || status=$?
exit $status
