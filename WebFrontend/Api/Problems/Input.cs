using System.Diagnostics.CodeAnalysis;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Horizons;
using OrleansStock.WebFrontend.Odds;

namespace OrleansStock.WebFrontend.Api.Problems;

/// <summary>Checks what callers send, before anything is touched.</summary>
internal static class Input
{
    /// <summary>A ticker before it is written in upper case, as a regular expression for programs.</summary>
    public const string SymbolPattern = @"^[A-Za-z0-9^][A-Za-z0-9.^=&\-]{0,19}$";

    /// <summary>An idempotency key likewise.</summary>
    public const string RequestIdPattern = @"^[A-Za-z0-9._:\-]{1,64}$";

    public static bool TryGetSymbol(string? text, out Symbol symbol, [NotNullWhen(false)] out IResult? problem)
    {
        problem = Symbol.TryParse(text, out symbol)
            ? null
            : Bad("symbol", "A symbol is 1 to 20 letters, digits and . ^ = & - and begins with a letter, a digit or ^.");
        return problem is null;
    }

    public static bool TryGetRequestId(string? text, out RequestId requestId, [NotNullWhen(false)] out IResult? problem)
    {
        problem = RequestId.TryParse(text, out requestId)
            ? null
            : Bad("requestId", "Give a requestId of 1 to 64 letters, digits and . _ : - (a UUID, say); sending the same id again records nothing new.");
        return problem is null;
    }

    public static bool TryGetModel(string? text, [NotNullWhen(true)] out string? modelId, [NotNullWhen(false)] out IResult? problem)
    {
        modelId = string.IsNullOrEmpty(text) ? ForecastModels.DefaultId : ForecastModels.Find(text)?.Id;
        problem = modelId is not null ? null : Bad("model", $"Unknown model. The models are {string.Join(", ", ForecastModels.All.Select(m => m.Id))}.");
        return problem is null;
    }

    public static bool TryGetHorizon(int? days, DateOnly? date, out HorizonChoice? horizon, [NotNullWhen(false)] out IResult? problem)
    {
        problem = OwnHorizonField.TryChoose(days, date, out horizon) ? null : Bad("horizon", OwnHorizonField.Form);
        return problem is null;
    }

    public static bool TryGetPrice(string? text, string field, out decimal price, [NotNullWhen(false)] out IResult? problem)
    {
        problem = PriceInput.TryParse(text, out price) ? null : Bad(field, PriceInput.Form);
        return problem is null;
    }

    public static IResult Bad(string field, string message) => Bad(new Dictionary<string, string[]> { [field] = [message] });

    /// <summary>400 with what is wrong, by field.</summary>
    public static IResult Bad(Dictionary<string, string[]> errors) => Results.ValidationProblem(errors, detail: RequestProblems.Sentence(errors));
}
