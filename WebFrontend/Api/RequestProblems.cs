using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;

namespace OrleansStock.WebFrontend.Api;

/// <summary>
/// Gives the problems that the framework itself answers the sentence that every error of the API has, and a wrong parameter its name: a
/// request that cannot be read is refused before any code of ours runs.
/// </summary>
internal static class RequestProblems
{
    private const string Document = "/openapi/v1.json";

    /// <summary>Completes a problem of a call of the API that says nothing yet.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        if (problem.Detail is not null || !http.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase)) return;
        switch (http.Response.StatusCode)
        {
            case StatusCodes.Status400BadRequest:
                var errors = FindUnreadable(http);
                problem.Detail = string.Join(' ', errors.Values.SelectMany(sentences => sentences));
                problem.Extensions["errors"] = errors;
                break;
            case StatusCodes.Status401Unauthorized:
                problem.Detail = "Send an API token of your account page as Authorization: Bearer, or sign in.";
                break;
            case StatusCodes.Status403Forbidden:
                problem.Detail = "This account may not do that.";
                break;
            case StatusCodes.Status404NotFound:
                problem.Detail = $"There is no such call; {Document} lists them all.";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                problem.Detail = $"This call does not take {http.Request.Method}; {Document} says what it takes.";
                break;
            case StatusCodes.Status415UnsupportedMediaType:
                problem.Detail = "Send the body as application/json.";
                break;
        }
    }

    /// <summary>The parameters whose text is not of their type; the body where all of them are.</summary>
    private static Dictionary<string, string[]> FindUnreadable(HttpContext http)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var parameter in http.GetEndpoint()?.Metadata.OfType<IParameterBindingMetadata>() ?? [])
        {
            var text = http.Request.Query[parameter.Name].ToString();
            if (text.Length > 0 && FormOf(parameter.ParameterInfo.ParameterType, text) is { } form) errors[parameter.Name] = [$"{parameter.Name} is {form}."];
        }

        if (errors.Count == 0) errors["body"] = ["The body is not the JSON that this call takes."];
        return errors;
    }

    /// <summary>What a text should have been; null where it is.</summary>
    private static string? FormOf(Type type, string text)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateOnly)) return DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : "a date such as 2024-03-28";
        if (type == typeof(int)) return int.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : "a whole number";
        return null;
    }
}
