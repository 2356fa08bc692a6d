using System.Text.Json;

namespace OrleansStock.Load;

/// <summary>What <c>docs/record.md</c> says of the live record's numbers, row by row and with nothing of the service's code.</summary>
/// <param name="bars">The ticker's days and closes.</param>
internal sealed class NaiveScores((string Day, double Close)[] bars)
{
    // Of the levels 0.6 to 0.9; those below 0.5 mirror them.
    private static readonly double[] tenths = [0.2533471031357997, 0.5244005127080409, 0.8416212335729143, 1.2815515655446004];
    private static readonly double[] levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

    private static readonly string[] ofRange = ["held", "share", "standardError"], ofAll = ["crps", "baselineCrps", "crpsSkill"];

    private readonly Dictionary<(string Model, int Horizon), Sums> sums = [];
    private readonly HashSet<(string Model, int Horizon, int Version, string Origin)> seen = [];
    private readonly Dictionary<string, double> deviations = [];

    /// <summary>The standard Normal quantiles of the nine levels.</summary>
    public static IReadOnlyList<double> Scores { get; } =
    [
        -2.3263478740408408, -1.6448536269514722, -1.2815515655446004, -0.6744897501960817, 0,
        0.6744897501960817, 1.2815515655446004, 1.6448536269514722, 2.3263478740408408,
    ];

    /// <summary>How many models and horizons there are.</summary>
    public int Count => sums.Count;

    /// <summary>Counts a row; the rows come in the order of recording, and only the first of a forecast counts.</summary>
    public void Add(string model, int horizon, int version, string origin, double actual, double[] quantiles)
    {
        if (!seen.Add((model, horizon, version, origin))) return;
        var sum = sums.TryGetValue((model, horizon), out var known) ? known : sums[(model, horizon)] = new Sums();
        sum.Resolved++;
        sum.Crps += Crps(quantiles, actual);
        var deviation = DeviationAt(origin);
        sum.Baseline += Crps([.. Scores.Select(z => z * deviation * Math.Sqrt(horizon))], actual);
        // The 50 % range lies between the fourth and the sixth quantile, each wider one a place further out.
        for (var range = 0; range < sum.Held.Length; range++)
            if (actual >= quantiles[3 - range] && actual <= quantiles[5 + range]) sum.Held[range]++;
        double[] bounds = [.. tenths.Reverse().Select(z => -z), 0, .. tenths];
        sum.Tenths[bounds.Count(z => actual >= At(quantiles, z))]++;
    }

    /// <summary>The numbers of a model and a horizon, in the order of <see cref="NumbersOf(JsonElement)"/>.</summary>
    public IReadOnlyList<double> NumbersOf(string model, int horizon)
    {
        var sum = sums[(model, horizon)];
        double n = sum.Resolved;
        return
        [
            n, .. sum.Held.SelectMany((held, i) => new[] { held, held / n, Math.Sqrt(Level(i) * (1 - Level(i)) / n) }), sum.Crps / n, sum.Baseline / n,
            1 - sum.Crps / sum.Baseline, .. sum.Tenths,
        ];
    }

    /// <summary>The numbers that an answer of the API gives.</summary>
    public static IReadOnlyList<double> NumbersOf(JsonElement score) =>
    [
        score.GetProperty("resolved").GetDouble(),
        .. score.GetProperty("ranges").EnumerateArray().SelectMany(r => ofRange.Select(n => r.GetProperty(n).GetDouble())),
        .. ofAll.Select(n => score.GetProperty(n).GetDouble()),
        .. score.GetProperty("pit").EnumerateArray().Select(t => t.GetDouble()),
    ];

    private static double Level(int range) => new[] { 0.5, 0.8, 0.9, 0.98 }[range];

    private static double Crps(double[] quantiles, double y) =>
        2.0 / levels.Length * quantiles.Zip(levels, (q, t) => Math.Max(t * (y - q), (t - 1) * (y - q))).Sum();

    // The quantile at a Normal score, which moves evenly between two of the nine.
    private static double At(double[] quantiles, double z)
    {
        var above = Enumerable.Range(1, Scores.Count - 1).First(k => z <= Scores[k]);
        return quantiles[above - 1] + (quantiles[above] - quantiles[above - 1]) * (z - Scores[above - 1]) / (Scores[above] - Scores[above - 1]);
    }

    private double DeviationAt(string origin)
    {
        if (deviations.TryGetValue(origin, out var held)) return held;
        var last = Array.FindIndex(bars, b => b.Day == origin);
        var returns = Enumerable.Range(1, last).Select(k => Math.Log(bars[k].Close / bars[k - 1].Close)).ToArray();
        var mean = returns.Average();
        return deviations[origin] = Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / (returns.Length - 1));
    }

    private sealed class Sums
    {
        public long Resolved { get; set; }
        public double Crps { get; set; }
        public double Baseline { get; set; }
        public double[] Held { get; } = new double[4];
        public double[] Tenths { get; } = new double[10];
    }
}
