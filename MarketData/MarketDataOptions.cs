using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace OrleansStock.MarketData;

/// <summary>Where prices come from: the configuration section <c>MarketData</c>.</summary>
public sealed class MarketDataOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "MarketData";

    /// <summary>The most years of history that can be asked for (Yahoo refuses more than 100 in one request).</summary>
    internal const int MaxHistoryYears = 90;

    /// <summary>The fewest: the outcome of 365 trading days needs the bar of its origin as well.</summary>
    internal const int MinHistoryYears = 2;

    /// <summary>The largest rate that can be asked for: that of a load test against a stand-in.</summary>
    internal const double MaxRequestsPerSecond = 10_000;

    /// <summary>The source that answers; Yahoo unless set.</summary>
    public PriceSourceKind Source { get; set; } = PriceSourceKind.Yahoo;

    /// <summary>The folder of <c>SYMBOL.csv</c> files, absolute or from the working directory; needed for <see cref="PriceSourceKind.Csv"/>.</summary>
    public string? CsvDirectory { get; set; }

    /// <summary>Root of Yahoo's endpoints; a stand-in's address in tests and demonstrations.</summary>
    public Uri YahooBaseUrl { get; set; } = new("https://query1.finance.yahoo.com");

    /// <summary>Years of history kept, counted back from the last bar, whatever the source; 2 to 90.</summary>
    public int HistoryYears { get; set; } = 10;

    /// <summary>Requests per second that go out to Yahoo in the long run, over all symbols; above 0, at most 10,000.</summary>
    public double RequestsPerSecond { get; set; } = 2;

    /// <summary>A file of days on which exchanges are closed or open beside the tables that are built in; null where there is none.</summary>
    public string? ExtraHolidays { get; set; }

    /// <summary>Reads the section by hand: the binder's own message for a bad value names a .NET type, not the key to mend.</summary>
    /// <exception cref="OptionsValidationException">A value has no meaning; the message names the key as an environment variable.</exception>
    internal void ReadFrom(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        List<string> failures = [];

        if (Given(nameof(Source)) is { } source)
        {
            // By name: Enum.TryParse would also take "7".
            var names = Enum.GetNames<PriceSourceKind>();
            var index = Array.FindIndex(names, name => name.Equals(source, StringComparison.OrdinalIgnoreCase));
            if (index >= 0) Source = Enum.GetValues<PriceSourceKind>()[index];
            else failures.Add($"{Key(nameof(Source))}: '{source}' is not one of {string.Join(", ", names)}.");
        }

        if (Given(nameof(CsvDirectory)) is { } directory) CsvDirectory = directory;

        if (Given(nameof(ExtraHolidays)) is { } file) ExtraHolidays = file;

        if (Given(nameof(YahooBaseUrl)) is { } url)
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var uri)) YahooBaseUrl = uri;
            else failures.Add(BadUrl(url));
        }

        if (Given(nameof(HistoryYears)) is { } years)
        {
            if (int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) HistoryYears = value;
            else failures.Add(BadYears(years));
        }

        if (Given(nameof(RequestsPerSecond)) is { } rate)
        {
            if (double.TryParse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) RequestsPerSecond = value;
            else failures.Add(BadRate(rate));
        }

        if (failures.Count > 0) throw new OptionsValidationException(Section, typeof(MarketDataOptions), failures);

        string? Given(string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();
    }

    internal static string BadYears(object value) =>
        $"{Key(nameof(HistoryYears))}: '{value}' is not a whole number from {MinHistoryYears} to {MaxHistoryYears}.";

    internal static string BadRate(object value) =>
        string.Create(CultureInfo.InvariantCulture, $"{Key(nameof(RequestsPerSecond))}: '{value}' is not a number above 0 and at most {MaxRequestsPerSecond}.");

    internal static string BadUrl(object value) => $"{Key(nameof(YahooBaseUrl))}: '{value}' is not an absolute http or https address.";

    /// <summary>The key as an environment variable.</summary>
    internal static string Key(string name) => $"{Section}__{name}";
}
