using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrleansStock.Forecasting;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv;

/// <summary>
/// Looks through the folder of files at the start, and again at what has changed, so that the operator hears of a refused file before
/// a visitor does. Each silo looks for itself: what it says is true of the folder that it reads.
/// </summary>
internal sealed class CsvFolderCheck(IOptions<MarketDataOptions> options, RefusedFiles refused, TimeProvider time, ILogger<CsvFolderCheck> logger)
    : BackgroundService
{
    // Only names and stamps are looked at again; 5,000 of them take some ten milliseconds.
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private Dictionary<string, Checked> known = new(StringComparer.Ordinal);
    private DateOnly lookedOn;

    /// <summary>Looks once: reads what is new or changed, on the caller's thread.</summary>
    internal void Look(CancellationToken cancellationToken = default)
    {
        string[] paths =
        [
            .. Directory.GetFiles(Path.GetFullPath(options.Value.CsvDirectory ?? "."))
                .Where(path => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal),
        ];
        var claims = paths.ToLookup(SymbolOf, StringComparer.Ordinal);
        Dictionary<string, Checked> now = new(StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        // A refusal may be about a day that had not come: once a day the refused files are read again.
        var isNewDay = today != lookedOn;
        lookedOn = today;
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var version = CsvFileVersion.Of(path);
            if (known.TryGetValue(path, out var before) && before.Version == version && !before.IsAboutOthers
                && (before.Refused is null || !isNewDay)) now[path] = before;
            else now[path] = Tell(before, Check(path, version, claims));
        }
        known = now;
        refused.All = [.. paths.Select(path => now[path].Refused).OfType<RefusedFile>()];
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Source != PriceSourceKind.Csv) return;
        using PeriodicTimer timer = new(Period, time);
        do
        {
            try
            {
                await Task.Run(() => Look(stoppingToken), stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                logger.LogError(exception, "The folder of CSV files cannot be read.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private static string? SymbolOf(string path) => Symbol.TryNormalize(Path.GetFileNameWithoutExtension(path), out var symbol) ? symbol : null;

    private Checked Check(string path, string version, ILookup<string?, string> claims)
    {
        var name = Path.GetFileName(path);
        if (SymbolOf(path) is not { } symbol)
        {
            var why = $"{ForeignText.Clean(name)} is not named after a ticker, such as MSFT.csv or 0005.HK.csv, and is not read.";
            return new(version, new(name, null, why), false);
        }
        var others = claims[symbol].Where(other => other != path).Select(Path.GetFileName).ToArray();
        if (others.Length > 0 && name != symbol + ".csv")
            return new(version, new(name, null, $"{name} is not read: {string.Join(" and ", others)} claims to be {symbol}, too."), true);
        try
        {
            CsvHistory.Read(path, symbol, until: null, time.GetUtcNow());
            return new(version, null, false);
        }
        catch (PriceSourceException exception)
        {
            // A file that is being written: it has another mark when it is whole.
            return new(version, new(name, exception.Line, exception.Message), false);
        }
        catch (Exception exception)
        {
            // A defect of ours must not end the looking.
            logger.LogError(exception, "{File} could not be read.", name);
            return new(version, new(name, null, $"{name} could not be read because of a defect that the log names."), false);
        }
    }

    private Checked Tell(Checked? before, Checked now)
    {
        if (now.Refused is { } file)
        {
            if (before?.Refused != file) logger.LogWarning("A price file is refused: {Reason}", file.Reason);
        }
        else if (before?.Refused is { } mended)
        {
            logger.LogInformation("A price file that was refused can be read now: {File}", mended.File);
        }
        return now;
    }

    private sealed record Checked(string Version, RefusedFile? Refused, bool IsAboutOthers);
}
