namespace OrleansStock.Forecasting;

/// <summary>Where each quantile stands among the nine: the one place that knows.</summary>
internal static class QuantilePlaces
{
    public const int P01 = 0, P05 = 1, P10 = 2, P25 = 3, Median = 4, P75 = 5, P90 = 6, P95 = 7, P99 = 8;
}
