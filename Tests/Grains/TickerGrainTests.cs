using System.Data.Common;
using Dapper;
using Orleans.Runtime;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Tickers;
using OrleansStock.MarketData;

namespace OrleansStock.Tests.Grains;

[Collection("grain cluster")]
public sealed class TickerGrainTests(GrainCluster cluster)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetForecast_TwoHundredAtOnce_OneDownloadAndOneFit()
    {
        cluster.Source.Serve("HOT");
        var gate = cluster.Source.HoldBack("HOT");
        var fits = cluster.Fits;

        var calls = Enumerable.Range(0, 200).Select(_ => cluster.Client.GetTicker("HOT").GetForecast("linear")).ToArray();
        gate.SetResult();
        var forecasts = await Task.WhenAll(calls);

        Assert.Equal(1, cluster.Source.Downloads("HOT"));
        Assert.Equal(1, cluster.Fits - fits);
        Assert.All(forecasts, f => Assert.Equal(forecasts[0].Horizons[0].Quantiles, f.Horizons[0].Quantiles));
    }

    [Theory]
    [InlineData("random-walk")]
    [InlineData("linear")]
    [InlineData("mlp")]
    public async Task GetForecast_AnyModel_IsTheForecastOfTheMathematics(string modelId)
    {
        cluster.Source.Serve("PURE", seed: 7);
        var ticker = cluster.Client.GetTicker("PURE");

        var forecast = await ticker.GetForecast(modelId);

        var model = ForecastModels.Find(modelId)!;
        var series = OrleansStock.Tests.Forecasting.GeneratedSeries.Garch(900, 7, "PURE");
        var expected = model.Forecast(model.Fit(series, ForecastModels.Horizons, cancellationToken: Cancelled), series);
        Assert.Equal(series.Origin, forecast.Origin);
        Assert.Equal(Price.Round(series.Prices[^1]), forecast.CloseAtOrigin);
        Assert.Equal([10, 60, 365], forecast.Horizons.Select(h => h.LeadTime));
        Assert.All(expected.Horizons.Zip(forecast.Horizons), pair =>
        {
            Assert.Equal(pair.First.LogReturns, pair.Second.LogReturns);
            Assert.Equal(pair.First.LogReturns.Select(r => Price.Round(expected.OriginPrice * Math.Exp(r))), pair.Second.Quantiles);
            Assert.Equal(pair.Second.Quantiles.Order(), pair.Second.Quantiles);
            Assert.All(pair.Second.Quantiles, q => Assert.True(q > 0));
        });
        Assert.Contains(forecast.Path, p => p.LeadTime == 365);
        Assert.All(forecast.Path.Concat(forecast.Horizons), p => Assert.True(p.ExpectedDate > forecast.Origin));
    }

    [Fact]
    public async Task GetForecast_AfterDeactivation_NeitherDownloadsNorFits()
    {
        cluster.Source.Serve("STORED");
        var ticker = cluster.Client.GetTicker("STORED");
        var before = await ticker.GetForecast("mlp");
        var scorecard = await ticker.GetScorecard("mlp");
        var fits = cluster.Fits;

        await cluster.DeactivateAsync(ticker);
        var after = await ticker.GetForecast("mlp");

        Assert.Equal(1, cluster.Source.Downloads("STORED"));
        Assert.Equal(0, cluster.Fits - fits);
        Assert.Equal(before.Horizons.Select(h => h.Quantiles), after.Horizons.Select(h => h.Quantiles));
        Assert.Equal(Scores(scorecard), Scores(await ticker.GetScorecard("mlp")));

        static IEnumerable<(double?, double?, string)> Scores(TickerScorecard card) => card.Horizons.Select(h => (h.CrpsSkill, h.DieboldMariano, h.Verdict));
    }

    [Theory, InlineData("random-walk"), InlineData("ensemble")]
    public async Task GetForecast_AsItArrives_HasTheVersionOfItsJson(string modelId)
    {
        cluster.Source.Serve("VERSION");
        var ticker = cluster.Client.GetTicker("VERSION");

        var forecast = await ticker.GetForecast(modelId);

        // A field lost on the way would make another version of the same forecast.
        var version = JsonAnswer.Of(forecast).Version;
        Assert.Null((await ticker.GetForecastJson(modelId, version)).Utf8);
        Assert.Null((await ticker.GetRecordable(modelId, version)).Forecast);
        Assert.Empty((await ticker.GetRecordable(modelId, null)).Forecast!.Path);
    }

    [Fact]
    public async Task BarsFingerprint_OfSummaryAndForecast_AreEqualAndChangeWithABar()
    {
        var bars = OrleansStock.Tests.Forecasting.GeneratedSeries.Garch(800, 9, "PRINT").Bars.ToArray();
        cluster.Source.ServeBars("PRINT", bars);
        var ticker = cluster.Client.GetTicker("PRINT");
        var (summary, forecast) = (await ticker.GetSummary(), await ticker.GetForecast("random-walk"));

        bars[400] = bars[400] with { Close = bars[400].Close * 1.01 };
        cluster.Source.ServeBars("PRINT", bars);
        await ticker.RefreshNow();
        var (after, forecastAfter) = (await ticker.GetSummary(), await ticker.GetForecast("random-walk"));

        Assert.Equal(summary.BarsFingerprint, forecast.BarsFingerprint);
        Assert.Equal(summary.Fingerprint, summary.BarsFingerprint);
        Assert.Equal(after.BarsFingerprint, forecastAfter.BarsFingerprint);
        Assert.NotNull(after.BarsFingerprint);
        Assert.NotEqual(summary.BarsFingerprint, after.BarsFingerprint);
    }

    [Fact]
    public async Task GetForecast_NewBarDue_DownloadsAndForecastsAnew()
    {
        cluster.Source.Serve("FRESH", bars: 800);
        var ticker = cluster.Client.GetTicker("FRESH");
        var before = await ticker.GetForecast("random-walk");

        cluster.Source.Serve("FRESH", bars: 801);
        cluster.Source.SetNewBarDue("FRESH", true);
        var after = await ticker.GetForecast("random-walk");
        cluster.Source.SetNewBarDue("FRESH", false);

        Assert.True(after.Origin > before.Origin);
        Assert.NotEqual(before.HistoryFingerprint, after.HistoryFingerprint);
        Assert.Equal(2, cluster.Source.Downloads("FRESH"));
    }

    [Fact]
    public async Task GetSummary_NoNewsThoughDue_LooksAgainOnlyAfterAWhile()
    {
        cluster.Source.Serve("HOLIDAY");
        cluster.Source.SetNewBarDue("HOLIDAY", true);
        var ticker = cluster.Client.GetTicker("HOLIDAY");

        for (var i = 0; i < 5; i++) await ticker.GetSummary();
        Assert.Equal(1, cluster.Source.Downloads("HOLIDAY"));

        cluster.Clock.Advance(TimeSpan.FromMinutes(16));
        await ticker.GetSummary();
        Assert.Equal(2, cluster.Source.Downloads("HOLIDAY"));
    }

    [Fact]
    public async Task GetForecast_SourceFailsLater_ServesTheOldMarkedStaleAndRecovers()
    {
        cluster.Source.ServeUntil("AWAY", 800, DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime));
        var ticker = cluster.Client.GetTicker("AWAY");
        var json = await ticker.GetForecastJson("random-walk", null);

        cluster.Source.Fail("AWAY", PriceSourceError.Unavailable);
        cluster.Source.SetNewBarDue("AWAY", true);
        var stale = await ticker.GetForecast("random-walk");
        var summary = await ticker.GetSummary();
        var staleJson = await ticker.GetForecastJson("random-walk", json.Version);

        Assert.True(stale.Stale);
        Assert.True(summary.Stale);
        Assert.Equal("the scripted source cannot be reached right now.", summary.StaleReason);
        Assert.NotEqual(json.Version, staleJson.Version);
        Assert.NotNull(staleJson.Utf8);
        Assert.Equal(2, cluster.Source.Downloads("AWAY"));

        cluster.Source.ServeUntil("AWAY", 801, DateOnly.FromDateTime(cluster.Clock.GetUtcNow().UtcDateTime));
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await ticker.GetForecast("random-walk")).Stale);
        Assert.False((await ticker.GetSummary()).Stale);
    }

    [Theory]
    [InlineData(PriceSourceError.UnknownSymbol, TickerError.UnknownSymbol)]
    [InlineData(PriceSourceError.Unavailable, TickerError.SourceUnavailable)]
    [InlineData(PriceSourceError.RateLimited, TickerError.SourceUnavailable)]
    [InlineData(PriceSourceError.BadData, TickerError.BadData)]
    [InlineData(PriceSourceError.BadAnswer, TickerError.SourceUnavailable)]
    public async Task GetSummary_NothingHeldAndSourceFails_SaysWhyAndDoesNotAskAtOnceAgain(PriceSourceError error, TickerError expected)
    {
        var symbol = $"F{(int)error}";
        cluster.Source.Fail(symbol, error);
        var ticker = cluster.Client.GetTicker(symbol);

        for (var i = 0; i < 3; i++)
        {
            var e = await Assert.ThrowsAsync<TickerException>(ticker.GetSummary);
            Assert.Equal(expected, e.Error);
            Assert.Equal(expected == TickerError.SourceUnavailable, e.RetryAfter > TimeSpan.Zero);
        }

        Assert.Equal(1, cluster.Source.Downloads(symbol));
    }

    [Fact]
    public async Task GetSummary_UnknownSymbol_SuggestsKnownOnes()
    {
        cluster.Source.Serve("SUGGESTED", bars: 100);
        // Known once it stands in the table, which is written behind the readers.
        await cluster.Client.GetTicker("SUGGESTED").Refresh();

        var e = await Assert.ThrowsAsync<TickerException>(cluster.Client.GetTicker("SUGX").GetSummary);

        Assert.Contains(e.Suggestions, s => s.Symbol == Symbol.Parse("SUGGESTED"));
        Assert.Contains("Did you mean", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetForecast_TooShort_RefusesWithBothNumbers()
    {
        cluster.Source.Serve("YOUNG", bars: 20);

        var e = await Assert.ThrowsAsync<TickerException>(() => cluster.Client.GetTicker("YOUNG").GetForecast("random-walk"));

        Assert.Equal(TickerError.TooShort, e.Error);
        Assert.Contains("20 trading days", e.Message, StringComparison.Ordinal);
        Assert.Contains($"at least {ForecastModels.Find("random-walk")!.MinimumBars}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetForecast_UnknownModel_NamesTheModels()
    {
        cluster.Source.Serve("MODEL");

        var e = await Assert.ThrowsAsync<TickerException>(() => cluster.Client.GetTicker("MODEL").GetForecast("crystal-ball"));

        Assert.Equal(TickerError.UnknownModel, e.Error);
        Assert.Contains("linear", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, cluster.Source.Downloads("MODEL"));
    }

    [Fact]
    public async Task FollowForecast_ColdTicker_TellsEachStepInOrder()
    {
        cluster.Source.Serve("STEPS", bars: 8_000);
        var gate = cluster.Source.HoldBack("STEPS");
        var seen = new List<ForecastProgress>();

        await foreach (var progress in cluster.Client.GetTicker("STEPS").FollowForecast("boosted-trees", Cancelled).WithCancellation(Cancelled))
        {
            seen.Add(progress);
            // The download is seen while it happens: it ends only after it was told.
            if (progress.Stage == ForecastStage.Downloading) gate.TrySetResult();
        }

        Assert.Contains(seen, p => p.Stage == ForecastStage.Downloading);
        // Who follows sees the newest stage when it looks, so the fit is one that takes far longer than a look.
        Assert.Contains(seen, p => p.Stage == ForecastStage.Fitting);
        Assert.Equal(ForecastStage.Ready, seen[^1].Stage);
        Assert.Equal(seen.Select(p => p.Fraction).Order(), seen.Select(p => p.Fraction));
    }

    [Fact]
    public async Task FollowForecast_UnknownSymbol_EndsWithTheReason()
    {
        var seen = new List<ForecastProgress>();

        await foreach (var progress in cluster.Client.GetTicker("NOWHERE").FollowForecast("linear", Cancelled).WithCancellation(Cancelled)) seen.Add(progress);

        Assert.Equal(ForecastStage.Failed, seen[^1].Stage);
        Assert.Equal("No source knows NOWHERE.", seen[^1].Detail);
    }

    [Fact]
    public async Task GetHistory_Range_IncludesBothEnds()
    {
        cluster.Source.Serve("RANGE", bars: 100);
        var ticker = cluster.Client.GetTicker("RANGE");
        var all = (await ticker.GetHistory(null, null)).Bars;

        var some = (await ticker.GetHistory(all[10].Date, all[12].Date)).Bars;
        var none = (await ticker.GetHistory(all[^1].Date.AddDays(1), null)).Bars;

        Assert.Equal(100, all.Count);
        Assert.Equal(all.Skip(10).Take(3), some);
        Assert.Empty(none);
        Assert.Equal(100, (await ticker.GetHistory(DateOnly.MinValue, DateOnly.MaxValue)).Bars.Count);
    }

    [Fact]
    public async Task State_SymbolsThatLookLikeHexadecimal_HaveRowsOfTheirOwn()
    {
        string[] symbols = ["ADBE", "0ADBE", "FACE", "BABA", "ACE", "005930.KS"];
        for (var i = 0; i < symbols.Length; i++) cluster.Source.Serve(symbols[i], bars: 200 + i);
        foreach (var symbol in symbols) await cluster.Client.GetTicker(symbol).GetSummary();
        foreach (var symbol in symbols) await cluster.DeactivateAsync(cluster.Client.GetTicker(symbol));

        for (var i = 0; i < symbols.Length; i++)
        {
            Assert.Equal(200 + i, (await cluster.Client.GetTicker(symbols[i]).GetSummary()).Bars);
            Assert.Equal(1, cluster.Source.Downloads(symbols[i]));
        }
    }

    [Fact]
    public async Task State_DatabaseAway_CachedForecastsAreStillServed()
    {
        cluster.Source.Serve("NODB");
        var ticker = cluster.Client.GetTicker("NODB");
        var known = await ticker.GetForecast("linear");

        cluster.Probe.Away = true;
        try
        {
            await Assert.ThrowsAnyAsync<DbException>(async () => await cluster.Probe.OpenConnectionAsync(Cancelled));
            Assert.NotNull((await ticker.GetForecastJson("linear", null)).Utf8);
            Assert.Equal(known.HistoryFingerprint, (await ticker.GetForecast("linear")).HistoryFingerprint);
            // A model that was not asked for before is fitted and served too, though its fit cannot be stored.
            Assert.Equal("random-walk", (await ticker.GetForecast("random-walk")).ModelId);
        }
        finally
        {
            cluster.Probe.Away = false;
        }
    }

    [Fact]
    public async Task State_OfOneTicker_IsOneRowForItsHistoryAndOneForItsFits()
    {
        cluster.Source.Serve("TWOROWS");
        var ticker = cluster.Client.GetTicker("TWOROWS");
        await ticker.GetForecast("linear");
        await ticker.Refresh();

        await using var connection = await cluster.Database.DataSource.OpenConnectionAsync(Cancelled);
        var stored = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM OrleansStorage WHERE GrainIdExtensionString LIKE '%TWOROWS%'");

        Assert.Equal(2, stored);
    }
}
