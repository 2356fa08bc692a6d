using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage.Watchlists;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Alerts.Weekly;

/// <summary>Puts a person's week together when the mail goes out.</summary>
internal sealed class DigestReader(WatchlistStore watchlist, IGrainFactory grains, TimeProvider time, SecuritySettings? security = null)
{
    private const int DaysOfAWeek = 7, MostTickers = 50, MostPredictions = 50;

    // A page may be short, even empty, where look backs lie among what is looked for.
    private const int MostPages = 20;

    // The longest pause of an exchange lies within it, so that there is a bar before the week's own.
    private const int DaysLookedBack = 21;

    /// <summary>
    /// Reads the week: from the Saturday before to Friday. The Saturday of the mail belongs to the next one, since the day is not over at noon
    /// where every day is traded: its close and its outcomes would be told by neither. An outcome that was written later than its week's
    /// mail, because the prices were away, is told by the first mail after it; see <see cref="DigestSchedule.WeekThatTells"/>.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="week">The Saturday after it.</param>
    public async Task<DigestContent> ReadAsync(string userId, DateOnly week)
    {
        // No request is under way that would say for whom the calls work.
        new Caller(CallerKind.Account, userId).Flow();
        security?.Signer?.Flow(userId, isAdministrator: false, time.GetUtcNow());
        var watched = await watchlist.GetAsync(userId);
        var prices = Task.WhenAll(watched.Take(MostTickers).Select(w => ReadPriceAsync(w.Symbol, week)));
        var resolved = await FindAsync(
            userId, PredictionState.Resolved, week.AddDays(-DaysOfAWeek), week.AddDays(-1), d => DigestSchedule.WeekThatTells(d.Horizon) == week);
        var late = await FindAsync(
            userId, PredictionState.Resolved, week.AddDays(-DaysOfAWeek - DaysLookedBack), week.AddDays(-DaysOfAWeek - 1), d => IsLate(d, week));
        var due = await FindAsync(userId, PredictionState.Waiting, week, week.AddDays(DaysOfAWeek - 1), d => d.Horizon.ActualDate is null);
        DigestHorizons outcomes = new([.. late.Items, .. resolved.Items], resolved.All ?? late.All);
        return new DigestContent(week, await prices, Math.Max(0, watched.Count - MostTickers), outcomes, due);
    }

    // What was recorded when its outcome's day was past had nothing to wait for: it is no news.
    private static bool IsLate(DigestHorizon found, DateOnly week) =>
        DigestSchedule.WeekThatTells(found.Horizon) == week && !found.Record.Retrospective
        && DateOnly.FromDateTime(found.Record.CreatedAt.UtcDateTime) <= found.Horizon.ActualDate;

    private async Task<DigestPrice> ReadPriceAsync(Symbol symbol, DateOnly week)
    {
        try
        {
            var history = await grains.RepeatAsync(g => g.GetTicker(symbol).GetHistory(week.AddDays(-DaysLookedBack), week.AddDays(-1)));
            var before = history.Bars.Where(b => b.Date < week.AddDays(-DaysOfAWeek)).Cast<Bar?>().LastOrDefault();
            var last = history.Bars.Where(b => b.Date >= week.AddDays(-DaysOfAWeek)).Cast<Bar?>().LastOrDefault();
            return new DigestPrice(symbol, history.Currency, last, before);
        }
        catch (Exception e) when (CallFailure.Classify(e).Kind != FailureKind.Defect)
        {
            // A ticker whose prices are away is named without them; the week of the others is told.
            return new DigestPrice(symbol, null, null, null);
        }
    }

    private async Task<DigestHorizons> FindAsync(
        string userId, PredictionState state, DateOnly from, DateOnly to, Func<DigestHorizon, bool> isTold)
    {
        List<PredictionRecord> records = [];
        string? next = null;
        for (var page = 0; page < MostPages && records.Count < MostPredictions && (page == 0 || next is not null); page++)
        {
            var found = await grains.FindPredictionsAsync(
                userId,
                new PredictionQuery { State = state, DueFrom = from, DueTo = to, Limit = MostPredictions - records.Count, Cursor = next });
            records.AddRange(found.Items);
            next = found.Next;
        }

        return new DigestHorizons(
            [
                .. records.SelectMany(r => r.Horizons.Select(h => new DigestHorizon(r, h)))
                    .Where(d => DayOf(d) >= from && DayOf(d) <= to && isTold(d)).OrderBy(DayOf),
            ],
            next is null
                ? null
                : $"/predictions?state={(state == PredictionState.Resolved ? "resolved" : "waiting")}&dueFrom={from:yyyy-MM-dd}&dueTo={to:yyyy-MM-dd}");
    }

    private static DateOnly DayOf(DigestHorizon found) => found.Horizon.ActualDate ?? found.Horizon.TargetDate;
}
