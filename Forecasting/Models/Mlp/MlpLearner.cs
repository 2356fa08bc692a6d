using System.Runtime.CompilerServices;
using OrleansStock.Forecasting.Models.Residuals;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Forecasting.Models.Mlp;

/// <summary>
/// The report's multilayer perceptron on Close and RSI(10): one hidden layer of 100 rectified linear units, Adam. Inputs
/// are the logarithm of the close and the RSI, the target is the log return over the horizon, all standardised within a
/// sliding window of five years. The network trains on the bars of <see cref="ScoringGrid"/> alone, each time from the
/// weights of the time before: they depend on the bars before an origin only, and not on which origins are asked for.
/// </summary>
internal sealed class MlpLearner : IPointLearner
{
    /// <summary>The report's.</summary>
    private const int RsiPeriod = 10;

    /// <summary>Length of the sliding window, in labels: five years.</summary>
    private const int Window = 1260;

    /// <summary>The fewest labels to train on; and at least one whole horizon of them.</summary>
    private const int FewestLabels = 200;

    /// <summary>Passes over the window at the first training and at each later one.</summary>
    private const int FirstEpochs = 20, LaterEpochs = 1;

    /// <summary>Labels in a step of Adam: 64 fill the vector registers, and a window of five years is still 20 steps a pass.</summary>
    private const int BatchSize = 64;

    /// <summary>Standardised inputs and outputs are cut here: nothing is learned about what never happened.</summary>
    private const double LargestInput = 3;

    private readonly double[] logPrices;
    private readonly double[] rsi;
    private readonly int horizon;
    private readonly NeuralNetwork network;
    private readonly AdamOptimizer adam;
    private readonly double[] x1 = new double[Window], x2 = new double[Window], targets = new double[Window];
    private readonly int[] order = new int[Window];
    private SplitMix64 random;
    private Standardization price, strength, target;
    private bool trained;

    /// <summary>Begins with random weights, drawn from a seed of symbol and horizon.</summary>
    public MlpLearner(SeriesView view, int horizon)
    {
        this.horizon = horizon;
        logPrices = view.LogPrices;
        rsi = WilderRsi.Compute(view.Series.Prices, RsiPeriod);
        random = new SplitMix64(SplitMix64.Seed(view.Series.Symbol.ToString(), horizon));
        network = new NeuralNetwork(ref random);
        adam = new AdamOptimizer(NeuralNetwork.ParameterCount);
    }

    /// <inheritdoc/>
    public void Advance(int bar)
    {
        if (!ScoringGrid.Contains(bar)) return;
        // Labels [first, end) start at those bars; the last of them resolved at this very bar.
        var end = bar - horizon + 1;
        var first = Math.Max(RsiPeriod, end - Window);
        var count = end - first;
        if (count < Math.Max(FewestLabels, Math.Min(horizon, Window))) return;

        Prepare(first, count);
        for (var epoch = trained ? LaterEpochs : FirstEpochs; epoch > 0; epoch--)
            network.Train(x1, x2, targets, order.AsSpan(0, count), BatchSize, adam, ref random);
        trained = true;
    }

    /// <summary>The labels of a window, standardised within it.</summary>
    // Optimised at the first call, as SplitMix64.Shuffle is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare(int first, int count)
    {
        Span<double> prices = x1.AsSpan(0, count), strengths = x2.AsSpan(0, count), returns = targets.AsSpan(0, count);
        logPrices.AsSpan(first, count).CopyTo(prices);
        rsi.AsSpan(first, count).CopyTo(strengths);
        for (var i = 0; i < count; i++)
        {
            returns[i] = logPrices[first + i + horizon] - logPrices[first + i];
            order[i] = i;
        }

        price = Standardization.Of(prices);
        strength = Standardization.Of(strengths);
        target = Standardization.Of(returns);
        for (var i = 0; i < count; i++)
        {
            prices[i] = price.Apply(prices[i], LargestInput);
            strengths[i] = strength.Apply(strengths[i], LargestInput);
            returns[i] = target.Apply(returns[i], LargestInput);
        }
    }

    /// <inheritdoc/>
    public double Point(int bar)
    {
        if (!trained || bar < RsiPeriod) return 0;
        var output = network.Output(price.Apply(logPrices[bar], LargestInput), strength.Apply(rsi[bar], LargestInput));
        return target.Restore(Math.Clamp(output, -LargestInput, LargestInput));
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write(trained);
        if (!trained) return;
        price.Write(writer);
        strength.Write(writer);
        target.Write(writer);
        foreach (var w in network.Parameters) writer.Write(w);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        trained = reader.ReadBoolean();
        if (!trained) return;
        price = Standardization.Read(reader);
        strength = Standardization.Read(reader);
        target = Standardization.Read(reader);
        var weights = network.Parameters;
        for (var i = 0; i < weights.Length; i++) weights[i] = reader.ReadDouble();
    }
}
