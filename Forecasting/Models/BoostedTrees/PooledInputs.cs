namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// What the pooled volatility model may look at: the inputs of the ensemble's volatility, the unitless indicators, and the
/// long-run level. A model file names its inputs, and one that names another than these is refused.
/// </summary>
public static class PooledInputs
{
    /// <summary>The names, in the order of <see cref="Fill"/>; each is written into model files and never changes its meaning.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. VolatilityInputs.Names, "long-run level", .. FeatureTable.Names];

    /// <summary>Reads the inputs at a bar from what is known there.</summary>
    /// <param name="view">The series.</param>
    /// <param name="bar">Bar number, 1 or more.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <param name="market">The state of all tickers, as it was known.</param>
    /// <param name="inputs">Takes one number per name.</param>
    internal static void Fill(SeriesView view, int bar, int horizon, MarketState market, Span<double> inputs)
    {
        view.Inputs.Fill(bar, horizon, market, inputs[..VolatilityInputs.Count]);
        var next = VolatilityInputs.Count;
        inputs[next++] = view.Inputs.LongRunLog(bar);
        foreach (var column in view.Shared(static v => new FeatureTable(v)).Columns) inputs[next++] = column[bar];
    }
}
