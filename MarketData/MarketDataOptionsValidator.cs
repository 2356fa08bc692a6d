using Microsoft.Extensions.Options;

namespace OrleansStock.MarketData;

/// <summary>Checks at start what the values mean together.</summary>
internal sealed class MarketDataOptionsValidator : IValidateOptions<MarketDataOptions>
{
    public ValidateOptionsResult Validate(string? name, MarketDataOptions options)
    {
        List<string> failures = [];
        if (options.HistoryYears is < MarketDataOptions.MinHistoryYears or > MarketDataOptions.MaxHistoryYears)
            failures.Add(MarketDataOptions.BadYears(options.HistoryYears));
        var rate = options.RequestsPerSecond;
        if (rate is not (> 0 and <= MarketDataOptions.MaxRequestsPerSecond)) failures.Add(MarketDataOptions.BadRate(rate));

        var url = options.YahooBaseUrl;
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)) failures.Add(MarketDataOptions.BadUrl(url));

        if (options.Source == PriceSourceKind.Csv)
        {
            var key = MarketDataOptions.Key(nameof(options.CsvDirectory));
            var source = MarketDataOptions.Key(nameof(options.Source));
            if (string.IsNullOrWhiteSpace(options.CsvDirectory)) failures.Add($"{key}: must name a folder when {source} is Csv.");
            else if (!Directory.Exists(options.CsvDirectory)) failures.Add($"{key}: the folder '{Path.GetFullPath(options.CsvDirectory)}' does not exist.");
        }

        if (options.ExtraHolidays is { } path)
        {
            try
            {
                Calendar.ExtraHolidays.ReadFile(path);
            }
            catch (FormatException exception)
            {
                failures.Add($"{MarketDataOptions.Key(nameof(options.ExtraHolidays))}: {exception.Message}");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
