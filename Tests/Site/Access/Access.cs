namespace OrleansStock.Tests.Site.Access;

/// <summary>Who may call an endpoint.</summary>
internal enum Access
{
    /// <summary>Anybody.</summary>
    Everyone,

    /// <summary>Whoever is signed in, for what is their own.</summary>
    SignedIn,

    /// <summary>The one to whom a thing belongs; not even an administrator.</summary>
    Owner,

    /// <summary>Administrators.</summary>
    Administrator,
}
