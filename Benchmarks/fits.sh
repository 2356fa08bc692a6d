#!/usr/bin/env bash
# Cold fits of all models, with their scorecards, beside another commit: Benchmarks/fits.sh COMMIT [ROUNDS]
# Builds the commit in a worktree of its own and runs both in turn, ROUNDS (6) times. Prints per model the fastest fit of either in
# milliseconds, their sums and the ratio; then what the first fit of a process costs, where model files are read.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
. "$(dirname "${BASH_SOURCE[0]}")/other-tree.sh"
other_tree "$1"
cp "$root"/Benchmarks/{FitTimings,GeneratedHistory}.cs "$work/tree/Benchmarks/"
# What measures is this tree's on either side; before there was a type for symbols, a series took a text.
grep -qs "static Symbol Parse(" "$work/tree/Forecasting/Symbol.cs" || sed -i 's/Symbol\.Parse(\("[A-Z]*"\))/\1/' "$work/tree/Benchmarks/GeneratedHistory.cs"
printf 'OrleansStock.Benchmarks.FitTimings.Run(System.Console.Out);\n' >"$work/tree/Benchmarks/Program.cs"
dotnet build "$work/tree/Benchmarks" -c Release -nologo -v quiet -clp:NoSummary -p:RunAnalyzers=false -o "$work/other"
dotnet build "$root/Benchmarks" -c Release -nologo -v quiet -clp:NoSummary -p:RunAnalyzers=false -o "$work/here"
for round in $(seq "${2:-6}"); do
  dotnet "$work/other/OrleansStock.Benchmarks.dll" | sed 's/^/other /' >>"$work/times"
  dotnet "$work/here/OrleansStock.Benchmarks.dll" fits | sed 's/^/here /' >>"$work/times"
done
python3 - "$work/times" "$1" <<'PYTHON'
import collections
import sys

first, best = (collections.defaultdict(lambda: float("inf")) for _ in range(2))
for side, model, cold, fit in (line.split() for line in open(sys.argv[1])):
    first[side, model] = min(first[side, model], float(cold))
    best[side, model] = min(best[side, model], float(fit))
models = list(dict.fromkeys(model for _, model in best))
print(f"| model | {sys.argv[2]}, ms | here, ms | first fit there | first fit here |\n|---|--:|--:|--:|--:|")
for model in models:
    cells = [f"{table[side, model]:.1f}" if (side, model) in table else "-" for table in (best, first) for side in ("other", "here")]
    print(f"| {model} | {' | '.join(cells)} |")
sums = {side: sum(v for (s, _), v in best.items() if s == side) for side in ("other", "here")}
print(f"sum of all models: {sums['other']:.0f} against {sums['here']:.0f} ms, {sums['here'] / sums['other']:.2f} of it")
PYTHON
