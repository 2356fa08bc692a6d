namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>Counts what costs time. With few iterations, so that tests do not.</summary>
internal sealed class CountingPasswordHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<UserAccount>
{
    private readonly PasswordHasher<UserAccount> hasher = new(options);
    private int count;

    /// <summary>Hashes computed and verified so far.</summary>
    public int Count => Volatile.Read(ref count);

    /// <inheritdoc/>
    public string HashPassword(UserAccount user, string password)
    {
        Interlocked.Increment(ref count);
        return hasher.HashPassword(user, password);
    }

    /// <inheritdoc/>
    public PasswordVerificationResult VerifyHashedPassword(UserAccount user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref count);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
