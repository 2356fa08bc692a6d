using System.Globalization;
using System.Threading.RateLimiting;
using OrleansStock.Storage.Limits;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// Holds each account, or network address, to <c>RateLimits__PredictPerAccount</c> predictions a minute in this process, where an endpoint is
/// <see cref="PacedAttribute"/>. Not the framework's middleware: it looks for idle limiters ten times a second, for ever.
/// </summary>
internal sealed class PredictionPace(RequestDelegate next, PacedLimiters limiters, RateLimitOptions limits)
{
    private static readonly TimeSpan window = TimeSpan.FromMinutes(1);

    private readonly Pace pace = new(limits.PredictPerAccount, window);

    /// <summary>Lets the request pass or answers 429; 401 where its token is not valid any more.</summary>
    public async Task InvokeAsync(HttpContext context, IProblemDetailsService problems)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PacedAttribute>() is not null)
        {
            using var lease = limiters.Attempt("predictions", context.User.FindAccountId() ?? ClientAddress.KeyOf(context), pace);
            if (!lease.IsAcquired)
            {
                await RefuseAsync(context, problems, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : window);
                return;
            }
        }

        await next(context);
    }

    private static async Task RefuseAsync(HttpContext context, IProblemDetailsService problems, TimeSpan wait)
    {
        if (LateToken.Of(context) is { } token && !await token.IsValidAsync(context.RequestAborted))
        {
            await context.ChallengeAsync(AccountPolicies.BearerScheme);
            return;
        }

        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status429TooManyRequests,
                Title = "Too many requests",
                Detail = string.Create(CultureInfo.InvariantCulture, $"Wait {seconds} seconds and try again."),
            },
        });
    }
}
