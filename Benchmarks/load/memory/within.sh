#!/usr/bin/env bash
# A command inside a cgroup: within.sh GROUP COMMAND...
set -euo pipefail
echo $$ >"$1/cgroup.procs"
exec "${@:2}"
