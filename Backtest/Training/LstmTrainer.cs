using OrleansStock.Forecasting.Models.Lstm;
using OrleansStock.Forecasting.Models.Mlp;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Backtest.Training;

/// <summary>
/// Trains the network of each year from that of the year before, on windows of days in an order that a seed fixes, by one thread:
/// equal tapes give equal numbers.
/// </summary>
internal sealed class LstmTrainer
{
    /// <summary>What the manifest says of the trainer.</summary>
    public static string Name { get; } = FormattableString.Invariant(
        $"LSTM of {Units} units, windows of {Warmup} + {Learned} days, {FirstPasses} passes, then {LaterPasses} a year, Adam from rate {Rate}, decay {Decay}");

    /// <summary>Units that remember.</summary>
    public const int Units = 12;

    /// <summary>A window warms up over the days that a forecast looks back over, and learns from as many.</summary>
    private const int Warmup = LstmTape.Warmup, Learned = 64;

    private const int Batch = 16;

    /// <summary>Passes over the windows of the first vintage and of each later one.</summary>
    private const int FirstPasses = 30, LaterPasses = 5;

    /// <summary>Adam's first rate in a vintage, which falls to 0 along half a cosine; and the share of a weight that is its slope (ridge).</summary>
    private const double Rate = 0.003, Decay = 0.001;

    /// <summary>How much the error counts from 60 and from 250 days on, where windows overlap and few years are many rows.</summary>
    private const double Longer = 0.5, Longest = 0.1;

    private const int LongerDays = 60, LongestDays = 250;

    private readonly IReadOnlyList<LstmTape> tapes;
    private readonly int inputs = LstmInputs.Names.Count, outputs;
    private readonly double[] parameters, weights;
    private readonly LstmGradient gradient;
    private SplitMix64 random = new(1);
    private bool begun;

    /// <summary>Begins with random numbers.</summary>
    /// <param name="tapes">The tickers.</param>
    /// <param name="horizons">Trading days ahead, one output each.</param>
    public LstmTrainer(IReadOnlyList<LstmTape> tapes, IReadOnlyList<int> horizons)
    {
        (this.tapes, outputs) = (tapes, horizons.Count);
        parameters = new double[LstmNetwork.Size(inputs, Units, outputs)];
        weights = [.. horizons.Select(h => h >= LongestDays ? Longest : h >= LongerDays ? Longer : 1)];
        gradient = new LstmGradient(inputs, Units, outputs, Warmup + Learned);
        var network = new LstmNetwork(inputs, Units, outputs, parameters);
        for (var p = 0; p < network.Column(inputs + Units); p++) parameters[p] = random.NextNormal() / Math.Sqrt(inputs + Units);
        // Units that begin by remembering (Gers, Schmidhuber and Cummins 2000).
        for (var u = 0; u < Units; u++) parameters[network.Column(inputs + Units) + Units + u] = 1;
    }

    /// <summary>Goes on with what was known at a time.</summary>
    /// <param name="ends">Per tape the first bar that was not known; outcomes that it or a later one made known are not looked at.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The parameters, rounded to 32 bits, as they are stored.</returns>
    public float[] Train(IReadOnlyList<int> ends, CancellationToken cancellationToken)
    {
        var network = new LstmNetwork(inputs, Units, outputs, parameters);
        var passes = begun ? LaterPasses : FirstPasses;
        begun = true;
        var adam = new AdamOptimizer(parameters.Length);
        var sum = new double[parameters.Length];
        var targets = new double[(Warmup + Learned) * outputs];
        for (var pass = 0; pass < passes; pass++)
        {
            var windows = Windows(ends);
            for (var at = 0; at < windows.Length; at += Batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Array.Clear(sum);
                var known = 0.0;
                foreach (var (t, first) in windows.AsSpan(at, Math.Min(Batch, windows.Length - at)))
                {
                    var from = Math.Max(LstmTape.FirstBar, first - Warmup);
                    var end = Math.Min(first + Learned, ends[t]);
                    var seen = targets.AsSpan(0, (end - from) * outputs);
                    tapes[t].Targets(from, first, end, ends[t], seen);
                    gradient.Add(network, parameters, tapes[t].Days.AsSpan(from * inputs, (end - from) * inputs), seen, weights, sum);
                    known += Learned;
                }

                for (var p = 0; p < sum.Length; p++) sum[p] = sum[p] / known + Decay * parameters[p];
                var progress = (pass + (double)at / windows.Length) / passes;
                adam.Step(parameters, sum, Rate * 0.5 * (1 + Math.Cos(Math.PI * progress)));
            }
        }

        return [.. parameters.Select(p => (float)p)];
    }

    /// <summary>Windows in random order, cut anew in each pass.</summary>
    private (int Tape, int First)[] Windows(IReadOnlyList<int> ends)
    {
        var found = new List<(int Tape, int First)>();
        for (var t = 0; t < tapes.Count; t++)
        {
            var from = LstmTape.FirstBar + random.Next(Learned);
            for (var first = from; first < ends[t]; first += Learned) found.Add((t, first));
        }

        int[] order = [.. Enumerable.Range(0, found.Count)];
        random.Shuffle(order);
        return [.. order.Select(i => found[i])];
    }
}
