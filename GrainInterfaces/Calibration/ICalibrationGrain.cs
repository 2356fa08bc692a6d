using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// The pool of calibration sums that tickers share, one per cluster: each adds what its new bars say, and all read the same pool for a day.
/// </summary>
[Alias("OrleansStock.ICalibrationGrain")]
public interface ICalibrationGrain : IGrainWithStringKey
{
    /// <summary>Up to which day a ticker's bars are in the pool.</summary>
    /// <param name="symbol">The ticker.</param>
    /// <returns>The day; null where the pool has enough tickers and takes nothing from this one.</returns>
    [Alias("GetKnownUntil"), OpenToWebs(WebCaller.Nobody)]
    Task<DateOnly?> GetKnownUntil(Symbol symbol);

    /// <summary>Adds what a ticker's bars after a day say. A repetition, or anything that does not begin where the pool ends, is ignored.</summary>
    /// <param name="symbol">The ticker.</param>
    /// <param name="after">What <see cref="GetKnownUntil"/> answered.</param>
    /// <param name="sums">The sums, as <c>CalibrationSums.Write</c> writes them.</param>
    /// <returns>Whether they were added.</returns>
    [Alias("Contribute"), OpenToWebs(WebCaller.Nobody)]
    Task<bool> Contribute(Symbol symbol, DateOnly after, string sums);

    /// <summary>The pool of the day: the first call of a day (UTC) fixes it, so that the same inputs give the same forecast.</summary>
    /// <param name="knownVersion">The version that the caller has, or null.</param>
    [Alias("GetSnapshot"), OpenToWebs(WebCaller.Nobody)]
    Task<CalibrationSnapshot> GetSnapshot(string? knownVersion);
}

/// <summary>A pool that no longer changes.</summary>
/// <param name="Version">Its name; equal names, equal pools.</param>
/// <param name="Sums">What the cluster's tickers have added to the built-in sums, as text; null where the caller has this version.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.CalibrationSnapshot")]
public sealed record CalibrationSnapshot([property: Id(0)] string Version, [property: Id(1)] string? Sums);
