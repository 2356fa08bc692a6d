using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrleansStock.WebFrontend.Accounts.SignIn;

namespace OrleansStock.WebFrontend.Held;

/// <summary>Whose answer is everybody's: who sends nothing that could make it another one.</summary>
internal static class Strangers
{
    /// <summary>Whether a request comes from nobody in particular: no API token, no session, no notice to show.</summary>
    public static bool Is(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers.Authorization.Count > 0) return false;
        foreach (var cookies in headers.Cookie)
        {
            if (cookies is null) continue;
            // Wherever the name stands, also within another one: then the request goes the long way, which knows better.
            if (cookies.Contains(AccountCookie.SessionName + "=", StringComparison.Ordinal)
                || cookies.Contains(CookieTempDataProvider.CookieName, StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
