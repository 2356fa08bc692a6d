using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;

namespace OrleansStock.WebFrontend.Api.Problems;

/// <summary>
/// Gives the problems that the framework itself answers the sentence that every error of the API has, and a wrong parameter its name: a
/// request that cannot be read is refused before any code of ours runs.
/// </summary>
internal static class RequestProblems
{
    /// <summary>How many things that are wrong are told: a request of some kilobytes shall not bring an answer of a megabyte.</summary>
    public const int MostErrors = 10;

    /// <summary>What is wrong where a call takes a body and there is none.</summary>
    public const string NoBody = "This call takes a JSON object as its body, and none was sent.";

    private const string Document = "/openapi/v1.json";

    /// <summary>Everything that is wrong, in one detail.</summary>
    public static string Sentence(Dictionary<string, string[]> errors) => string.Join(' ', errors.Values.SelectMany(sentences => sentences));

    /// <summary>Completes a problem of a call of the API that says nothing yet.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        if (problem.Detail is not null || !http.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase)) return;
        switch (http.Response.StatusCode)
        {
            case StatusCodes.Status400BadRequest:
                var errors = FindUnreadable(http);
                problem.Detail = Sentence(errors);
                problem.Extensions["errors"] = errors;
                break;
            case StatusCodes.Status401Unauthorized:
                problem.Detail = "Send an API token from your account page as Authorization: Bearer, or sign in.";
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
            case StatusCodes.Status412PreconditionFailed:
                problem.Detail = "What If-Match names is no longer the current version.";
                break;
            case StatusCodes.Status415UnsupportedMediaType:
                problem.Detail = "Send the body as application/json.";
                break;
        }
    }

    /// <summary>The parameters that are missing or whose text is not of their type; the body where there are none.</summary>
    private static Dictionary<string, string[]> FindUnreadable(HttpContext http)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var parameter in http.GetEndpoint()?.Metadata.OfType<IParameterBindingMetadata>() ?? [])
        {
            if (!parameter.HasTryParse || http.Request.RouteValues.ContainsKey(parameter.Name)) continue;
            var text = http.Request.Query[parameter.Name].ToString();
            // An empty value is one that cannot be read: the framework does not take it for left out.
            var isMissing = !http.Request.Query.ContainsKey(parameter.Name);
            if (isMissing ? parameter.IsOptional : IsReadable(TypeOf(parameter), text)) continue;
            errors[parameter.Name] = [$"{parameter.Name} {(isMissing ? "is missing" : "must be " + FormOf(TypeOf(parameter)))}."];
        }

        if (errors.Count == 0) errors[BodyForm.Whole] = [NoBody];
        return errors;
    }

    private static Type TypeOf(IParameterBindingMetadata parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;

    // As the framework reads, which takes no 0x10 and knows no region.
    private static bool IsReadable(Type type, string text) =>
        type == typeof(string)
        || (type == typeof(DateOnly) ? DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _)
        : type == typeof(bool) ? bool.TryParse(text, out _)
        : type == typeof(int) ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _));

    /// <summary>What a text should have been.</summary>
    private static string FormOf(Type type) =>
        type == typeof(DateOnly) ? "a date such as 2024-03-28"
        : type == typeof(bool) ? "true or false"
        : "a whole number";
}
