#!/usr/bin/env bash
# The Dockerfiles without a Docker engine: docker-steps.sh. Their build steps are read from
# the files and run one by one in a clean copy of the commit; then what was published is started as in the image, within
# the limits of a Fargate task (512 MB and a quarter of a processor, by cgroup where this machine lets us), and serves a
# person who registers, signs in and records a prediction. Prints start-up times and memory. Needs root for namespaces.
#
# Not done: the base images (this machine's .NET is used), the image's user, its file system, pushing and pulling.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
[ "$(id -u)" -eq 0 ] || { echo "docker-steps.sh: needs root, for a mount namespace" >&2; exit 1; }
work=$(mktemp -d)
group=orleansstock-$$
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  for kind in memory cpu; do rmdir "/sys/fs/cgroup/$kind/$group" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

build() { # name: the first stage of its Dockerfile, WORKDIR, COPY . . and RUN, in folders /src, /app and /empty of its own
  local name=$1 line folder=/ steps=$work/$1.steps
  echo "set -euo pipefail" >"$steps"
  while IFS= read -r line; do
    case $line in
      "FROM "*" AS build") ;;
      "FROM "*) break ;;
      "WORKDIR "*) folder=${line#WORKDIR } ;;
      "COPY . .") printf 'cp -a %q/context/. %q\n' "$work" "$folder" >>"$steps" ;;
      "RUN "*) printf 'echo "%s: %s"\ncd %q\n%s\n' "$name" "$(sed 's/["$`\\]/\\&/g' <<<"${line#RUN }")" "$folder" "${line#RUN }" >>"$steps" ;;
      "" | "#"*) ;;
      *) echo "docker-steps.sh: does not know the step '$line'" >&2; exit 1 ;;
    esac
  done <"$root/deploy/docker/$name.Dockerfile"
  mkdir -p "$work/$name"/{src,app,empty}
  local made=()
  for folder in src app empty; do [ -d "/$folder" ] || { mkdir "/$folder"; made+=("/$folder"); }; done
  unshare -m bash -c "for f in src app empty; do mount --bind '$work/$name/'\$f /\$f; done; bash '$steps'"
  [ ${#made[@]} -eq 0 ] || rmdir "${made[@]}"
}

limit() { # a cgroup of the task's size, or what there is instead
  if mkdir "/sys/fs/cgroup/memory/$group" "/sys/fs/cgroup/cpu/$group" 2>/dev/null; then
    echo $((512 * 1024 * 1024)) >"/sys/fs/cgroup/memory/$group/memory.limit_in_bytes"
    echo 100000 >"/sys/fs/cgroup/cpu/$group/cpu.cfs_period_us"
    echo 25000 >"/sys/fs/cgroup/cpu/$group/cpu.cfs_quota_us"
    limits="cgroup: 512 MB, a quarter of a processor"
  else
    limits="taskset: one processor; memory by DOTNET_GCHeapHardLimit"
    export DOTNET_GCHeapHardLimit=0x18000000
  fi
}

start() { # name program settings...: as the image would, with its ENV
  local name=$1 program=$2 env=()
  shift 2
  read -ra env <<<"$(sed -n 's/^ENV //p' "$root/deploy/docker/$name.Dockerfile")"
  mkdir -p "$work/data"
  began=$(date +%s%N)
  (
    for kind in memory cpu; do [ ! -d "/sys/fs/cgroup/$kind/$group" ] || echo $BASHPID >"/sys/fs/cgroup/$kind/$group/cgroup.procs"; done
    cd "$work/$name/app"
    exec env "${env[@]}" Storage__DataDirectory="$work/data" "$@" taskset -c 0 dotnet "$program" >"$work/$name.log" 2>&1
  ) &
  pids+=($!)
}

milliseconds() { echo $((($(date +%s%N) - began) / 1000000)); }

free_port() { python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"; }

git -C "$root" rev-parse --short HEAD
mkdir "$work/context"
git -C "$root" archive HEAD | tar -x -C "$work/context"
# What .dockerignore leaves out is not there for COPY either.
for left in deploy/cdk docs Tests Benchmarks; do rm -rf "$work/context/$left"; done
for name in silo web; do build "$name"; done
du -sm "$work/silo/app" "$work/web/app" | sed "s#$work/##; s#^#MB published: #"

limit
echo "$limits"
port=$(free_port)
start web OrleansStock.WebFrontend.dll ASPNETCORE_URLS="http://127.0.0.1:$port" \
  Silo__Port="$(free_port)" Silo__GatewayPort="$(free_port)" MarketData__Source=Sample
until curl -fsS -o /dev/null -m 2 "http://127.0.0.1:$port/healthz/ready" 2>/dev/null; do
  kill -0 "${pids[0]}" 2>/dev/null || { cat "$work/web.log" >&2; exit 1; }
  [ "$(milliseconds)" -lt 180000 ] || { echo "docker-steps.sh: not ready after three minutes" >&2; exit 1; }
  sleep 0.05
done
echo "ready after $(milliseconds) ms; one process with web and silo"
memory() { awk '/VmRSS|VmHWM/ {printf "%s %d MB  ", $1, $2 / 1024} END {print ""}' "/proc/${pids[0]}/status"; }
memory
began=$(date +%s%N)
ASPNETCORE_URLS="http://127.0.0.1:$port" dotnet "$work/web/app/OrleansStock.WebFrontend.dll" --health
echo "--health: alive, in $(milliseconds) ms on a whole processor"
python3 "$root/deploy/journey.py" "http://127.0.0.1:$port"
memory
began=$(date +%s%N)
kill "${pids[0]}"
wait "${pids[0]}" || true
echo "ended $(milliseconds) ms after SIGTERM"
