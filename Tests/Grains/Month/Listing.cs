using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>A ticker whose whole future is known: its closes in shares of the first day, its split, its dividend, the moment it is delisted.</summary>
internal sealed class Listing
{
    private readonly double[] opens, closes;

    /// <param name="symbol">The symbol.</param>
    /// <param name="bourse">Where it is traded.</param>
    /// <param name="seed">Makes the prices.</param>
    public Listing(string symbol, Bourse bourse, int seed)
    {
        (Symbol, Bourse) = (symbol, bourse);
        Random random = new(seed);
        var price = 80 + 400 * random.NextDouble();
        opens = new double[bourse.Days.Length];
        closes = new double[bourse.Days.Length];
        for (var i = 0; i < closes.Length; i++)
        {
            opens[i] = price;
            price *= Math.Exp(0.015 * (random.NextDouble() + random.NextDouble() - 1));
            closes[i] = price;
        }
    }

    public string Symbol { get; }

    public Bourse Bourse { get; }

    /// <summary>The session from which there are more or fewer shares, and how many for one; null where there is none.</summary>
    public (int Session, double Shares)? Split { get; init; }

    /// <summary>The session from which a buyer no longer gets the dividend, and its share of the close before; null where there is none.</summary>
    public (int Session, double Yield)? Dividend { get; init; }

    /// <summary>From when the source no longer knows it.</summary>
    public DateTimeOffset DelistedAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Log return between the closes of two sessions, for who held the shares.</summary>
    public double LogReturn(int from, int to) => Math.Log(closes[to] / closes[from]);

    /// <summary>The close of a session in shares of another.</summary>
    public double CloseOf(int session, int sharesOf) => closes[session] / SharesAt(sharesOf);

    /// <summary>The session of a day; below 0 where there is none.</summary>
    public int SessionOf(DateOnly day) => Array.BinarySearch(Bourse.Days, day);

    /// <summary>How many sessions have ended.</summary>
    public int Ended(DateTimeOffset now)
    {
        var at = Array.BinarySearch(Bourse.Closes, now);
        return at < 0 ? ~at : at + 1;
    }

    /// <summary>
    /// What the source says at a moment, null where it no longer knows the symbol: sessions that have ended, and the row of one under way whose
    /// close is not the close. From the first minute of a split's or dividend's session all that lies before is rewritten.
    /// </summary>
    public YahooPayload? Told(DateTimeOffset now)
    {
        if (now >= DelistedAt) return null;
        var ended = Ended(now);
        var isUnderWay = ended < closes.Length && Bourse.Opens[ended] <= now;
        var last = isUnderWay ? ended : ended - 1;
        var shares = SharesAt(last);
        var paid = Dividend is { } d && d.Session <= last ? d : ((int Session, double Yield)?)null;
        var bars = new Bar[last + 1];
        for (var i = 0; i <= last; i++)
        {
            double open = (float)(opens[i] / shares), close = (float)(closes[i] / shares * (i == ended ? 1.004 : 1));
            bars[i] = new Bar(
                Bourse.Days[i], open, (float)(Math.Max(open, close) * 1.001), (float)(Math.Min(open, close) * 0.999), close,
                i < paid?.Session ? (float)(close * (1 - paid.Value.Yield)) : close, (long)(100_000 * shares) + i);
        }

        return new YahooPayload
        {
            Symbol = Symbol,
            Currency = Bourse.Currency,
            TimeZone = Bourse.Zone,
            Open = Bourse.Open,
            Bars = bars,
            Splits = Split is { } split && split.Session <= last
                ? [split.Shares >= 1 ? new Split(Bourse.Days[split.Session], split.Shares, 1) : new Split(Bourse.Days[split.Session], 1, 1 / split.Shares)]
                : [],
            Dividends = paid is { } p ? [new Dividend(Bourse.Days[p.Session], p.Yield * bars[p.Session - 1].Close)] : [],
            Session = (Bourse.Opens[last], Bourse.Closes[last].AddMinutes(Bourse.Zone == "UTC" ? -1 : 0)),
        };
    }

    private double SharesAt(int session) => Split is { } split && split.Session <= session ? split.Shares : 1;
}
