#!/usr/bin/env bash
# The walk-forward (an origin every 21 bars from bar 750, three horizons) in Python's libraries and in ours, one core each,
# in one run: linear and mlp beside scikit-learn and Microsoft.ML, theta and arima beside statsmodels.
# Benchmarks/peers/run.sh [--every N] [--prices FILE] [--peer sklearn|statsmodels|mlnet]
# --every N: scikit-learn refits its mlp, and statsmodels and Microsoft.ML everything, at every Nth origin only (default 10; 1 takes
# some ten minutes), and the time per origin is what is compared. --peer: one of them; all where it is not given.
set -euo pipefail
cd "$(dirname "$0")/../.."

every=10
prices=../shared/data/prices/MSFT.csv
peers="sklearn statsmodels mlnet"
while [ $# -gt 0 ]; do
  case $1 in
    --every) every=$2; shift 2 ;;
    --prices) prices=$2; shift 2 ;;
    --peer) peers=$2; shift 2 ;;
    *) echo "run.sh: unknown argument $1" >&2; exit 2 ;;
  esac
done
[ -f "$prices" ] || { echo "peers: skipped, there is no $prices"; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Every thread of either side on one core; the numeric libraries are told so as well.
core=$(taskset -pc $$ | sed 's/.*: *//; s/[-,].*//')
for peer in $peers; do
  if [ "$peer" = mlnet ]; then
    dotnet build Benchmarks -c Release -nologo -v quiet -clp:NoSummary
    taskset -c "$core" dotnet Benchmarks/bin/Release/net10.0/OrleansStock.Benchmarks.dll mlnet "$prices" "$every"
    continue
  fi
  /usr/bin/python3 -c "import $peer" 2>/dev/null || { echo "peers: skipped, Debian's python3-$peer is not installed"; continue; }
  if [ ! -f "$work/ours" ]; then
    dotnet build Benchmarks -c Release -nologo -v quiet -clp:NoSummary
    taskset -c "$core" dotnet Benchmarks/bin/Release/net10.0/OrleansStock.Benchmarks.dll peers "$prices" "$work/points.csv" > "$work/ours"
  fi
  env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 \
    taskset -c "$core" /usr/bin/python3 "Benchmarks/peers/${peer}_walk.py" "$prices" "$work/points.csv" "$work/ours" "$every"
done
