#!/usr/bin/python3
"""Fit the weights of the ensemble to its own score in vintages by year, and say what they are worth on what they have not seen.

    fit.py DESIGN.csv.gz WEIGHTS.csv [--folds N --without DIR]

DESIGN comes from `backtest --protocol design`. Per horizon the mean CRPS (2 x pinball loss over the nine quantiles, log
returns) is minimised by L-BFGS over the weights of the inputs, the trends, the shape and its tilts, with a quadratic
penalty towards START. WEIGHTS holds a vintage per year, of all tickers: that of a year saw outcomes known by the end of the
year before, and START stands until there are enough. With --folds the tickers are dealt into N folds, the loss of each
under weights fitted without its fold is printed, and --without writes those weights to DIR/SYMBOL.csv, which is what
`backtest --weights DIR` scores a ticker with. Needs Debian's python3-numpy, python3-pandas and python3-scipy.
"""
import argparse
import pathlib

import numpy as np
import pandas as pd
from scipy.optimize import minimize

LEVELS = np.array([.01, .05, .10, .25, .50, .75, .90, .95, .99])
NAMES = ["p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"]
# Student's t with 5.5 degrees of freedom over its standard deviation.
STUDENT = np.array([-2.5852047670359646, -1.5757280959692708, -1.1614678743053002, -0.5757067119088715, 0,
                    0.5757067119088715, 1.1614678743053002, 1.5757280959692708, 2.5852047670359646])
# As in EnsembleWeights.
YEARLY_SHARPE, VARIANCE_SHARE = 0.4, 0.25
# Rows that the penalty counts as much as: few rows are drawn to START. From here on there are vintages, of so many rows.
PRIOR_ROWS, FIRST_YEAR, FEWEST_ROWS = 3000, 1990, 500
TILTS = ["level", "falls", "agitation"]


def bent(spread, skew):
    """Student's t, wider, and bent towards falls (the first skewness term of Cornish and Fisher)."""
    return np.exp(spread) * (STUDENT - skew / 2 * (np.minimum(np.abs(STUDENT), 1.7) ** 2 - 1))


# One starting shape for all horizons, and a heavy penalty towards it: nine numbers of a shape learn the drift of the years that were seen.
SHAPE = bent(.08, .12)

# Per horizon: which inputs have a weight and where it starts; penalties of weights, shape and tilts; rows weigh by
# their volatility to the power of -scale.
NEAR = ["range1", "range3", "range10", "range40", "root3", "root10", "absolute60", "absolute260", "falls", "drawdown",
        "ratio5", "ratio10", "ratio20", "weeks8", "weeks20", "marketAgitation", "marketPush3", "marketPush10", "marketDrawdown"]
PLAN = {
    10: dict(start=dict.fromkeys(NEAR, 0.0), fixed={"excess": 0.5}, trends={"trend250": .03}, tilts=TILTS,
             shape=SHAPE, penalty=.2, shape_penalty=1., tilt_penalty=.2, scale=1.0),
    60: dict(start={"range10": .26, "range130": .09, "square60": .40, "drawdown": 0.}, fixed={}, tilts=[],
             trends={"trend250": .06, "trend120": 0.}, shape=SHAPE, penalty=1., shape_penalty=.5, tilt_penalty=1, scale=0.0),
    365: dict(start={"range10": .24, "range130": .06, "square60": .30}, fixed={}, trends={"trend120": 0.}, tilts=[],
              shape=SHAPE, penalty=1., shape_penalty=.2, tilt_penalty=1, scale=0.0),
}


class Problem:
    def __init__(self, rows, plan):
        self.plan = plan
        self.rows, self.through = len(rows), rows["known"].max().replace("-", "") if len(rows) else "0"
        self.inputs, self.trends = list(plan["start"]), list(plan["trends"])
        self.x = rows[self.inputs].to_numpy()
        self.c = rows[self.trends].to_numpy()
        self.g = rows[plan["tilts"]].to_numpy().reshape(len(rows), len(plan["tilts"]))
        self.base = rows["base"].to_numpy() + sum(w * rows[n].to_numpy() for n, w in plan["fixed"].items())
        self.sharpe, self.y = YEARLY_SHARPE * np.sqrt(rows["horizon"].to_numpy() / 252), rows["outcome"].to_numpy()
        self.weight = np.exp(-plan["scale"] * self.base)

    def sizes(self):
        return len(self.inputs), len(self.trends), len(self.plan["tilts"])

    def quantiles(self, p):
        nx, nc, ng = self.sizes()
        sd = np.exp(self.base + self.x @ p[:nx])
        units = (self.c @ p[nx:nx + nc] + self.sharpe)[:, None] + p[nx + nc:nx + nc + 9] + self.g @ p[nx + nc + 9:].reshape(ng, 9)
        units -= VARIANCE_SHARE * sd[:, None]
        return sd, units, sd[:, None] * units

    def crps(self, p):
        q = np.sort(self.quantiles(p)[2], axis=1)
        e = self.y[:, None] - q
        return 2 * np.maximum(LEVELS * e, (LEVELS - 1) * e).mean(axis=1)

    def loss(self, p, penalty, start):
        sd, units, q = self.quantiles(p)
        e = self.y[:, None] - q
        value = 2 * np.maximum(LEVELS * e, (LEVELS - 1) * e).mean(axis=1)
        slope = 2 / 9 * np.where(e > 0, -LEVELS, 1 - LEVELS) * (sd * self.weight)[:, None]
        d, total = p - start, self.weight.sum()
        gradient = np.concatenate([self.x.T @ (slope * (units - VARIANCE_SHARE * sd[:, None])).sum(axis=1), self.c.T @ slope.sum(axis=1), slope.sum(axis=0), (self.g.T @ slope).ravel()])
        return (value * self.weight).sum() / total + .5 * (penalty * d * d).sum(), gradient / total + penalty * d

    def start(self):
        plan = self.plan
        return np.concatenate([list(plan["start"].values()), list(plan["trends"].values()), plan["shape"], np.zeros(9 * self.sizes()[2])])

    def fit(self):
        plan = self.plan
        _, nc, _ = self.sizes()
        start = self.start()
        unit = (1 + PRIOR_ROWS / self.rows) * (np.abs(self.y) * self.weight).sum() / self.weight.sum()
        penalty = unit * np.concatenate([plan["penalty"] * np.maximum(self.x.std(axis=0), .02) ** 2, np.full(nc, plan["penalty"]),
                                         np.full(9, plan["shape_penalty"]), np.repeat(self.g.var(axis=0), 9) * plan["tilt_penalty"]])
        return minimize(self.loss, start, args=(penalty, start), jac=True, method="L-BFGS-B", options=dict(maxiter=800)).x


