using System.Globalization;

namespace OrleansStock.WebFrontend.Watchlists;

/// <summary>Section <c>Watchlist</c> of the configuration.</summary>
/// <param name="MostTickers">The most tickers that a person may watch.</param>
internal sealed record WatchlistOptions(int MostTickers)
{
    // More than anybody reads; a list of all of them is read at once.
    private const int Usual = 200, Most = 10_000;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static WatchlistOptions Read(IConfiguration configuration)
    {
        if (configuration["Watchlist:MostTickers"] is not { Length: > 0 } text) return new WatchlistOptions(Usual);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? new WatchlistOptions(number)
            : throw new OptionsValidationException(
                "Watchlist__MostTickers", typeof(WatchlistOptions), [$"Watchlist__MostTickers: '{text}' is not a whole number from 1 to {Most}."]);
    }
}
