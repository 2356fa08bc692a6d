using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrleansStock.WebFrontend.Accounts.SignIn;

namespace OrleansStock.WebFrontend.Held;

/// <summary>Strangers: their requests carry nothing that could change the answer, so all of them get the same one.</summary>
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
            // The name counts even inside another one: such a request takes the long way, which parses the cookies.
            if (cookies.Contains(AccountCookie.SessionName + "=", StringComparison.Ordinal)
                || cookies.Contains(CookieTempDataProvider.CookieName, StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
