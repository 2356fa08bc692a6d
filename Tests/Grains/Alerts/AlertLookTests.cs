using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Alerts;
using OrleansStock.MarketData.History;
using OrleansStock.Storage.Alerts;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Grains.Alerts;

/// <summary>What a refresh tells about a ticker's alerts and outcomes.</summary>
[Collection("grain cluster")]
public sealed class AlertLookTests(GrainCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refresh_NewBars_TellsCloseOddsAndOutcomeOnce()
    {
        const string symbol = "ALERTED";
        var bars = GeneratedSeries.Garch(820, 3, symbol).Bars.ToArray();
        // Moved by whole weeks, so that the prediction is made within a week of its last bar: the outcome of a look back is not told.
        var days = (DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime).DayNumber - bars[799].Date.DayNumber) / 7 * 7;
        bars = [.. bars.Select(b => b with { Date = b.Date.AddDays(days) })];
        cluster.Source.ServeBars(symbol, bars[..800]);
        var user = await cluster.AddUserAsync();
        await cluster.Client.GetPredictionLog(user).Predict(symbol, "random-walk", "r");
        var last = bars[799];
        var store = new AlertStore(cluster.Database, cluster.Clock);
        // A price that is reached the first time by one of the new bars; odds that are certain to be reached; the outcome after 10 days.
        var highest = bars[800..810].Max(b => b.Close);
        var isRising = highest > last.Close;
        var alert = new Alert
        {
            UserId = user, Symbol = symbol, BasisDate = last.Date, SeenDate = last.Date, Site = "http://localhost", IsActive = true,
            Kind = isRising ? AlertKind.Above : AlertKind.Below,
            High = isRising ? highest : null, Low = isRising ? null : bars[800..810].Min(b => b.Close),
        };
        Assert.True(await store.AddAsync(alert with { Id = "price-" + user[..8] }, 9));
        Assert.True(await store.AddAsync(
            alert with { Id = "odds-" + user[..8], Kind = AlertKind.OddsAbove, High = last.Close / 100, Odds = 0.5, LastOdds = 0.1, Horizon = 10 }, 9));
        Assert.True(await store.AddAsync(alert with { Id = "outcome-" + user[..8], Kind = AlertKind.Outcome, Symbol = "", Repeats = true }, 9));

        cluster.Source.ServeBars(symbol, bars[..810]);
        await RefreshAsync(symbol);
        var told = await MailsOfAsync(user);
        cluster.Source.ServeBars(symbol, bars[..811]);
        await RefreshAsync(symbol);

        Assert.Equal(["Alert odds", "Alert price", "Outcome outcome"], told);
        Assert.Equal(told, await MailsOfAsync(user));
        var alerts = await store.GetOfUserAsync(user);
        Assert.Equal(["outcome"], alerts.Where(a => a.IsActive).Select(a => a.Id.Split('-')[0]));
    }

    [Fact]
    public async Task Run_ForecastThatCannotBeMade_LooksAtTheOddsAgainWithoutANewerBar()
    {
        const string symbol = "ALERTLATE";
        var bars = GeneratedSeries.Garch(500, 3, symbol).Bars.ToArray();
        cluster.Source.ServeBars(symbol, bars);
        var forecast = await cluster.Client.GetTicker(symbol).GetForecast("random-walk");
        var user = await cluster.AddUserAsync();
        var store = new AlertStore(cluster.Database, cluster.Clock);
        Assert.True(await store.AddAsync(
            new Alert
            {
                Id = "odds-" + user[..8], UserId = user, Symbol = symbol, Kind = AlertKind.OddsAbove, BasisDate = bars[^2].Date, SeenDate = bars[^2].Date,
                Site = "http://localhost", High = bars[^1].Close / 100, Odds = 0.5, LastOdds = 0.1, Horizon = 10,
            }, 9));
        var isBusy = true;
        AlertLook look = new(Symbol.Parse(symbol), store, () => isBusy
            ? Task.FromException<TickerForecast>(new TickerException(TickerError.Busy, "Busy."))
            : Task.FromResult(forecast), NullLogger.Instance);

        await look.RunAsync(bars, _ => 1);
        Assert.Empty(await MailsOfAsync(user));
        isBusy = false;
        await look.RunAsync(bars, _ => 1);

        Assert.Equal(["Alert odds"], await MailsOfAsync(user));
    }

    [Fact]
    public async Task Refresh_SplitUnderWay_LooksWhenItsBarIsThere()
    {
        const string symbol = "ALERTSPLIT";
        var bars = GeneratedSeries.Garch(820, 3, symbol).Bars.ToArray();
        cluster.Source.ServeBars(symbol, bars[..799]);
        var user = await cluster.AddUserAsync();
        await cluster.Client.GetPredictionLog(user).Predict(symbol, "random-walk", "r");
        var store = new AlertStore(cluster.Database, cluster.Clock);
        var basis = bars[798];
        var alert = new Alert
        {
            UserId = user, Symbol = symbol, BasisDate = basis.Date, SeenDate = basis.Date, Site = "http://localhost", IsActive = true, Kind = AlertKind.Below,
        };
        // Half of what a share cost is not reached, though the four for it cost a quarter each; the middle of two closes is crossed.
        var isFalling = bars[799].Close < basis.Close;
        var near = (bars[799].Close + basis.Close) / 2;
        Assert.True(await store.AddAsync(alert with { Id = "half-" + user[..8], Low = basis.Close / 2 }, 9));
        var crossed = isFalling ? alert with { Low = near } : alert with { Kind = AlertKind.Above, High = near };
        Assert.True(await store.AddAsync(crossed with { Id = "near-" + user[..8] }, 9));

        // In the session of the split's day the past is rewritten already, and the day itself has no bar yet.
        Bar[] rewritten = [.. bars.Select(b => b with
        {
            Open = b.Open / 4, High = b.High / 4, Low = b.Low / 4, Close = b.Close / 4, AdjustedClose = b.AdjustedClose / 4,
        })];
        PriceHistory Split(PriceHistory history) => history with { Splits = [new Split(bars[800].Date, 4, 1)] };
        cluster.Source.ServeBars(symbol, rewritten[..800], Split);
        await RefreshAsync(symbol);
        var inItsSession = await MailsOfAsync(user);
        cluster.Source.ServeBars(symbol, rewritten[..801], Split);
        await RefreshAsync(symbol);

        Assert.Empty(inItsSession);
        Assert.Equal(["Alert near"], await MailsOfAsync(user));
    }

    private async Task<string[]> MailsOfAsync(string user)
    {
        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(Cancelled);
        var rows = await connection.QueryAsync<(string Kind, string Detail)>("SELECT kind, detail FROM outgoing_mails WHERE user_id = @user", new { user });
        return [.. rows.Select(r => $"{r.Kind} {AlertDetail.Read(r.Detail)!.AlertId.Split('-')[0]}").Order(StringComparer.Ordinal)];
    }

    private async Task RefreshAsync(string symbol)
    {
        // Past the pause after a refresh that found its newest bar no longer the newest.
        cluster.Clock.Advance(TimeSpan.FromMinutes(16));
        cluster.Source.SetNewBarDue(symbol, true);
        await cluster.Client.GetTicker(symbol).Refresh();
        cluster.Source.SetNewBarDue(symbol, false);
    }
}
