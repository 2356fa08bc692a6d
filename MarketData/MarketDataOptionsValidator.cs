using Microsoft.Extensions.Options;

namespace OrleansStock.MarketData;

/// <summary>Checks what the values mean together, at start.</summary>
internal sealed class MarketDataOptionsValidator : IValidateOptions<MarketDataOptions>
{
    public ValidateOptionsResult Validate(string? name, MarketDataOptions options)
    {
        List<string> failures = [];
        if (options.HistoryYears is < 1 or > MarketDataOptions.MaxHistoryYears)
            failures.Add($"{MarketDataOptions.Key(nameof(options.HistoryYears))}: '{options.HistoryYears}' is not a whole number from 1 to {MarketDataOptions.MaxHistoryYears}.");

        if (!(options.RequestsPerSecond > 0 && options.RequestsPerSecond <= MarketDataOptions.MaxRequestsPerSecond))
            failures.Add($"{MarketDataOptions.Key(nameof(options.RequestsPerSecond))}: '{options.RequestsPerSecond}' is not a number above 0 and at most {MarketDataOptions.MaxRequestsPerSecond}.");

        var url = options.YahooBaseUrl;
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            failures.Add($"{MarketDataOptions.Key(nameof(options.YahooBaseUrl))}: '{url}' is not an absolute http or https address.");

        if (options.Source == PriceSourceKind.Csv)
        {
            var key = MarketDataOptions.Key(nameof(options.CsvDirectory));
            if (string.IsNullOrWhiteSpace(options.CsvDirectory)) failures.Add($"{key}: must name a folder when {MarketDataOptions.Key(nameof(options.Source))} is Csv.");
            else if (!Directory.Exists(options.CsvDirectory)) failures.Add($"{key}: the folder '{Path.GetFullPath(options.CsvDirectory)}' does not exist.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
