using OrleansStock.Forecasting.Calibration;

namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>
/// What the network sees of each day: how wild it and the spans behind it were, its return, and the state of all tickers as of
/// the day before. A model file names its inputs, and one that names others than these is refused.
/// </summary>
public static class LstmInputs
{
    /// <summary>How many days a network looks back over before it is asked for the first time: as many as it was trained to.</summary>
    public const int Warmup = 64;

    /// <summary>A day's return counts at most as so many standard deviations.</summary>
    private const double LargestReturn = 6;

    /// <summary>The horizon at which the shared inputs are read: none that is taken depends on it.</summary>
    private const int AnyHorizon = 10;

    /// <summary>Where the long-run level says nothing: 1.8 % a day, in log volatility.</summary>
    private const double UsualLevel = -4;

    private static readonly string[] shared =
    [
        "range1", "range3", "range10", "range40", "range130", "square60", "absolute260", "falls", "drawdown",
        "marketAgitation", "marketPush3", "marketPush10", "marketDrawdown",
    ];

    private static readonly int[] places = [.. shared.Select(name => VolatilityInputs.Names.ToList().IndexOf(name))];

    /// <summary>The names, in the order of <see cref="Fill"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. shared, "return", "size of the return", "long-run level"];

    /// <summary>Reads the inputs of a day from what is known at its close.</summary>
    /// <param name="view">The series.</param>
    /// <param name="bar">Bar number, 1 or more.</param>
    /// <param name="market">The state of all tickers, as it was known.</param>
    /// <param name="inputs">Takes one number per name.</param>
    internal static void Fill(SeriesView view, int bar, MarketState market, Span<double> inputs)
    {
        Span<double> all = stackalloc double[VolatilityInputs.Count];
        view.Inputs.Fill(bar, AnyHorizon, market, all);
        for (var i = 0; i < places.Length; i++) inputs[i] = all[places[i]];
        var longRun = view.Inputs.LongRunLog(bar);
        var move = Math.Clamp((view.LogPrices[bar] - view.LogPrices[bar - 1]) / Math.Exp(longRun), -LargestReturn, LargestReturn);
        inputs[places.Length] = move;
        inputs[places.Length + 1] = Math.Log(1 + Math.Abs(move));
        inputs[places.Length + 2] = longRun - UsualLevel;
    }
}
