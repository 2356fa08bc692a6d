using Microsoft.AspNetCore.Http.Extensions;
using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Charts;

/// <summary>What of a chart is shown, as the address says it; js/charts.js reads the same parameters.</summary>
public sealed record ChartView
{
    private static readonly string[] keys = ["span", "scale", "bars", "volume", "marks", "past", "own", "with", "model", "horizon", "date"];

    /// <summary>The view where the address says nothing.</summary>
    public static ChartView Default { get; } = new();

    /// <summary><c>near</c>, <c>2y</c>, <c>5y</c> or <c>all</c>.</summary>
    public string Span { get; init; } = "2y";

    /// <summary>Whether prices stand by factors; null where that follows from how far they reach.</summary>
    public bool? ByFactors { get; init; }

    /// <summary>Whether days are drawn as candles instead of a line of closes.</summary>
    public bool Candles { get; init; }

    /// <summary>Whether the volume is drawn below.</summary>
    public bool Volume { get; init; }

    /// <summary>Whether splits and dividends are marked.</summary>
    public bool Marks { get; init; }

    /// <summary>Whether the model's forecasts of earlier days are drawn beside what happened.</summary>
    public bool Past { get; init; }

    /// <summary>Whether the reader's own predictions are.</summary>
    public bool Own { get; init; }

    /// <summary>Whether whole days are needed.</summary>
    public bool NeedsBars => Candles || Volume || Marks || Own;

    /// <summary>The id of a second model whose forecast is drawn over the first; null for none.</summary>
    public string? OtherModelId { get; init; }

    /// <summary>What the address says; what it does not say, or says wrongly, is the default.</summary>
    public static ChartView Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new ChartView
        {
            Span = query["span"].ToString() is ("near" or "5y" or "all") and var span ? span : Default.Span,
            ByFactors = query["scale"].ToString() switch { "log" => true, "linear" => false, _ => null },
            Candles = query["bars"] == "candles",
            Volume = query["volume"] == "1",
            Marks = query["marks"] == "1",
            Past = query["past"] == "1",
            Own = query["own"] == "1",
            OtherModelId = ForecastModels.Find(query["with"])?.Id,
        };
    }

    /// <summary>The address of the same page with one parameter changed; the others that a chart knows stay.</summary>
    /// <param name="request">The request for the page.</param>
    /// <param name="key">The parameter.</param>
    /// <param name="value">Its value; null takes it away.</param>
    public static string Link(HttpRequest request, string key, string? value)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryBuilder();
        foreach (var one in keys)
        {
            var text = one == key ? value : request.Query[one].ToString();
            if (!string.IsNullOrEmpty(text)) query.Add(one, text);
        }

        // Escaped as the site's links are: an ampersand of a symbol is none of the query's.
        var path = string.Join('/', request.Path.Value!.Split('/').Select(Uri.EscapeDataString));
        return request.PathBase + path + query;
    }
}
