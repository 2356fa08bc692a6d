using OrleansStock.Forecasting;

namespace OrleansStock.Grains.Tickers;

/// <summary>The fitted models of a ticker, one per model: with them a forecast retrains nothing, after a restart either.</summary>
[GenerateSerializer, Alias("OrleansStock.TickerFitsState")]
public sealed class TickerFitsState
{
    [Id(0)] public Dictionary<string, StoredFit> ByModel { get; set; } = [];
}

/// <summary>A <see cref="ModelFit"/> and the history it belongs to.</summary>
[GenerateSerializer, Alias("OrleansStock.StoredFit")]
public sealed class StoredFit
{
    /// <summary>Fingerprint of the history; a fit of another history is not used.</summary>
    [Id(0)] public string Fingerprint { get; set; } = "";
    [Id(1)] public string ModelId { get; set; } = "";
    [Id(2)] public int ModelVersion { get; set; }
    [Id(3)] public DateOnly Origin { get; set; }
    [Id(4)] public int[] Horizons { get; set; } = [];
    [Id(5)] public byte[] Parameters { get; set; } = [];

    /// <summary>One row of numbers per horizon, in the order of <see cref="ScoreOf"/>.</summary>
    [Id(6)] public double[][] Scores { get; set; } = [];
    [Id(7)] public string[] Verdicts { get; set; } = [];

    /// <summary>Version of the pool that the model borrowed from; null where it borrows nothing.</summary>
    [Id(8)] public string? PoolVersion { get; set; }

    public static StoredFit From(ModelFit fit, string fingerprint, string? poolVersion) => new()
    {
        Fingerprint = fingerprint,
        PoolVersion = poolVersion,
        ModelId = fit.ModelId,
        ModelVersion = fit.ModelVersion,
        Origin = fit.Origin,
        Horizons = [.. fit.Horizons],
        Parameters = fit.Parameters,
        Scores = [.. fit.Scorecard.Horizons.Select(NumbersOf)],
        Verdicts = [.. fit.Scorecard.Horizons.Select(h => h.Verdict)],
    };

    public ModelFit ToFit() => new(
        ModelId, ModelVersion, Origin, Horizons, Parameters,
        new Scorecard(ModelId, ModelVersion, [.. Scores.Zip(Verdicts, ScoreOf)]));

    private static double[] NumbersOf(HorizonScore s) =>
    [
        s.Horizon, s.Origins, s.IndependentWindows, s.Crps, s.BaselineCrps, s.DieboldMariano,
        s.Coverage50, s.Coverage80, s.Coverage90, s.Coverage98, s.BelowP05, s.AboveP95,
        s.Mae, s.LastPriceMae, s.DirectionHitRate, s.AlwaysUpHitRate, .. s.Coverage90ByVolatility,
    ];

    private static HorizonScore ScoreOf(double[] n, string verdict) => new()
    {
        Horizon = (int)n[0],
        Origins = (int)n[1],
        IndependentWindows = n[2],
        Crps = n[3],
        BaselineCrps = n[4],
        DieboldMariano = n[5],
        Coverage50 = n[6],
        Coverage80 = n[7],
        Coverage90 = n[8],
        Coverage98 = n[9],
        BelowP05 = n[10],
        AboveP95 = n[11],
        Mae = n[12],
        LastPriceMae = n[13],
        DirectionHitRate = n[14],
        AlwaysUpHitRate = n[15],
        Coverage90ByVolatility = n[16..],
        Verdict = verdict,
    };
}
