using Microsoft.AspNetCore.Authorization;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>Names that endpoints refer to.</summary>
internal static class AccountPolicies
{
    /// <summary>Authorization policy, and role: the account whose confirmed address is <c>Admin__Email</c>.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Authorization policy: whoever is on this machine, see <see cref="ClientAddress.IsThisMachine"/>, or an administrator.</summary>
    public const string Metrics = "Metrics";

    /// <summary>Authorization policies: sessions, and tokens with that scope.</summary>
    public const string ReadScope = "read", PredictScope = "predict", AccountScope = "account";

    /// <summary>The default authentication scheme: the cookie, or the API token where a request to the API carries one.</summary>
    public const string Scheme = "Account";

    /// <summary>The scheme of API tokens.</summary>
    public const string BearerScheme = "Bearer";

    /// <summary>Whether a request is for something that needs no account.</summary>
    public static bool IsForEveryone(HttpContext context) => context.GetEndpoint()?.Metadata is not { } metadata
        || metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetMetadata<IAuthorizeData>() is null;

    /// <summary>Whether a path answers programs: they get 401 and 403, never a page to sign in.</summary>
    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase);
}
