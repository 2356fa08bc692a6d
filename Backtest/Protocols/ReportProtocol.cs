using System.Globalization;
using OrleansStock.Backtest.Arguments;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Mlp;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Backtest.Protocols;

/// <summary>
/// The original report's way to judge: a random split of overlapping windows, price levels, targets beyond the end
/// taken as 0. Repeated so that its table can be seen beside the honest numbers; nothing else splits at random.
/// </summary>
public static class ReportProtocol
{
    private const int Period = 10, Splits = 40, Epochs = 200, BatchSize = 200;
    private const double TestShare = 0.3;

    /// <summary>Prints the table of each symbol.</summary>
    /// <param name="options">The arguments.</param>
    /// <param name="output">Takes the table.</param>
    /// <param name="error">Told what was repaired and left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="BacktestException">A file cannot be read or has too few bars.</exception>
    public static void Run(BacktestOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        foreach (var symbol in PriceFolder.Symbols(options))
        {
            var series = PriceFolder.Load(options, symbol, out var remark);
            if (remark is not null) error.WriteLine($"backtest: {remark}");
            var fewest = options.Horizons[^1] + 10 * Period;
            if (series.Count < fewest)
            {
                throw new BacktestException(
                    $"{symbol}: {series.Count} bars are too few for the report's protocol at {options.Horizons[^1]} days; it takes {fewest}");
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{symbol} {series.Bars[0].Date:yyyy-MM-dd}..{series.Origin:yyyy-MM-dd}, {series.Count} bars, {series.Column}; "
                + $"random 70/30 split, mean of {Splits} seeded splits"));
            output.WriteLine("unknown targets   h  model           MSE  +- split      MAE       R2");
            foreach (var filled in new[] { true, false })
                foreach (var horizon in options.Horizons)
                    foreach (var model in new[] { "linear", "mlp", "last price" })
                    {
                        var s = Mean(series, horizon, model, filled, cancellationToken);
                        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                            $"{(filled ? "taken as 0" : "rows dropped"),-14} {horizon,4}  {model,-10} "
                            + $"{s.MeanSquared,8:0.0} {s.SplitDeviation,9:0.0} {s.MeanAbsolute,8:0.00} {s.RSquared,8:0.000}"));
                    }

            output.WriteLine();
        }

        output.WriteLine("""
            Why the product is not judged this way: neighbouring rows share all but one day of their windows, so a random split
            puts nearly every test row between two rows that were trained on; R2 of price levels is near 1 for anything that
            stays near the price, the last price included; and unknown targets taken as 0 add an error of the whole price for
            each of them that falls into the test part, so that the error is mostly the luck of the split (+- split).
            The product walks forward instead: each forecast from the past alone, scored against the random walk.
            """);
    }

    private static Scores Mean(PriceSeries series, int horizon, string model, bool filled, CancellationToken cancellationToken)
    {
        var scores = new Scores[Splits];
        // Each split in its own place, summed in their order: the number of cores cannot show.
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, Splits, parallel, split => scores[split] = Split(series, horizon, model, filled, split));
        var mean = scores.Average(s => s.MeanSquared);
        return new Scores(mean, scores.Average(s => s.MeanAbsolute), scores.Average(s => s.RSquared))
        {
            SplitDeviation = Math.Sqrt(scores.Sum(s => (s.MeanSquared - mean) * (s.MeanSquared - mean)) / (Splits - 1)),
        };
    }

    private static Scores Split(PriceSeries series, int horizon, string model, bool filled, int split)
    {
        var prices = series.Prices;
        var second = model == "mlp" ? WilderRsi.Compute(prices, Period) : ExponentialMovingAverage.Compute(prices, Period);
        // From bar 10 on both indicators exist: all models get the same rows.
        var count = prices.Length - Period - (filled ? 0 : horizon);
        var rows = new int[count];
        for (var i = 0; i < count; i++) rows[i] = Period + i;
        var target = new double[prices.Length];
        for (var i = 0; i + horizon < prices.Length; i++) target[i] = prices[i + horizon];

        // The same split for every model: the seed does not know them.
        var random = new SplitMix64(SplitMix64.Seed("report", split));
        random.Shuffle(rows);
        var test = rows.AsSpan(0, (int)Math.Ceiling(TestShare * count));
        var train = rows.AsSpan(test.Length);
        var said = model switch
        {
            "linear" => Linear(prices, second, target, train, test),
            "mlp" => Mlp(prices, second, target, train, test, ref random),
            _ => Last(prices, test),
        };
        return Scores.Of(said, test, target);
    }

    private static double[] Last(ReadOnlySpan<double> prices, ReadOnlySpan<int> test)
    {
        var said = new double[test.Length];
        for (var i = 0; i < test.Length; i++) said[i] = prices[test[i]];
        return said;
    }

    private static double[] Linear(ReadOnlySpan<double> prices, double[] ema, double[] target, ReadOnlySpan<int> train, ReadOnlySpan<int> test)
    {
        var sums = new RunningLeastSquares();
        foreach (var i in train) sums.Add(prices[i], ema[i], target[i]);
        var (intercept, first, second) = sums.Solve();
        var said = new double[test.Length];
        for (var i = 0; i < test.Length; i++) said[i] = intercept + first * prices[test[i]] + second * ema[test[i]];
        return said;
    }

    private static double[] Mlp(ReadOnlySpan<double> prices, double[] rsi, double[] target, ReadOnlySpan<int> train, ReadOnlySpan<int> test,
        ref SplitMix64 random)
    {
        double[] Picked(ReadOnlySpan<double> from, ReadOnlySpan<int> rows)
        {
            var picked = new double[rows.Length];
            for (var i = 0; i < rows.Length; i++) picked[i] = from[rows[i]];
            return picked;
        }

        double[] x1 = Picked(prices, train), x2 = Picked(rsi, train), y = Picked(target, train);
        Standardization price = Standardization.Of(x1), strength = Standardization.Of(x2), level = Standardization.Of(y);
        var order = new int[y.Length];
        for (var i = 0; i < y.Length; i++)
        {
            (x1[i], x2[i], y[i], order[i]) = (price.Apply(x1[i]), strength.Apply(x2[i]), level.Apply(y[i]), i);
        }

        var network = new NeuralNetwork(ref random);
        var adam = new AdamOptimizer(NeuralNetwork.ParameterCount);
        for (var epoch = 0; epoch < Epochs; epoch++) network.Train(x1, x2, y, order, BatchSize, adam, ref random);
        var said = new double[test.Length];
        for (var i = 0; i < test.Length; i++)
            said[i] = level.Restore(network.Output(price.Apply(prices[test[i]]), strength.Apply(rsi[test[i]])));
        return said;
    }

    private readonly record struct Scores(double MeanSquared, double MeanAbsolute, double RSquared)
    {
        /// <summary>How much the squared error differs from one random split to the next.</summary>
        public double SplitDeviation { get; init; }

        public static Scores Of(double[] said, ReadOnlySpan<int> test, double[] target)
        {
            double mean = 0, squared = 0, absolute = 0, total = 0;
            foreach (var i in test) mean += target[i] / test.Length;
            for (var i = 0; i < test.Length; i++)
            {
                var error = said[i] - target[test[i]];
                squared += error * error;
                absolute += Math.Abs(error);
                total += (target[test[i]] - mean) * (target[test[i]] - mean);
            }

            return new Scores(squared / test.Length, absolute / test.Length, 1 - squared / total);
        }
    }
}
