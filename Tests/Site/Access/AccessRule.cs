namespace OrleansStock.Tests.Site.Access;

/// <summary>What is expected of one endpoint.</summary>
/// <param name="Endpoint">As the application's own list names it, see <see cref="SiteEndpoint"/>.</param>
/// <param name="Access">Who may call it.</param>
/// <param name="Path">Path that is asked for, with <see cref="WholeSite.Things"/> in braces; null where the pattern is a path itself.</param>
/// <param name="Done">Status for who may.</param>
/// <param name="Others">Status for who is signed in and asks for a thing of the owner's.</param>
/// <param name="Form">Fields of the form.</param>
/// <param name="EndsSession">Whether whoever calls it has to sign in again.</param>
/// <param name="SignedIn">Status for who is signed in, where it is another.</param>
/// <param name="Json">Body of a call of the API.</param>
internal sealed record AccessRule(
    string Endpoint, Access Access, string? Path = null, int Done = 200, int Others = 404, Dictionary<string, string>? Form = null, bool EndsSession = false,
    int? SignedIn = null, string? Json = null)
{
    /// <summary>HTTP method that is tried.</summary>
    public string Method => Endpoint.Split(' ')[0] is var method && method == "ANY" ? "GET" : method;

    /// <summary>Path that is asked for.</summary>
    public string Target => Path ?? Endpoint.Split(' ')[1];

    /// <summary>Whether it answers programs, which are not sent to the page to log in.</summary>
    public bool IsForPrograms => Target.StartsWith("/api/v1", StringComparison.Ordinal) || Target == "/metrics";

    /// <summary>What somebody gets.</summary>
    public int Expect(string actor) => (Access, actor) switch
    {
        (Access.Everyone, _) => actor == "anonymous" ? Done : SignedIn ?? Done,
        (_, "anonymous") => IsForPrograms ? 401 : 302,
        (Access.SignedIn, _) or (Access.Owner, "owner") or (Access.Administrator, "administrator") => Done,
        (Access.Owner, _) => Others,
        _ => 403,
    };
}
