using System.Security.Cryptography;
using System.Text;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Grains.Tickers;

/// <summary>The version of a <see cref="TickerView"/>: of what its content is made of, so that nothing is serialised to know it.</summary>
internal static class ViewVersion
{
    // A release that puts more into the content of equal parts raises it, so that webs ask for the content anew.
    private const string Format = "1";

    public static string Of(HeldHistory history, string? staleReason, string? forecastVersion, ForecastProblem? problem)
    {
        // The time of the download stands for what the fingerprint leaves out: name, quality, volumes.
        var parts = $"{Format}\n{history.Fingerprint}\n{history.FetchedAt.UtcTicks}\n{staleReason}\n{forecastVersion}\n{problem?.Error}\n{problem?.Message}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(..12));
    }
}
