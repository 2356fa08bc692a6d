#!/usr/bin/env bash
# Fits the weights of the ensemble anew: Benchmarks/ensemble/fit.sh PRICES [--held-out A,B,...] [--folds N]
# Writes Forecasting/Models/Ensemble/weights.csv. Needs Debian's python3-numpy, python3-pandas and python3-scipy.
set -euo pipefail
prices=$(realpath "${1:?a folder of SYMBOL.csv}")
shift
cd "$(dirname "$0")/../.."
design=$(mktemp --suffix=.csv.gz)
trap 'rm -f "$design"' EXIT
dotnet run -c Release --project Backtest -- --protocol design --prices "$prices" --every 5 --from-bar 400 --out "$design"
OPENBLAS_NUM_THREADS=1 /usr/bin/python3 Benchmarks/ensemble/fit.py "$design" Forecasting/Models/Ensemble/weights.csv "$@"
