using System.Reflection;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Watchlists;
using OrleansStock.Tests.Storage;
using OrleansStock.WebFrontend.Alerts.Weekly;

namespace OrleansStock.Tests.Digests;

/// <summary>A week with more predictions than a mail shows.</summary>
public sealed class DigestReaderTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private const string More = "And more, all here: https://localhost/predictions?state=";

    private static readonly DateOnly week = new(2026, 3, 7);

    /// <summary>Pages of 30 with an empty one before the second, as a search gives them that looks at a bounded number of predictions.</summary>
    [Theory]
    [InlineData(51, 50, true)]
    [InlineData(50, 50, false)]
    [InlineData(31, 31, false)]
    public async Task ReadAsync_PredictionsOnSeveralPages_AreToldUpToFiftyAndWhetherThereAreMore(int count, int told, bool hasMore)
    {
        DigestReader reader = new(new WatchlistStore(await engines.GetAsync(StorageEngine.Sqlite), TimeProvider.System), ManyPredictions.Create(count),
            TimeProvider.System);

        var content = await reader.ReadAsync("somebody", week);

        Assert.Equal((told, told), (content.Resolved.Items.Count, content.Due.Items.Count));
        Assert.Equal(told, content.Resolved.Items.DistinctBy(h => h.Record.Id).Count());
        var letter = DigestLetters.Write(new UserAccount { UserName = "somebody", Email = "a@example.org" }, content, "https://localhost", "stop").Text;
        Assert.Equal(hasMore, letter.Contains(More + "resolved&dueFrom=2026-02-28&dueTo=2026-03-06", StringComparison.Ordinal));
        Assert.Equal(hasMore, letter.Contains(More + "waiting&dueFrom=2026-03-07&dueTo=2026-03-13", StringComparison.Ordinal));
    }

    /// <summary>The mail is written on Saturday at noon, when that day has no close yet where every day is traded: the next mail tells it.</summary>
    [Fact]
    public async Task ReadAsync_TwoWeeksInARow_TellEachDayOnce()
    {
        DigestReader reader = new(new WatchlistStore(await engines.GetAsync(StorageEngine.Sqlite), TimeProvider.System), ManyPredictions.Create(1),
            TimeProvider.System);

        var (one, next) = (await reader.ReadAsync("somebody", week), await reader.ReadAsync("somebody", week.AddDays(7)));

        // The proxy's outcomes lie on the first day that is asked for, and so do the days that come.
        Assert.Equal(week, next.Resolved.Items.Single().Horizon.ActualDate);
        Assert.Equal(week.AddDays(-7), one.Resolved.Items.Single().Horizon.ActualDate);
        Assert.Equal(week, one.Due.Items.Single().Horizon.TargetDate);
        var letter = DigestLetters.Write(new UserAccount { Email = "a@example.org" }, one, "https://localhost", "stop");
        Assert.Equal("Your week up to 6 Mar 2026", letter.Subject);
    }

    /// <summary>A grain factory that knows one prediction log, with as many predictions of each state as a test says.</summary>
    public class ManyPredictions : DispatchProxy
    {
        private const int MostOfAPage = 30;

        private int count;

        internal static IGrainFactory Create(int count) => Create<IGrainFactory>(count);

        private static T Create<T>(int count)
            where T : class
        {
            var proxy = Create<T, ManyPredictions>();
            ((ManyPredictions)(object)proxy).count = count;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod?.ReturnType == typeof(IPredictionLogGrain)) return Create<IPredictionLogGrain>(count);
            if (targetMethod?.Name != nameof(IPredictionLogGrain.Find)) throw new NotSupportedException(targetMethod?.Name);
            var query = (PredictionQuery)args![0]!;
            // The cursor: how many there were, and whether the empty page was.
            var before = query.Cursor is { } cursor ? int.Parse(cursor.TrimEnd('e'), CultureInfo.InvariantCulture) : 0;
            if (before > 0 && !query.Cursor!.EndsWith('e')) return Task.FromResult(Page([], $"{before}e"));
            var end = Math.Min(count, before + Math.Min(MostOfAPage, query.Limit));
            return Task.FromResult(Page(
                [
                    .. Enumerable.Range(before + 1, end - before)
                        .Select(id => DigestRecords.Of(id, query.DueFrom!.Value, query.State == PredictionState.Resolved ? query.DueFrom : null)),
                ],
                end < count ? end.ToString(CultureInfo.InvariantCulture) : null));
        }

        private static FoundPredictions Page(IReadOnlyList<PredictionRecord> items, string? next) => new(items, next, false, new Dictionary<long, string>());
    }
}
