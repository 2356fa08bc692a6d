using Microsoft.AspNetCore.Http.Features;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>
/// Paths that climb (<c>/api/v1/tickers/..</c>). The server folds such segments before anybody sees them, and another page would answer
/// in the place of a refused symbol. Browsers fold them before they send, so that only a program written by hand sends one.
/// </summary>
internal static class PlainPaths
{
    /// <summary>Whether the path of a request, as it was sent, has a segment of dots, encoded or not.</summary>
    public static bool IsClimbing(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestFeature>()?.RawTarget is not { } target) return false;
        var end = target.IndexOf('?', StringComparison.Ordinal);
        var path = end < 0 ? target : target[..end];
        // Neither is in a usual path: no work for it.
        if (!path.Contains("/.", StringComparison.Ordinal) && !path.Contains("%2e", StringComparison.OrdinalIgnoreCase)) return false;
        return path.Split('/').Any(segment => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..");
    }

    /// <summary>Answers 400.</summary>
    public static void Refuse(IApplicationBuilder refused) => refused.UseMiddleware<SecurityHeaders>().Run(static context =>
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Results.Problem("A path has no segments of dots.", statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
    });
}
