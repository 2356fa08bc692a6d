"""The walk-forward of linear and mlp with scikit-learn, beside our timings. Called by run.sh."""
import sys
import time
import warnings

import numpy as np
import pandas as pd
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LinearRegression
from sklearn.neural_network import MLPRegressor

warnings.simplefilter("ignore", ConvergenceWarning)
HORIZONS = [10, 60, 365]
WINDOW = 1260  # labels of the mlp
FEWEST = 200


def ema(values, period):
    """EMA whose first value is the mean of the first values."""
    seeded = values[period - 1:].copy()
    seeded[0] = values[:period].mean()
    out = np.full(len(values), np.nan)
    out[period - 1:] = pd.Series(seeded).ewm(span=period, adjust=False).mean().to_numpy()
    return out


def rsi(values, period):
    """Wilder's RSI."""
    change = np.diff(values)
    out = np.full(len(values), np.nan)
    sides = []
    for side in (np.maximum(change, 0), np.maximum(-change, 0)):
        seeded = side[period - 1:].copy()
        seeded[0] = side[:period].mean()
        sides.append(pd.Series(seeded).ewm(alpha=1 / period, adjust=False).mean().to_numpy())
    out[period:] = 100 * sides[0] / np.maximum(sides[0] + sides[1], 1e-300)
    return out


def linear(prices, origins):
    logs = np.log(prices)
    gap = np.log(ema(prices, 10) / prices)
    said = {}
    for h in HORIZONS:
        for origin in origins:
            end = origin - h + 1
            if end - 9 < max(120, h):
                continue
            fitted = LinearRegression().fit(gap[9:end, None], logs[9 + h:end + h] - logs[9:end])
            said[h, origin] = fitted.predict(gap[origin:origin + 1, None])[0]
    return said


def standard(values):
    return (values.mean(axis=0), values.std(axis=0))


def mlp(prices, origins, warm):
    """warm: our schedule, 20 passes at first and one at each later origin; else a new fit with the library's defaults."""
    inputs = np.column_stack([np.log(prices), rsi(prices, 10)])
    for h in HORIZONS:
        net, started = MLPRegressor((100,), batch_size=64, random_state=1), False
        for origin in origins:
            end = origin - h + 1
            first = max(10, end - WINDOW)
            if end - first < max(FEWEST, min(h, WINDOW)):
                continue
            x, y = inputs[first:end], inputs[first + h:end + h, 0] - inputs[first:end, 0]
            (mx, sx), (my, sy) = standard(x), standard(y)
            x, y = np.clip((x - mx) / sx, -3, 3), np.clip((y - my) / sy, -3, 3)
            if warm:
                for _ in range(1 if started else 20):
                    net.partial_fit(x, y)
            else:
                net = MLPRegressor((100,), random_state=1).fit(x, y)
            net.predict(np.clip((inputs[origin:origin + 1] - mx) / sx, -3, 3))
            started = True


def timed(work, *arguments):
    """Processor seconds, as on our side."""
    started = time.process_time()
    result = work(*arguments)
    return time.process_time() - started, result


def main():
    prices_file, points_file, ours_file, every = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    table = pd.read_csv(prices_file)
    column = "AdjClose" if "AdjClose" in table else "Adj Close"
    prices = table[column].to_numpy(float)
    origins = list(range(750, len(prices), 21))
    ours = {f[0]: float(f[3]) for f in (line.split() for line in open(ours_file))}
    first = {f[0]: float(f[2]) for f in (line.split() for line in open(ours_file))}
    points = pd.read_csv(points_file, names=["model", "horizon", "origin", "point"])

    seconds, said = timed(linear, prices, origins)
    mine = points[points.model == "linear"].set_index(["horizon", "origin"]).point
    apart = [abs(mine[key] - value) for key, value in said.items()]
    print(f"{len(prices)} bars, {len(origins)} origins, {len(HORIZONS)} horizons, one core, processor time; imports and reading the file not counted")
    print(f"linear  scikit-learn {seconds:8.3f} s   ours {ours['linear']:.4f} s (first run {first['linear']:.4f})   ratio {seconds / ours['linear']:.0f}x   goal 50x")
    print("        scikit-learn: LinearRegression on all resolved labels, fitted anew at each origin, points only.")
    print("        ours: sums updated at every bar, solved at every bar, the nine quantiles from its past errors as well.")
    print(f"        largest difference of the {len(apart)} points {max(apart):.1e} (ours are cut at two deviations: {np.mean(np.array(apart) > 1e-9):.1%} differ)")

    few = origins[::every]
    seconds, _ = timed(mlp, prices, few, False)
    per = seconds / len(few) * len(origins)
    print(f"mlp     scikit-learn {per:8.1f} s   ours {ours['mlp']:.4f} s (first run {first['mlp']:.4f})   ratio {per / ours['mlp']:.0f}x   goal 20x")
    print(f"        scikit-learn: MLPRegressor(100) with its defaults on the last {WINDOW} resolved labels, fitted anew at each origin;")
    print(f"        timed at {len(few)} of the {len(origins)} origins (every {every}th, {seconds:.1f} s) and scaled to all of them.")
    print("        ours: the same window, inputs and units; goes on from the weights of the origin before with one pass (20 at first);")
    print("        the nine quantiles from its past errors as well.")
    seconds, _ = timed(mlp, prices, origins, True)
    print(f"mlp     scikit-learn {seconds:8.1f} s on our own schedule (partial_fit, one pass per origin, all origins)   ratio {seconds / ours['mlp']:.0f}x")


main()
