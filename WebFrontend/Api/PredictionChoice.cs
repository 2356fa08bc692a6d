using System.Diagnostics.CodeAnalysis;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Ledger.Lists;

namespace OrleansStock.WebFrontend.Api;

/// <summary>Which predictions somebody asks for, as it stands in the address: of the API and of the page alike.</summary>
internal sealed class PredictionChoice
{
    /// <summary>The states by their names in addresses.</summary>
    public static readonly (string Name, PredictionState State, string Words)[] States =
    [
        ("waiting", PredictionState.Waiting, "waiting for an outcome"), ("resolved", PredictionState.Resolved, "with an outcome"),
        ("retrospective", PredictionState.Retrospective, "look backs"),
    ];

    /// <summary>The orders likewise.</summary>
    public static readonly (string Name, PredictionOrder Order, string Words)[] Orders =
    [
        ("newest", PredictionOrder.Newest, "newest first"), ("oldest", PredictionOrder.Oldest, "oldest first"),
        ("due", PredictionOrder.Due, "due first"), ("last-due", PredictionOrder.LastDue, "due last"),
    ];

    /// <summary>A ticker.</summary>
    public string? Symbol { get; init; }

    /// <summary>A model's id.</summary>
    public string? Model { get; init; }

    /// <summary>The name of a state.</summary>
    public string? State { get; init; }

    /// <summary>The first day.</summary>
    public string? DueFrom { get; init; }

    /// <summary>The last day.</summary>
    public string? DueTo { get; init; }

    /// <summary>Words of a note.</summary>
    public string? Q { get; init; }

    /// <summary>The name of an order.</summary>
    public string? Sort { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? Cursor { get; init; }

    /// <summary>The question to the grain; false, with what is wrong, where a part cannot be understood.</summary>
    public bool TryRead(int limit, [NotNullWhen(true)] out PredictionQuery? query, out (string Field, string Message) wrong)
    {
        query = null;
        wrong = default;
        Symbol? symbol = null;
        if (Text(Symbol) is { } ticker)
        {
            if (!Forecasting.Symbol.TryParse(ticker, out var parsed)) return Wrong("symbol", "A symbol is 1 to 20 letters, digits and . ^ = & -.", out wrong);
            symbol = parsed;
        }

        // Also of a model that the site no longer has.
        if (Text(Model) is { Length: > 40 }) return Wrong("model", "A model's id is not that long.", out wrong);
        PredictionState? state = null;
        if (Text(State) is { } stateName)
        {
            if (Array.Find(States, s => s.Name == stateName) is not { Name: not null } known)
                return Wrong("state", $"state must be one of {string.Join(", ", States.Select(s => s.Name))}.", out wrong);
            state = known.State;
        }

        PredictionOrder? order = null;
        if (Text(Sort) is { } orderName)
        {
            if (Array.Find(Orders, o => o.Name == orderName) is not { Name: not null } known)
                return Wrong("sort", $"sort must be one of {string.Join(", ", Orders.Select(o => o.Name))}.", out wrong);
            order = known.Order;
        }

        // Of one ticker or model the newest thousand may all wait: a list of outcomes in the order of recording would begin with empty pages.
        if (Text(Q) is null && (symbol ?? (object?)Text(Model)) is not null)
            order ??= state switch { PredictionState.Resolved => PredictionOrder.LastDue, PredictionState.Waiting => PredictionOrder.Due, _ => null };
        if (!TryDay(DueFrom, out var from)) return Wrong("dueFrom", "dueFrom must be a date such as 2026-12-31.", out wrong);
        if (!TryDay(DueTo, out var to)) return Wrong("dueTo", "dueTo must be a date such as 2026-12-31.", out wrong);
        if (from > to) return Wrong("dueTo", "dueTo must not be before dueFrom.", out wrong);
        if (Text(Q) is { Length: > PredictionQuery.LongestText }) return Wrong("q", $"q must be at most {PredictionQuery.LongestText} characters.", out wrong);
        query = new PredictionQuery
        {
            Symbol = symbol, ModelId = Text(Model), State = state, DueFrom = from, DueTo = to, Text = Text(Q),
            Order = order, Cursor = Text(Cursor), Limit = limit,
        };
        return query.Cursor is not { } cursor || ListPlace.TryParse(cursor, query.EffectiveOrder is PredictionOrder.Due or PredictionOrder.LastDue, out _)
            || Wrong("cursor", "cursor must be what an earlier page of the same list gave as nextCursor.", out wrong);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (Text(text) is not { } given) return true;
        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", out var parsed)) return false;
        day = parsed;
        return true;
    }

    private static bool Wrong(string field, string message, out (string Field, string Message) wrong)
    {
        wrong = (field, message);
        return false;
    }
}
