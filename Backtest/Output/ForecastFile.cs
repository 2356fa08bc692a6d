using System.Globalization;
using System.IO.Compression;
using System.Text;
using OrleansStock.Forecasting;

namespace OrleansStock.Backtest.Output;

/// <summary>The file of forecasts: one line each, the same bytes for the same forecasts.</summary>
public static class ForecastFile
{
    /// <summary>The first line.</summary>
    public const string Header = "symbol,model,origin,horizon,target,p01,p05,p10,p25,p50,p75,p90,p95,p99,point";

    /// <summary>The lines of one model on one symbol.</summary>
    /// <param name="series">The whole history.</param>
    /// <param name="origins">Bar numbers.</param>
    /// <param name="forecasts">One per origin.</param>
    public static string Lines(PriceSeries series, IReadOnlyList<int> origins, IReadOnlyList<Forecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(origins);
        ArgumentNullException.ThrowIfNull(forecasts);
        var text = new StringBuilder();
        for (var i = 0; i < forecasts.Count; i++)
        {
            var forecast = forecasts[i];
            foreach (var d in forecast.Horizons)
            {
                var target = origins[i] + d.LeadTime;
                text.Append(CultureInfo.InvariantCulture, $"{series.Symbol},{forecast.ModelId},{forecast.Origin:yyyy-MM-dd},{d.LeadTime},");
                if (target < series.Count) text.Append(CultureInfo.InvariantCulture, $"{series.Bars[target].Date:yyyy-MM-dd}");
                // Twelve digits: more than any price has, fewer than the last bits that another processor may round otherwise.
                foreach (var q in d.LogReturns) text.Append(CultureInfo.InvariantCulture, $",{forecast.OriginPrice * Math.Exp(q):G12}");
                text.Append(CultureInfo.InvariantCulture, $",{forecast.OriginPrice * Math.Exp(d.Point):G12}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Writes the file, gzipped where its name ends in .gz. It appears whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parts">The lines, in order.</param>
    /// <param name="header">The first line.</param>
    /// <exception cref="BacktestException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<string> parts, string header = Header)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(parts);
        var temporary = path + ".part";
        try
        {
            using (var file = File.Create(temporary))
            // The header that GZipStream writes has no time and no name, so that equal lines make equal bytes.
            using (var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : (Stream)file)
            using (var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" })
            {
                writer.WriteLine(header);
                foreach (var part in parts) writer.Write(part);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BacktestException($"--out: {e.Message}", e);
        }
    }
}
