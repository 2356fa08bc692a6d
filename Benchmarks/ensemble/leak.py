#!/usr/bin/python3
"""Check that a vintage of the ensemble's weights saw nothing of the year that it serves, and that one future row would show.

    leak.py DESIGN.csv.gz CUT.csv.gz YEAR

DESIGN comes from `backtest --protocol design`, as fit.sh makes it; CUT from the same with `--until` the last day before YEAR.
The vintage of YEAR has to come out of both alike, line by line; fitted with one row more that was known only in YEAR, each of
its horizons has to differ. Ends with 1 where that is not so.
"""
import sys

import numpy as np
import pandas as pd

import fit


def read(path):
    return pd.read_csv(path, dtype={"symbol": str}, keep_default_na=False)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    whole, cut, year = read(sys.argv[1]), read(sys.argv[2]), int(sys.argv[3])
    same = fit.vintage_lines(whole, year)[1] == fit.vintage_lines(cut, year)[1]
    print(f"vintage {year} of all rows and of those up to {year - 1}: {'the same' if same else 'DIFFERENT'}")
    caught = True
    for horizon, plan in fit.PLAN.items():
        here = whole[whole["horizon"] == horizon]
        past, future = here[here["known"] < f"{year}-01-01"], here[here["known"] >= f"{year}-01-01"].iloc[:1]
        honest, leaky = (fit.Problem(rows, plan).fit() for rows in (past, pd.concat([past, future])))
        difference = np.abs(honest - leaky).max()
        caught &= bool(difference > 0)
        print(f"{horizon}: one future row moves a number by {difference:.6f}")
    sys.exit(0 if same and caught else 1)


if __name__ == "__main__":
    main()
