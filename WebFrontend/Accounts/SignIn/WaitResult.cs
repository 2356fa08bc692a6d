using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>A sign-in that was not judged, because there were too many before.</summary>
internal sealed class WaitResult : SignInResult
{
    /// <summary>A sign-in that has to wait.</summary>
    public WaitResult(TimeSpan wait)
    {
        Wait = wait;
        IsLockedOut = true;
    }

    /// <summary>How long.</summary>
    public TimeSpan Wait { get; }
}
