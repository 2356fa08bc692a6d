namespace OrleansStock.Forecasting.Models.Pooled;

/// <summary>What a model that was trained on many tickers says of one series over one horizon, before the ticker's own record corrects it.</summary>
internal interface IPooledForecast
{
    /// <summary>Nine quantiles of the log return, and the volatility over the horizon in units of which they were made.</summary>
    /// <param name="bar">The origin, 1 or more.</param>
    /// <param name="market">The state of all tickers, as it was known.</param>
    /// <param name="quantiles">Takes the quantiles.</param>
    double Fill(int bar, MarketState market, Span<double> quantiles);

    /// <summary>The names of the inputs that it selected at a bar, most important first; none where it selects none or had no vintage yet.</summary>
    IReadOnlyList<string> Inputs(int bar);
}
