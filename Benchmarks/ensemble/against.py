#!/usr/bin/python3
"""Say what the ensemble gained over the weights of another commit when both are refitted every year on the same past.

    against.py DESIGN.csv.gz OTHER_DESIGN.csv.gz OTHER_FIT.py FIRST_YEAR

DESIGN comes from `backtest --protocol design` of this tree, as fit.sh makes it; OTHER_DESIGN from the same of the other commit, and
OTHER_FIT is its fit.py. For each year from FIRST_YEAR on either is fitted on the outcomes known by the end of the year before, and
judged on the origins of the year, on the same rows. Prints the gain in % of CRPS, with the standard error by resampled years.
"""
import importlib.util
import sys

import numpy as np
import pandas as pd

import fit

KEYS = ["symbol", "origin", "horizon"]


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    ours, theirs = (pd.read_csv(path, dtype={"symbol": str}, keep_default_na=False) for path in sys.argv[1:3])
    spec = importlib.util.spec_from_file_location("other", sys.argv[3])
    other = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(other)
    if "known" not in theirs:
        theirs = theirs.merge(ours[KEYS + ["known"]], on=KEYS)
    theirs = theirs.merge(ours[KEYS], on=KEYS).sort_values(KEYS, ignore_index=True)
    ours = ours.merge(theirs[KEYS], on=KEYS).sort_values(KEYS, ignore_index=True)
    year = ours["origin"].str[:4].astype(int)
    for horizon, plan in fit.PLAN.items():
        sums, rows = [], 0
        for y in range(int(sys.argv[4]), year.max() + 1):
            here = ours["horizon"] == horizon
            past, now = here & (ours["known"] < f"{y}-01-01"), here & (year == y)
            if past.sum() < fit.FEWEST_ROWS or not now.any():
                continue
            before = other.Problem(theirs[now], other.PLAN[horizon]).crps(other.Problem(theirs[past], other.PLAN[horizon]).fit())
            after = fit.Problem(ours[now], plan).crps(fit.Problem(ours[past], plan).fit())
            sums.append([before.sum(), after.sum()])
            rows += now.sum()
        sums = np.array(sums)
        drawn = sums[np.random.default_rng(1).integers(0, len(sums), (4000, len(sums)))].sum(axis=1)
        gain, error = 100 * (1 - sums[:, 1].sum() / sums[:, 0].sum()), (100 * (1 - drawn[:, 1] / drawn[:, 0])).std()
        print(f"{horizon}: {gain:+.2f} % of CRPS, standard error {error:.2f}, t {gain / error:+.1f}, {rows} rows of {len(sums)} years", flush=True)


if __name__ == "__main__":
    main()
