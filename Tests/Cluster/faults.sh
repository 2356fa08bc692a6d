#!/usr/bin/env bash
# The fault tests: a cluster of real processes under load, a fault, and a look into the tables. A line each:
#   NAME: pass|fail acknowledged=N unknown=N found=N lost=N doubled=N gap=S waits p50=S p99=S longest=S (what was seen)
#   NAME: skip (why this machine cannot do it; with CI=true that is a failure)
# memory-first passes where its silo, whose grain changes memory before the write, is seen to lose.
#
#   faults.sh [--times N] [NAME...]
#
# All without a name. waits are those of every user between two acknowledgements, in seconds. --times repeats each and ends it with a line
#   NAME: worst of N: passed=N unknown=N lost=N doubled=N gap=S waits p50=S p99=S longest=S
# Environment: ORLEANSSTOCK_MYSQLD=PROGRAM for a MySQL in place of MariaDB (see Tests/Storage/mysql.sh), FAULTS_LOGS=FOLDER keeps the logs of every
# process, FAULTS_TRACE=1 shows the longest wait hop by hop (of faults with users who wait), PREVIOUS=COMMIT for rolling-upgrade (the commit
# before this one where it is not given).
#
# partition and full-disk need root, clock needs libfaketime; all need MariaDB.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
names=("$@")
[ "${1:-}" != --times ] || names=("${@:3}")
wants() { [ ${#names[@]} -eq 0 ] || [[ " ${names[*]} " == *" $1 "* ]]; }

work=$(mktemp -d "${TMPDIR:-/tmp}/orleansstock-faults-builds-XXXXXX")
# Not a trap, which kill -9 would not run: this waits for the end of the script, however it comes.
# shellcheck disable=SC2016
coproc caretaker {
  exec setsid bash -c 'trap "" PIPE; cat; [ ! -d "$2/tree" ] || git -C "$1" worktree remove --force "$2/tree"; rm -rf "$2"' \
    caretaker "$root" "$work" >/dev/null
}
tidy() { # the variables of a coprocess go away with it
  local writer=${caretaker[1]} pid=$caretaker_PID
  exec {writer}>&-
  wait "$pid" || true
}
trap tidy EXIT
with_me() { setpriv --pdeathsig KILL "$@"; } # ends when this script does, and its caretaker may begin

publish() { # tree project folder
  with_me dotnet publish "$1/$2" -c Release -nologo -v quiet -clp:NoSummary -o "$3" >"$work/publish.log" 2>&1 || { cat "$work/publish.log" >&2; exit 1; }
}

publish "$root" Tests/Cluster/Faults "$root/artifacts/faults"
publish "$root" Silo "$work/this/Silo"
publish "$root" WebFrontend "$work/this/WebFrontend"
publish "$root" deploy/local/Balancer "$work/this/Balancer"
! wants memory-first || with_me dotnet build "$root/Tests/Cluster/MemoryFirst" -c Release -nologo -v quiet -clp:NoSummary
if wants rolling-upgrade; then
  git -C "$root" worktree add --quiet --detach "$work/tree" "${PREVIOUS:-HEAD~1}"
  publish "$work/tree" Silo "$work/previous/Silo"
  publish "$work/tree" WebFrontend "$work/previous/WebFrontend"
  export PREVIOUS_BUILD_DIR=$work/previous
fi

status=0
with_me dotnet "$root/artifacts/faults/OrleansStock.Faults.dll" "$work/this" "$@" || status=$?
exit $status
