using System.Reflection;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Watchlists;
using OrleansStock.Tests.Storage;
using OrleansStock.WebFrontend.Alerts.Weekly;

namespace OrleansStock.Tests.Digests;

/// <summary>Outcomes that were written after the mail of their week: the prices were away when it went out.</summary>
public sealed class LateOutcomeTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    private static readonly DateOnly saturday = new(2026, 3, 7);

    [Theory]
    [InlineData("2026-03-06", "2026-03-06T22:00:00Z", "2026-03-07")]
    [InlineData("2026-03-06", "2026-03-07T11:59:59Z", "2026-03-07")]
    [InlineData("2026-03-06", "2026-03-07T12:00:00Z", "2026-03-14")]
    [InlineData("2026-03-06", "2026-03-09T07:00:00Z", "2026-03-14")]
    [InlineData("2026-03-06", "2026-03-14T11:00:00Z", "2026-03-14")]
    [InlineData("2026-03-06", "2026-03-20T09:00:00Z", "2026-03-21")]
    [InlineData("2026-02-28", "2026-03-01T00:10:00Z", "2026-03-07")]
    [InlineData("2026-03-07", "2026-03-08T00:10:00Z", "2026-03-14")]
    [InlineData("2026-03-06", null, "2026-03-07")]
    public void WeekThatTells_OfAnOutcome_IsTheFirstAfterItsDayAndItsWriting(string day, string? written, string expected) =>
        Assert.Equal(Date(expected), DigestSchedule.WeekThatTells(Record(1, Date(day), Moment(written)).Horizons[0]));

    [Fact]
    public void WeekThatTells_BeforeTheOutcome_IsNone() =>
        Assert.Null(DigestSchedule.WeekThatTells(Record(1, null, null).Horizons[0]));

    /// <summary>Each outcome is told once, the late one by the mail after it was written, oldest day first.</summary>
    [Fact]
    public async Task ReadAsync_OutcomesInTimeAndLate_TellsEachOnce()
    {
        var friday = saturday.AddDays(-1);
        PredictionRecord[] records =
        [
            Record(1, friday, Moment("2026-03-06T22:00:00Z")),
            Record(2, friday, Moment("2026-03-09T07:00:00Z")),
            Record(3, saturday.AddDays(2), Moment("2026-03-09T22:00:00Z")),
            // Recorded in the second week, when the outcome was past: nobody waited for it.
            Record(4, friday, Moment("2026-03-09T08:00:00Z")) with { CreatedAt = Moment("2026-03-09T08:00:00Z")!.Value },
            Record(5, friday, Moment("2026-03-09T08:00:00Z")) with { Retrospective = true },
        ];
        DigestReader reader = new(
            new WatchlistStore(await engines.GetAsync(StorageEngine.Sqlite), TimeProvider.System), KnownPredictions.Create(records), TimeProvider.System);

        List<long[]> told = [];
        for (var week = saturday; week <= saturday.AddDays(14); week = week.AddDays(7))
            told.Add([.. (await reader.ReadAsync("somebody", week)).Resolved.Items.Select(h => h.Record.Id)]);

        Assert.Equal([[1], [2, 3], []], told);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static PredictionRecord Record(long id, DateOnly? day, DateTimeOffset? written) => DigestRecords.Of(id, day ?? saturday, day, written);

    /// <summary>A grain factory that knows one prediction log with the given records.</summary>
    public class KnownPredictions : DispatchProxy
    {
        private IReadOnlyList<PredictionRecord> records = [];

        internal static IGrainFactory Create(IReadOnlyList<PredictionRecord> records) => Create<IGrainFactory>(records);

        private static T Create<T>(IReadOnlyList<PredictionRecord> records)
            where T : class
        {
            var proxy = Create<T, KnownPredictions>();
            ((KnownPredictions)(object)proxy).records = records;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod?.ReturnType == typeof(IPredictionLogGrain)) return Create<IPredictionLogGrain>(records);
            if (targetMethod?.Name != nameof(IPredictionLogGrain.Find)) throw new NotSupportedException(targetMethod?.Name);
            var query = (PredictionQuery)args![0]!;
            return Task.FromResult(new FoundPredictions(
                [.. records.Where(r => r.Horizons.Any(h => IsAskedFor(h, query)))], null, false, new Dictionary<long, string>()));
        }

        private static bool IsAskedFor(PredictionHorizon horizon, PredictionQuery query) =>
            horizon.ActualDate is not null == (query.State == PredictionState.Resolved)
            && (horizon.ActualDate ?? horizon.TargetDate) >= query.DueFrom && (horizon.ActualDate ?? horizon.TargetDate) <= query.DueTo;
    }
}
