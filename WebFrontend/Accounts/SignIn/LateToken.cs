using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// The API token of a request that was not looked up when the request came: this process saw it valid within the last minute, and
/// the endpoint promises to check it (<see cref="Checked"/>), by a write that reads the token's row or by <see cref="IsValidAsync"/>.
/// </summary>
internal sealed class LateToken(string token, string id, ApiTokenStore tokens)
{
    private bool isConfirmed;

    /// <summary>The id of the token's row.</summary>
    public string Id => id;

    /// <summary>The token of a request; null where it was looked up, or the request has none.</summary>
    public static LateToken? Of(HttpContext context) => context.Features.Get<LateToken>();

    /// <summary>What was written for this request was written with a valid token.</summary>
    public void Confirm() => isConfirmed = true;

    /// <summary>Whether the token is valid, asked of the database unless it is known.</summary>
    public async Task<bool> IsValidAsync(CancellationToken cancellationToken = default) =>
        isConfirmed || (isConfirmed = await tokens.FindAsync(token, cancellationToken) is not null);

    /// <summary>
    /// Metadata of an endpoint, and its filter: no answer leaves the endpoint before the token is known to be valid. Where a write
    /// has not shown it, the database is asked.
    /// </summary>
    public sealed class Checked : IEndpointFilter
    {
        /// <inheritdoc/>
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            if (Of(context.HttpContext) is not { } token) return await next(context);
            object? answer;
            try
            {
                answer = await next(context);
            }
            catch (TokenRevokedException)
            {
                // Asked all the same, so that this process forgets the token.
                return await token.IsValidAsync(context.HttpContext.RequestAborted) ? throw new TransientWriteException("Please try again.") : Refusal();
            }
            catch (Exception) when (!token.isConfirmed)
            {
                // A caller without a valid token learns nothing, not even what went wrong.
                if (await token.IsValidAsync(context.HttpContext.RequestAborted)) throw;
                return Refusal();
            }

            return await token.IsValidAsync(context.HttpContext.RequestAborted) ? answer : Refusal();
        }

        private static IResult Refusal() => Results.Challenge(authenticationSchemes: [AccountPolicies.BearerScheme]);
    }
}
