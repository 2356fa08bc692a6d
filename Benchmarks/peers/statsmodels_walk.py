"""The points of theta and arima with statsmodels, beside ours. Called by run.sh."""
import sys
import time
import warnings

import numpy as np
import pandas as pd
import statsmodels
from statsmodels.tsa.arima.model import ARIMA
from statsmodels.tsa.forecasting.theta import ThetaModel

warnings.simplefilter("ignore")
HORIZONS = [10, 60, 365]
WINDOW = 1000  # returns in a fit of arima
ORDERS = [(0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2)]


def theta(logs, origin):
    """Half the trend's slope and a smoothed level; no season, and the trend as it is."""
    fit = ThetaModel(logs[:origin + 1], period=1, deseasonalize=False).fit()
    said = np.asarray(fit.forecast(max(HORIZONS), theta=2))
    return {h: said[h - 1] - logs[origin] for h in HORIZONS}


def arima(logs, origin):
    """The order with the least AICc on the last returns; a quarter of their mean is carried on."""
    returns = np.diff(logs[:origin + 1])[-WINDOW:]
    mean = returns.mean()
    best = None
    for p, q in ORDERS:
        fit = ARIMA(returns - mean, order=(p, 0, q), trend="n").fit()
        if best is None or fit.aicc < best.aicc:
            best = fit
    ahead = np.cumsum(best.forecast(max(HORIZONS)))
    return {h: ahead[h - 1] + mean * h / 4 for h in HORIZONS}


def main():
    prices_file, points_file, ours_file, every = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    table = pd.read_csv(prices_file)
    logs = np.log(table["AdjClose" if "AdjClose" in table else "Adj Close"].to_numpy(float))
    # Bars of the grid on which ours refits arima as well, so that both stand at the same end of their window.
    origins = list(range(750, len(logs), 21))
    few = origins[::every]
    ours = {f[0]: (float(f[2]), float(f[3])) for f in (line.split() for line in open(ours_file))}
    points = pd.read_csv(points_file, names=["model", "horizon", "origin", "point"])
    print(f"statsmodels {statsmodels.__version__}, {len(logs)} bars, {len(few)} of {len(origins)} origins (every {every}th), one core, processor time")
    print("model  horizon  outcomes  MAE of the last price  statsmodels  ours  mean |difference|  correlation")
    for name, work in (("theta", theta), ("arima", arima)):
        started = time.process_time()
        said = {origin: work(logs, origin) for origin in few}
        seconds = time.process_time() - started
        mine = points[points.model == name].set_index(["horizon", "origin"]).point
        for h in HORIZONS:
            rows = np.array([(logs[o + h] - logs[o], said[o][h], mine[h, o]) for o in few if o + h < len(logs)])
            came, theirs, own = rows.T
            same = np.corrcoef(theirs, own)[0, 1] if theirs.std() > 0 and own.std() > 0 else float("nan")
            print(f"{name:6} {h:7} {len(rows):9} {np.abs(came).mean():22.5f} {np.abs(came - theirs).mean():12.5f} {np.abs(came - own).mean():8.5f}"
                  f" {np.abs(theirs - own).mean():14.5f} {same:12.3f}")
        per = seconds / len(few) * len(origins)
        print(f"{name}: statsmodels {seconds:.1f} s for {len(few)} origins, {per:.1f} s scaled to all {len(origins)}; points only, one fit per origin for all horizons")
        print(f"{name}: ours {ours[name][1]:.4f} s (first run {ours[name][0]:.4f}) for all origins, with the nine quantiles; ratio {per / ours[name][1]:.0f}x")


main()
