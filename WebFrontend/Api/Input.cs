using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OrleansStock.Forecasting;

namespace OrleansStock.WebFrontend.Api;

/// <summary>Checks of what callers send, before anything is touched.</summary>
internal static class Input
{
    // No price of any market comes near it.
    private const decimal MaxPrice = 1_000_000_000_000_000m;

    public static bool TryGetSymbol(string? text, [NotNullWhen(true)] out string? symbol, [NotNullWhen(false)] out IResult? problem)
    {
        problem = Symbol.TryNormalize(text, out symbol) ? null : Bad("symbol", "A symbol is 1 to 15 letters, digits and . ^ = - and begins with a letter, a digit or ^.");
        return problem is null;
    }

    public static bool TryGetModel(string? text, [NotNullWhen(true)] out string? modelId, [NotNullWhen(false)] out IResult? problem)
    {
        modelId = string.IsNullOrEmpty(text) ? ForecastModels.DefaultId : ForecastModels.Find(text)?.Id;
        problem = modelId is not null ? null : Bad("model", $"There is no such model; there are {string.Join(", ", ForecastModels.All.Select(m => m.Id))}.");
        return problem is null;
    }

    public static bool TryGetPrice(string? text, string field, out decimal price, [NotNullWhen(false)] out IResult? problem)
    {
        problem = TryParsePrice(text, out price) ? null : Bad(field, PriceForm);
        return problem is null;
    }

    /// <summary>What a price must look like, for a person.</summary>
    public const string PriceForm = "Give a price above 0 as a plain number, such as 123.45.";

    /// <summary>Reads a price above 0 that a decimal can hold. Thousands are not separated: 1,5 is a mistake and not 15.</summary>
    public static bool TryParsePrice(string? text, out decimal price) =>
        decimal.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out price) && price is > 0 and <= MaxPrice;

    public static IResult Bad(string field, string message) =>
        Results.ValidationProblem(new Dictionary<string, string[]> { [field] = [message] }, detail: message);
}
