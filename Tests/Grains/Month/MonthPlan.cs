namespace OrleansStock.Tests.Grains.Month;

/// <summary>What a simulated month has: when the service is on, when the source is away, and how much there is of everything.</summary>
internal sealed record MonthPlan
{
    /// <summary>How long after a close a bar may come into the service: half an hour of margin, half an hour of spread, ten minutes of auctions.</summary>
    public static readonly TimeSpan LatestRefresh = TimeSpan.FromMinutes(70);

    /// <summary>How long after an outage, or after the service was off, the last of what fell due meanwhile may come: two hourly tries and a pause.</summary>
    public static readonly TimeSpan Recovery = TimeSpan.FromMinutes(150);

    /// <summary>When the service is on. Between them the clock jumps.</summary>
    public required IReadOnlyList<Span> Windows { get; init; }

    /// <summary>When the source answers 503.</summary>
    public required IReadOnlyList<Span> Outages { get; init; }

    /// <summary>When the source answers 429 and asks for half an hour.</summary>
    public required IReadOnlyList<Span> Limits { get; init; }

    public required int Listings { get; init; }

    public required int Users { get; init; }

    /// <summary>Predictions of a user on a day.</summary>
    public required int Daily { get; init; }

    /// <summary>The time between two sweeps of the scheduler.</summary>
    public required TimeSpan Step { get; init; }

    public required double RequestsPerSecond { get; init; }

    public required DateTimeOffset DelistedAt { get; init; }

    /// <summary>
    /// Over four months of days: a year's end, a leap day, every clock change of a year, the Lunar New Year and Easter, a week and half a year in
    /// which the service is off; five hundred tickers, fifty people.
    /// </summary>
    public static MonthPlan Whole { get; } = new()
    {
        Windows =
        [
            Span.Of("2023-12-20T00:00", "2024-01-22T00:00"), Span.Of("2024-01-29T00:00", "2024-04-13T00:00"),
            Span.Of("2024-10-01T00:00", "2024-11-09T00:00"),
        ],
        // Friday evening to Monday morning: over the change to summer time in New York, and over the end of it in Europe.
        Outages = [Span.Of("2024-03-08T20:00", "2024-03-11T07:00"), Span.Of("2024-10-25T19:00", "2024-10-28T07:00")],
        Limits = [Span.Of("2024-02-28T20:30", "2024-02-28T22:30")],
        Listings = 500,
        Users = 50,
        Daily = 2,
        Step = TimeSpan.FromMinutes(5),
        RequestsPerSecond = 25,
        DelistedAt = Span.Time("2024-02-29T12:00"),
    };

    /// <summary>Thirteen days with both changes back and a weekend without the source, for every run of the tests.</summary>
    public static MonthPlan Small { get; } = new()
    {
        Windows = [Span.Of("2024-10-24T00:00", "2024-11-06T00:00")],
        Outages = [Span.Of("2024-10-25T19:00", "2024-10-28T07:00")],
        Limits = [Span.Of("2024-10-30T20:00", "2024-10-30T22:00")],
        Listings = 30,
        Users = 5,
        Daily = 2,
        Step = TimeSpan.FromMinutes(30),
        RequestsPerSecond = 10,
        DelistedAt = Span.Time("2024-10-29T12:00"),
    };

    public DateTimeOffset Start => Windows[0].From;

    public DateTimeOffset End => Windows[^1].To;

    /// <summary>When nothing can be refreshed: the source is away, or the service is off.</summary>
    public IEnumerable<Span> Away => [.. Outages, .. Limits, .. Windows.Zip(Windows.Skip(1), (a, b) => new Span(a.To, b.From))];

    /// <summary>Until when a bar must be in the service whose session would usually have ended at a moment.</summary>
    public DateTimeOffset DeadlineOf(DateTimeOffset usualClose) =>
        AwayAt(usualClose) is { } away ? away.To + Recovery + Step : usualClose + LatestRefresh + Step;

    /// <summary>The last time without the source or the service in which a session's bar could have come; null where there is none.</summary>
    public Span? AwayAt(DateTimeOffset usualClose) =>
        Away.Where(a => a.From < usualClose + LatestRefresh + Step && a.To > usualClose).OrderBy(a => a.To).Cast<Span?>().LastOrDefault();

    /// <summary>Whether a moment is in a time after which things are still being caught up with.</summary>
    public bool IsUnsettled(DateTimeOffset moment) =>
        moment < Start + Recovery || Away.Any(span => moment >= span.From && moment < span.To + Recovery + Step);

    /// <summary>The tickers: a sixth of them on each exchange, two that trade every day.</summary>
    public IReadOnlyList<Listing> MakeListings()
    {
        Random random = new(20_240_229);
        List<Listing> listings = [];
        for (var i = 0; i < Listings; i++)
        {
            var bourse = i < 2 ? Bourse.All[^1] : Bourse.All[i % (Bourse.All.Count - 1)];
            var symbol = $"{(bourse.Suffix is ".T" or ".HK" ? $"{1000 + i}" : $"M{i}")}{bourse.Suffix}";
            var sessions = Enumerable.Range(0, bourse.Days.Length)
                .Where(s => Windows.Any(w => w.Contains(bourse.Opens[s]) && w.Contains(bourse.Closes[s]))).ToArray();
            var isSplit = i % 16 == 5;
            listings.Add(new Listing(symbol, bourse, seed: i + 1)
            {
                Split = isSplit ? (sessions[random.Next(sessions.Length)], i % 32 == 5 ? 4 : 0.1) : null,
                Dividend = i % 4 == 2 ? (sessions[random.Next(sessions.Length)], 0.004 + 0.01 * random.NextDouble()) : null,
                DelistedAt = i == 6 ? DelistedAt : DateTimeOffset.MaxValue,
            });
        }

        return listings;
    }
}
