using System.Security.Cryptography;
using System.Text;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.GrainInterfaces;

/// <summary>Everything that a ticker's page shows, in one answer.</summary>
/// <param name="Version">Changes whenever the content does.</param>
/// <param name="Content">The content; null where the caller holds this version.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.TickerView")]
public sealed record TickerView([property: Id(0)] string Version, [property: Id(1)] TickerViewContent? Content)
{
    // A release that puts more into the content raises it, so that webs fetch the content again.
    private const string Format = "4";

    /// <summary>The version of a content, derived from the content's parts, so that nothing is serialised for it.</summary>
    /// <param name="fingerprint">Fingerprint of the bars.</param>
    /// <param name="fetchedAt">The time of the download; it stands for what the fingerprint leaves out: name, quality, volumes.</param>
    /// <param name="staleReason">See <see cref="TickerSummary.StaleReason"/>.</param>
    /// <param name="forecastVersion">Version of the forecast's JSON; null where there is no forecast.</param>
    /// <param name="problem">Why there is no forecast; null where there is one.</param>
    /// <param name="record">The live record; null where it could not be read.</param>
    public static string VersionOf(
        string fingerprint, DateTimeOffset fetchedAt, string? staleReason, string? forecastVersion, ForecastProblem? problem, TickerRecord? record)
    {
        var parts = $"{Format}\n{fingerprint}\n{fetchedAt.UtcTicks}\n{staleReason}\n{forecastVersion}\n{problem?.Error}\n{problem?.Message}\n"
            // The record only grows: its count stands for it.
            + $"{record?.Parts.Sum(p => p.Sums.Resolved)}\n{record?.FirstDue:O}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(..12));
    }
}

/// <summary>A ticker's data, the forecast of one model and that model's record on the ticker.</summary>
[GenerateSerializer, Immutable, Alias("OrleansStock.TickerViewContent")]
public sealed record TickerViewContent
{
    /// <summary>What is held of the ticker.</summary>
    [Id(0)] public required TickerSummary Summary { get; init; }

    /// <summary>The forecast; null where there is none, see <see cref="Problem"/>.</summary>
    [Id(1)] public TickerForecast? Forecast { get; init; }

    /// <summary>The model's record on the ticker; null where there is no forecast.</summary>
    [Id(2)] public TickerScorecard? Scorecard { get; init; }

    /// <summary>Why there is no forecast; null where there is one.</summary>
    [Id(3)] public ForecastProblem? Problem { get; init; }

    /// <summary>The closes that a chart shows.</summary>
    [Id(4)] public required ChartHistory History { get; init; }

    /// <summary>The last ten bars, or fewer where fewer are held; oldest first.</summary>
    [Id(5)] public required IReadOnlyList<Bar> Recent { get; init; }

    /// <summary>The model's live record on the ticker; null where it could not be read, or the silo is of a build without one.</summary>
    [Id(6)] public TickerRecord? Record { get; init; }
}

/// <summary>Why a ticker that can be served has no forecast.</summary>
/// <param name="Error">The kind of problem.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="RetryAfter">When asking again may help; null where it will not.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.ForecastProblem")]
public sealed record ForecastProblem(
    [property: Id(0)] TickerError Error,
    [property: Id(1)] string Message,
    [property: Id(2)] TimeSpan? RetryAfter);

/// <summary>A history decimated to what a chart can show, as columns of equal length; oldest first.</summary>
/// <param name="Days">Day numbers (<see cref="DateOnly.DayNumber"/>) of the bars kept, always with the first and the last.</param>
/// <param name="Close">Their closes, split-adjusted.</param>
[GenerateSerializer, Immutable, Alias("OrleansStock.ChartHistory")]
public sealed record ChartHistory([property: Id(0)] int[] Days, [property: Id(1)] double[] Close)
{
    /// <summary>The chart of a history.</summary>
    /// <param name="bars">The bars, oldest first.</param>
    public static ChartHistory Of(ReadOnlySpan<Bar> bars)
    {
        var kept = ChartDecimation.Of(bars);
        var days = new int[kept.Count];
        var close = new double[kept.Count];
        for (var i = 0; i < kept.Count; i++) (days[i], close[i]) = (bars[kept[i]].Date.DayNumber, bars[kept[i]].Close);
        return new ChartHistory(days, close);
    }
}
