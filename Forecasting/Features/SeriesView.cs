using OrleansStock.Forecasting.Models.Arima;
using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Forecasting.Features;

/// <summary>What every model derives from a series first: its log prices and volatilities, computed once.</summary>
internal sealed class SeriesView
{
    private VolatilityInputs? inputs;
    private FeatureTable? features;

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

    /// <summary>ARMA processes fitted at bars of the grid, kept for the walks of the other horizons.</summary>
    public Dictionary<int, ArmaProcess> ArmaFits { get; } = [];

    /// <summary>What volatilities ahead are forecast from; computed when a model first asks, as most never do.</summary>
    public VolatilityInputs Inputs => inputs ??= new VolatilityInputs(Series.Bars, LogPrices);

    /// <summary>What trees look at, at each bar; computed when they first ask.</summary>
    public FeatureTable Features => features ??= new FeatureTable(this);
}
