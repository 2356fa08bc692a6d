using OrleansStock.Forecasting;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;
using OrleansStock.MarketData.Repair;

namespace OrleansStock.MarketData.Sample;

/// <summary>The bundled daily bars of the S&amp;P 500, 2000 to 2020: prices that need no network. See <c>Sample/README.md</c>.</summary>
internal sealed class SamplePriceSource : IPriceSource
{
    /// <summary>The symbol that means the sample in every mode, so that it is never mistaken for live prices.</summary>
    public const string ReservedSymbol = "^GSPC.SAMPLE";

    /// <summary>The symbol under which the sample answers when it is the configured source.</summary>
    public const string IndexSymbol = "^GSPC";

    private const string Title = "S&P 500 (bundled sample, 2000 to 2020)";

    private static readonly SymbolMatch Match = new(IndexSymbol, Title, null);

    private readonly Lazy<ParsedBars> bars = new(Read);

    /// <inheritdoc/>
    public string Name => "bundled sample";

    /// <inheritdoc/>
    public Task<PriceHistory> GetHistoryAsync(string symbol, CancellationToken cancellationToken = default)
    {
        if (symbol is not (IndexSymbol or ReservedSymbol))
        {
            var message = $"The bundled sample has {IndexSymbol} only, not {ForeignText.Clean(symbol)}.";
            return Task.FromException<PriceHistory>(new PriceSourceException(PriceSourceError.UnknownSymbol, message) { Suggestions = [Match] });
        }
        return Task.FromResult(new PriceHistory
        {
            Symbol = symbol,
            Name = Title,
            Currency = "USD",
            TimeZone = Exchange.Of(IndexSymbol).TimeZone,
            Bars = bars.Value.Bars,
            Quality = bars.Value.Quality,
            Trail = bars.Value.Trail,
            Source = Name,
            Version = "vega-datasets 2.11.0",
        }.Repair());
    }

    /// <summary>Never: the sample ends in April 2020.</summary>
    /// <inheritdoc/>
    public bool MayHaveNewBar(HistoryStamp history, DateTimeOffset now) => false;

    /// <inheritdoc/>
    public Task<IReadOnlyList<SymbolMatch>> SearchAsync(string query, CancellationToken cancellationToken = default) =>
        Task.FromResult(Matches(query) ? [Match] : SymbolSuggestions.Closest(query.Trim().ToUpperInvariant(), [Match]));

    /// <summary>Whether a search means the sample.</summary>
    internal static bool Matches(string query)
    {
        var text = query.Trim();
        return text.Length > 0
            && (ReservedSymbol.Contains(text, StringComparison.OrdinalIgnoreCase) || Title.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The match that offers the sample beside another source.</summary>
    internal static SymbolMatch ReservedMatch => new(ReservedSymbol, Title, null);

    private static ParsedBars Read()
    {
        using var stream = typeof(SamplePriceSource).Assembly.GetManifestResourceStream("sp500-2000.csv")
            ?? throw new InvalidOperationException("The sample is missing from the assembly.");
        return CsvBars.Read(stream, "sp500-2000.csv");
    }
}
