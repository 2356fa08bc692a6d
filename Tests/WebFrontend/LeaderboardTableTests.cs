using OrleansStock.WebFrontend.Leaderboards;

namespace OrleansStock.Tests.WebFrontend;

public sealed class LeaderboardTableTests
{
    private static readonly Leaderboard board = new(
        new DateOnly(2026, 11, 20), "24 tickers", "random-walk",
        [
            Row("ensemble", 10, skill: 0.08, error: 0.99, held: 0.85, direction: 0.56, up: 0.57),
            Row("linear", 10, skill: 0.05, error: 0.97, held: 0.90, direction: 0.55, up: 0.57),
            Row("mlp", 10, skill: -0.05, error: 1.20, held: 0.93, direction: 0.49, up: 0.57) with { DieboldMariano = -3 },
            Row("random-walk", 10, skill: 0, error: 1, held: 0.94, direction: null, up: null) with { DieboldMariano = null },
            Row("no-longer-here", 10, skill: 0.9, error: 0.1, held: 0.9, direction: 0.9, up: 0.57),
            Row("ensemble", 60, skill: 0.04, error: 0.98, held: 0.9, direction: 0.62, up: 0.62) with { DieboldMariano = 1 },
        ]);

    [Theory]
    [InlineData(null, "ensemble linear random-walk mlp")]
    [InlineData("skill", "ensemble linear random-walk mlp")]
    [InlineData("-skill", "mlp random-walk linear ensemble")]
    [InlineData("error", "linear ensemble random-walk mlp")]
    [InlineData("held", "linear mlp random-walk ensemble")]
    // What was not measured stands last, whichever way the rest is turned.
    [InlineData("direction", "ensemble linear mlp random-walk")]
    [InlineData("-direction", "mlp linear ensemble random-walk")]
    [InlineData("model", "ensemble random-walk linear mlp")]
    [InlineData("<script>", "ensemble linear random-walk mlp")]
    public void Of_Sort_OrdersTheModels(string? sort, string expected) =>
        Assert.Equal(expected.Split(' '), LeaderboardTable.Of(board, 10, sort, null).Rows.Select(r => r.Model));

    [Fact]
    public void Of_UnknownHorizonAndModel_AreTheDefaults()
    {
        var table = LeaderboardTable.Of(board, 7, null, "nobody");

        Assert.Equal((60, "ensemble"), (table.Horizon, table.ModelId));
    }

    [Fact]
    public void LinkToSort_OfTheColumnChosen_TurnsTheOrderRound()
    {
        var table = LeaderboardTable.Of(board, 10, "error", "mlp");

        Assert.Equal("/models?days=10&sort=-error&model=mlp#board", table.LinkToSort("error"));
        Assert.Equal("/models?days=10&sort=skill&model=mlp#board", table.LinkToSort("skill"));
        Assert.Equal("/models?days=60&sort=error&model=mlp#board", table.LinkToHorizon(60));
        Assert.Equal("ascending", table.AriaSort("error"));
        Assert.Equal("descending", LeaderboardTable.Of(board, 10, "-error", null).AriaSort("error"));
        Assert.Equal("descending", LeaderboardTable.Of(board, 10, "skill", null).AriaSort("skill"));
        Assert.Null(table.AriaSort("skill"));
    }

    [Fact]
    public void OfDirection_NobodyBeatsAlwaysUp_SaysSo()
    {
        // Equal is not beaten.
        var sentence = LeaderboardVerdict.OfDirection(board with { Rows = [.. board.Rows.Where(r => r.Model != "no-longer-here")] });

        const string begin = "No model beats “always up” in direction: at 10 trading days the best is right 56.0\u00a0% of the time";
        Assert.StartsWith(begin, sentence, StringComparison.Ordinal);
        Assert.Contains("at 60 trading days the best is right 62.0\u00a0% of the time, “always up” 62.0\u00a0%", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void OfDirection_BeatenByLessThanIsShown_IsNotBeaten()
    {
        var sentence = LeaderboardVerdict.OfDirection(board with
        {
            Rows = [.. board.Rows.Select(r => r is { Model: "linear", AlwaysUpHitRate: { } up } ? r with { DirectionHitRate = up + 0.0001 } : r)],
        });

        Assert.StartsWith("No model beats “always up” in direction", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void OfDirection_SomebodyDoes_NamesIt()
    {
        var sentence = LeaderboardVerdict.OfDirection(board with
        {
            Rows = [.. board.Rows.Select(r => r is { Model: "linear" } ? r with { DirectionHitRate = 0.58 } : r)],
        });

        Assert.DoesNotContain("No model beats", sentence, StringComparison.Ordinal);
        Assert.Contains("Linear regression at 10 trading days (58.0\u00a0% right, “always up” 57.0\u00a0%)", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void OfRanges_ByTheStatistic_ClaimsOnlyWhatItSupports() => Assert.Equal(
        [
            "2 of 3 models give better ranges than the random walk; the best is Ensemble, by 8.0\u00a0%. Worse than the random walk: Neural network.",
            "no model gives better ranges than the random walk, beyond what luck explains.",
        ],
        LeaderboardVerdict.OfRanges(board));

    private static LeaderboardRow Row(string model, int horizon, double skill, double error, double held, double? direction, double? up) => new()
    {
        Model = model,
        Horizon = horizon,
        CrpsSkill = skill,
        DieboldMariano = 4,
        IndependentWindows = 100,
        MaeRatio = error,
        Coverage90 = held,
        DirectionHitRate = direction,
        AlwaysUpHitRate = up,
    };
}
