using System.Globalization;
using System.Threading.RateLimiting;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Storage.Limits;
using OrleansStock.Storage.Tickers;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Limits;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>
/// Says for whom each call works, so that silos can share out what is scarce, and slows visitors who keep asking for tickers that do
/// not exist or are refused: a request for such a ticker wakes a grain, and thirty connections that do nothing else would take the
/// processors from everybody. Whoever is signed in, and every ticker that is known, passes.
/// </summary>
internal sealed class VisitorGuard(RequestDelegate next, TickerDirectory directory, PacedLimiters limiters, TimeProvider time)
{
    /// <summary>Misses of an address block at once, and a minute in the long run.</summary>
    private const int MissesPerMinute = 60;

    /// <summary>Requests that are held at once; beyond it they are refused without delay.</summary>
    private const int MostHeld = 1_000;

    /// <summary>How long a refusal takes: a client that waits for each answer asks twice a second on each connection.</summary>
    private static readonly TimeSpan held = TimeSpan.FromMilliseconds(500);

    private static readonly Pace misses = new(MissesPerMinute, TimeSpan.FromMinutes(1));

    private int holding;

    /// <summary>Lets the request pass or answers 429.</summary>
    public async Task InvokeAsync(HttpContext context, IProblemDetailsService problems)
    {
        if (context.User.FindAccountId() is { } account)
        {
            new Caller(CallerKind.Account, account).Flow();
            await next(context);
            return;
        }

        var block = ClientAddress.KeyOf(context);
        new Caller(CallerKind.Visitor, block).Flow();
        if (context.GetRouteValue("symbol") is not string text || !Symbol.TryParse(text, out var symbol))
        {
            await next(context);
            return;
        }

        // To take nothing is to look.
        using (var lease = limiters.Attempt("misses", block, misses, permits: 0))
        {
            if (!lease.IsAcquired && await directory.FindAsync(symbol) is null)
            {
                await RefuseAsync(context, problems, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : held);
                return;
            }
        }

        try
        {
            await next(context);
        }
        catch (TickerException e) when (e.Error is TickerError.UnknownSymbol or TickerError.Busy)
        {
            Miss(block);
            throw;
        }

        if (context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status429TooManyRequests) Miss(block);
    }

    private void Miss(string block) => limiters.Attempt("misses", block, misses).Dispose();

    private async Task RefuseAsync(HttpContext context, IProblemDetailsService problems, TimeSpan wait)
    {
        if (Interlocked.Increment(ref holding) <= MostHeld)
            await Task.Delay(held, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref holding);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (!AccountPolicies.IsForPrograms(context.Request.Path)) return;
        await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status429TooManyRequests,
                Title = "Too many requests",
                Detail = "Too many tickers were asked for that do not exist or may not be loaded now. Tickers that are here already can be read.",
            },
        });
    }
}
