using System.Numerics;

namespace OrleansStock.Forecasting;

/// <summary>
/// The names of <see cref="Quantiles"/> on lists of nine numbers in the same order, as they cross the wire: prices as
/// decimals, log returns as doubles.
/// </summary>
public static class QuantileNames
{
    extension<T>(IReadOnlyList<T> quantiles)
        where T : struct, INumber<T>
    {
        /// <summary>The 1 % quantile.</summary>
        public T P01 => quantiles[QuantilePlaces.P01];

        /// <summary>The 5 % quantile, lower end of the 90 % range.</summary>
        public T P05 => quantiles[QuantilePlaces.P05];

        /// <summary>The 10 % quantile, lower end of the 80 % range.</summary>
        public T P10 => quantiles[QuantilePlaces.P10];

        /// <summary>The 25 % quantile, lower end of the 50 % range.</summary>
        public T P25 => quantiles[QuantilePlaces.P25];

        /// <summary>The 50 % quantile.</summary>
        public T Median => quantiles[QuantilePlaces.Median];

        /// <summary>The 75 % quantile, upper end of the 50 % range.</summary>
        public T P75 => quantiles[QuantilePlaces.P75];

        /// <summary>The 90 % quantile, upper end of the 80 % range.</summary>
        public T P90 => quantiles[QuantilePlaces.P90];

        /// <summary>The 95 % quantile, upper end of the 90 % range.</summary>
        public T P95 => quantiles[QuantilePlaces.P95];

        /// <summary>The 99 % quantile.</summary>
        public T P99 => quantiles[QuantilePlaces.P99];
    }
}
