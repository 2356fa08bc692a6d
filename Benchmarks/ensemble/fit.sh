#!/usr/bin/env bash
# Fits the weights of the ensemble anew: Benchmarks/ensemble/fit.sh PRICES [--folds N --without DIR]
# Writes Forecasting/Models/Ensemble/weights.csv. Needs Debian's python3-numpy, python3-pandas and python3-scipy.
set -euo pipefail
prices=$(realpath "${1:?a folder of SYMBOL.csv}")
shift
weights=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/Forecasting/Models/Ensemble/weights.csv
design=$(mktemp --suffix=.csv.gz)
trap 'rm -f "$design"' EXIT
root=$(dirname "$weights")/../../..
dotnet run -c Release --project "$root/Backtest" -- --protocol design --prices "$prices" --every 5 --from-bar 400 --out "$design"
OPENBLAS_NUM_THREADS=1 /usr/bin/python3 "$root/Benchmarks/ensemble/fit.py" "$design" "$weights" "$@"
