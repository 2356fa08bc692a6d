using System.Globalization;
using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Leaderboards;

/// <summary>The models at one horizon, in the order that the address asks for; links carry horizon, order and the model looked at.</summary>
public sealed record LeaderboardTable
{
    /// <summary>The column by which the models stand where the address names none.</summary>
    public const string DefaultSort = "skill";

    // The horizon in the middle: the nearest and the farthest are the special cases.
    private const int DefaultHorizon = 60;

    private const char Reversed = '-';

    private static readonly Dictionary<string, Func<LeaderboardRow, double?>> bestFirst = new(StringComparer.Ordinal)
    {
        ["skill"] = r => -r.CrpsSkill,
        ["certainty"] = r => -r.DieboldMariano,
        ["held"] = r => Math.Abs(r.Coverage90 - 0.9 ?? double.NaN),
        ["error"] = r => r.MaeRatio,
        ["direction"] = r => -r.DirectionHitRate,
        ["tickers"] = r => -r.BetterShare,
    };

    /// <summary>The whole measurement.</summary>
    public required Leaderboard Board { get; init; }

    /// <summary>Trading days ahead.</summary>
    public required int Horizon { get; init; }

    /// <summary>The column by which the models stand; a minus before it turns the order round.</summary>
    public required string Sort { get; init; }

    /// <summary>The id of the model whose diagrams are shown.</summary>
    public required string ModelId { get; init; }

    /// <summary>One row per model, the best of the chosen column first.</summary>
    public required IReadOnlyList<LeaderboardRow> Rows { get; init; }

    /// <summary>The table that an address asks for; what it does not say, or says wrongly, is the default.</summary>
    /// <param name="board">The measurement.</param>
    /// <param name="horizon">Trading days ahead; may be null.</param>
    /// <param name="sort">A column, with a minus before it in reverse; may be null.</param>
    /// <param name="modelId">A model's id; may be null.</param>
    public static LeaderboardTable Of(Leaderboard board, int? horizon, string? sort, string? modelId)
    {
        ArgumentNullException.ThrowIfNull(board);
        var days = horizon is { } asked && board.Horizons.Contains(asked) ? asked
            : board.Horizons.Contains(DefaultHorizon) ? DefaultHorizon : board.Horizons[0];
        var column = sort?.TrimStart(Reversed) ?? "";
        var order = column == "model" || bestFirst.ContainsKey(column) ? sort! : DefaultSort;
        var rows = ForecastModels.All.SelectMany(m => board.Of(m.Id)).Where(r => r.Horizon == days).ToList();
        // What was not measured stands last, whichever way the rest is turned.
        var known = bestFirst.TryGetValue(order.TrimStart(Reversed), out var key) ? rows.Where(r => Finite(key(r))).OrderBy(r => key(r)).ToList() : rows;
        if (order[0] == Reversed) known = [.. known.AsEnumerable().Reverse()];
        return new LeaderboardTable
        {
            Board = board,
            Horizon = days,
            Sort = order,
            ModelId = ForecastModels.Find(modelId)?.Id ?? ForecastModels.DefaultId,
            Rows = [.. known, .. rows.Except(known)],
        };

        static bool Finite(double? value) => value is { } number && double.IsFinite(number);
    }

    /// <summary>The address of the same page with another horizon.</summary>
    public string LinkToHorizon(int horizon) => Link(horizon, Sort, ModelId) + "#board";

    /// <summary>The same, at the live record.</summary>
    public string LinkToLive(int horizon) => Link(horizon, Sort, ModelId) + "#live";

    /// <summary>The address of the same page by that column; by the column chosen, the other way round.</summary>
    public string LinkToSort(string column) => Link(Horizon, column == Sort ? Reversed + column : column, ModelId) + "#board";

    /// <summary>The address of the same page with another model's diagrams.</summary>
    public string LinkToModel(string modelId) => Link(Horizon, Sort, modelId) + "#one";

    /// <summary>What <c>aria-sort</c> says of a column; null for one by which the models do not stand.</summary>
    public string? AriaSort(string column) => column != Sort.TrimStart(Reversed) ? null
        : (column is "held" or "error" or "model") == (Sort[0] != Reversed) ? "ascending" : "descending";

    private static string Link(int horizon, string sort, string modelId) =>
        string.Create(CultureInfo.InvariantCulture, $"/models?days={horizon}&sort={Uri.EscapeDataString(sort)}&model={Uri.EscapeDataString(modelId)}");
}
