namespace OrleansStock.WebFrontend.Accounts.Passwords;

/// <summary>A hash that no password matches, made when the process starts. To verify it costs as much as to verify a real one.</summary>
internal sealed class DummyPassword(IOptions<PasswordHasherOptions> options)
{
    /// <summary>The hash of a random password.</summary>
    public string Hash { get; } = new PasswordHasher<UserAccount>(options).HashPassword(new UserAccount(), Guid.NewGuid().ToString());
}
