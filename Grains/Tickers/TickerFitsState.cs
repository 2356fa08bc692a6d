using OrleansStock.Forecasting;

namespace OrleansStock.Grains.Tickers;

/// <summary>The fitted models of a ticker, one per model: with them a forecast retrains nothing, not even after a restart.</summary>
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

    /// <summary>
    /// The scores as 3ffa334 wrote and reads them: one row per horizon, its numbers known by position. Still written beside
    /// <see cref="ScoresById"/>, so that silos of that build read them right during a rolling upgrade; the positions never change.
    /// </summary>
    [Id(6)] public double[][] Scores { get; set; } = [];

    /// <summary>The verdicts to <see cref="Scores"/>.</summary>
    [Id(7)] public string[] Verdicts { get; set; } = [];

    /// <summary>Version of the pool that the model borrowed from; null where it borrows nothing.</summary>
    [Id(8)] public string? PoolVersion { get; set; }

    /// <summary>Version of <see cref="ScoresById"/>: 0 where 3ffa334 wrote the fit, which has only <see cref="Scores"/>.</summary>
    [Id(9)] public int ScoresVersion { get; set; }

    /// <summary>The scores, one per horizon.</summary>
    [Id(10)] public StoredScore[] ScoresById { get; set; } = [];

    // Objects and scores beside the parameters; measured from heap dumps.
    private const int FixedBytes = 2_000;

    /// <summary>Bytes that it takes in memory, estimated.</summary>
    public long Bytes => FixedBytes + Parameters.Length;

    // Raised when a score changes its meaning; a new one gets an id of its own and raises nothing.
    private const int CurrentScoresVersion = 1;

    /// <summary>Whether this build knows what the scores mean; a fit that a later build wrote is made anew.</summary>
    public bool IsReadable => ScoresVersion <= CurrentScoresVersion;

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
        ScoresVersion = CurrentScoresVersion,
        ScoresById = [.. fit.Scorecard.Horizons.Select(StoredScore.From)],
    };

    public ModelFit ToFit() => new(
        ModelId, ModelVersion, Origin, Horizons, Parameters,
        new Scorecard(ModelId, ModelVersion, [.. ScoresVersion == 0 ? Scores.Zip(Verdicts, ScoreOf) : ScoresById.Select(s => s.ToScore())]));

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

/// <summary>A <see cref="HorizonScore"/>; ids are never renumbered, and a new score reads as its default from an earlier build's state.</summary>
[GenerateSerializer, Alias("OrleansStock.StoredScore")]
public sealed class StoredScore
{
    [Id(0)] public int Horizon { get; set; }
    [Id(1)] public int Origins { get; set; }
    [Id(2)] public double IndependentWindows { get; set; }
    [Id(3)] public double Crps { get; set; }
    [Id(4)] public double BaselineCrps { get; set; }
    [Id(5)] public double DieboldMariano { get; set; }
    [Id(6)] public double Coverage50 { get; set; }
    [Id(7)] public double Coverage80 { get; set; }
    [Id(8)] public double Coverage90 { get; set; }
    [Id(9)] public double Coverage98 { get; set; }
    [Id(10)] public double BelowP05 { get; set; }
    [Id(11)] public double AboveP95 { get; set; }
    [Id(12)] public double Mae { get; set; }
    [Id(13)] public double LastPriceMae { get; set; }
    [Id(14)] public double DirectionHitRate { get; set; }
    [Id(15)] public double AlwaysUpHitRate { get; set; }
    [Id(16)] public double[] Coverage90ByVolatility { get; set; } = [];
    [Id(17)] public string Verdict { get; set; } = "";

    public static StoredScore From(HorizonScore score) => new()
    {
        Horizon = score.Horizon,
        Origins = score.Origins,
        IndependentWindows = score.IndependentWindows,
        Crps = score.Crps,
        BaselineCrps = score.BaselineCrps,
        DieboldMariano = score.DieboldMariano,
        Coverage50 = score.Coverage50,
        Coverage80 = score.Coverage80,
        Coverage90 = score.Coverage90,
        Coverage98 = score.Coverage98,
        BelowP05 = score.BelowP05,
        AboveP95 = score.AboveP95,
        Mae = score.Mae,
        LastPriceMae = score.LastPriceMae,
        DirectionHitRate = score.DirectionHitRate,
        AlwaysUpHitRate = score.AlwaysUpHitRate,
        Coverage90ByVolatility = [.. score.Coverage90ByVolatility],
        Verdict = score.Verdict,
    };

    public HorizonScore ToScore() => new()
    {
        Horizon = Horizon,
        Origins = Origins,
        IndependentWindows = IndependentWindows,
        Crps = Crps,
        BaselineCrps = BaselineCrps,
        DieboldMariano = DieboldMariano,
        Coverage50 = Coverage50,
        Coverage80 = Coverage80,
        Coverage90 = Coverage90,
        Coverage98 = Coverage98,
        BelowP05 = BelowP05,
        AboveP95 = AboveP95,
        Mae = Mae,
        LastPriceMae = LastPriceMae,
        DirectionHitRate = DirectionHitRate,
        AlwaysUpHitRate = AlwaysUpHitRate,
        Coverage90ByVolatility = Coverage90ByVolatility,
        Verdict = Verdict,
    };
}
