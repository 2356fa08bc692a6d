namespace OrleansStock.Forecasting.Features;

/// <summary>What every model derives from a series first: its log prices and volatilities, computed once.</summary>
internal sealed class SeriesView
{
    private readonly Dictionary<Type, object> shared = [];

    /// <summary>Derives them.</summary>
    public SeriesView(PriceSeries series)
    {
        Series = series;
        LogPrices = LogReturns.LogPrices(series.Prices);
        Volatility = new Volatility(LogPrices);
    }

    /// <summary>The series.</summary>
    public PriceSeries Series { get; }

    /// <summary>Natural logarithms of the prices.</summary>
    public double[] LogPrices { get; }

    /// <summary>Volatilities at each bar.</summary>
    public Volatility Volatility { get; }

    /// <summary>What volatilities ahead are forecast from; computed when a model first asks, as most never do.</summary>
    public VolatilityInputs Inputs => field ??= new VolatilityInputs(Series.Bars, LogPrices);

    /// <summary>What one model derives besides, kept for the walks of its other horizons.</summary>
    /// <typeparam name="T">A type that no other model keeps here.</typeparam>
    /// <param name="derive">Derives it when the first walk asks.</param>
    public T Shared<T>(Func<SeriesView, T> derive)
        where T : class
    {
        if (!shared.TryGetValue(typeof(T), out var found)) shared[typeof(T)] = found = derive(this);
        return (T)found;
    }
}