def lines(fits):
    """One line per number, one column per horizon; a number that a horizon does not have is 0."""
    table = {}
    for place, (problem, p) in enumerate(fits):
        nx, nc, _ = problem.sizes()
        found = {("volatility", n): v for n, v in zip(problem.inputs, p)} | {("volatility", n): v for n, v in problem.plan["fixed"].items()}
        found |= {("centre", n): v for n, v in zip(problem.trends, p[nx:])}
        found |= {("shape", n): v for n, v in zip(NAMES, np.sort(p[nx + nc:nx + nc + 9]))}
        for t, values in zip(problem.plan["tilts"], p[nx + nc + 9:].reshape(-1, 9)):
            found |= {(t, n): v for n, v in zip(NAMES, values)}
        for key, value in found.items():
            table.setdefault(key, [0.0] * len(PLAN))[place] = value
    return [f"{part},{name}," + ",".join(f"{v:.4f}".replace("-0.0000", "0").replace("0.0000", "0") for v in values)
            for (part, name), values in table.items()]


def write(path, head, body):
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join([head + "part,input," + ",".join(map(str, PLAN)), *body]) + "\n")


def vintage(rows, year):
    """The fits of a year, per horizon; of START where there are too few rows."""
    fits = []
    for horizon, plan in PLAN.items():
        problem = Problem(rows[(rows["horizon"] == horizon) & (rows["known"] < f"{year}-01-01")], plan)
        fits.append((problem, problem.fit() if problem.rows >= FEWEST_ROWS else problem.start()))
    return fits


def vintage_lines(rows, year):
    fits = vintage(rows, year)
    seen = [[p.rows, p.through] if p.rows >= FEWEST_ROWS else [0, 0] for p, _ in fits]
    body = [f"vintage,rows,{','.join(str(s[0]) for s in seen)}", f"vintage,through,{','.join(str(s[1]) for s in seen)}", *lines(fits)]
    return fits, [f"{year},{line}" for line in body]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("design")
    ap.add_argument("weights")
    ap.add_argument("--folds", type=int, default=0)
    ap.add_argument("--without", metavar="DIR", type=pathlib.Path)
    a = ap.parse_args()
    rows = pd.read_csv(a.design, dtype={"symbol": str}, keep_default_na=False)
    names = sorted(rows["symbol"].unique())
    if a.folds and not 2 <= a.folds <= len(names):
        ap.error(f"--folds: 2 to {len(names)}, there are so many tickers")
    if a.without and not a.folds:
        ap.error("--without needs --folds")
    folds = [[] for _ in range(a.folds)]
    body, past = vintage_lines(rows, 1900)[1], {h: [] for h in PLAN}
    for year in range(FIRST_YEAR, int(rows["origin"].max()[:4]) + 1):
        fits, found = vintage_lines(rows, year)
        body += found
        for (horizon, plan), (_, p) in zip(PLAN.items(), fits):
            here = rows[(rows["horizon"] == horizon) & (rows["origin"].str[:4] == str(year))]
            if len(here):
                past[horizon].append(Problem(here, plan).crps(p))
    write(a.weights, "year,", body)
    for horizon, plan in PLAN.items():
        here = rows[rows["horizon"] == horizon]
        problem = Problem(here, plan)
        static = problem.crps(problem.fit()).mean()
        line = f"{horizon}: {len(here)} rows of {here['symbol'].nunique()} tickers, CRPS {static:.5f}; from {FIRST_YEAR} on by the vintage of the year, {np.concatenate(past[horizon]).mean():.5f}"
        losses = []
        for fold in range(a.folds):
            out = here["symbol"].isin(names[fold::a.folds])
            others = Problem(here[~out], plan)
            folds[fold].append((others, others.fit()))
            losses.append(Problem(here[out], plan).crps(folds[fold][-1][1]))
        if losses:
            line += f"; each ticker by weights fitted without its fold, {np.concatenate(losses).mean():.5f}"
        print(line, flush=True)
    if a.without:
        a.without.mkdir(parents=True, exist_ok=True)
        for fold in range(a.folds):
            for name in names[fold::a.folds]:
                write(a.without / f"{name}.csv", "", lines(folds[fold]))


if __name__ == "__main__":
    main()
