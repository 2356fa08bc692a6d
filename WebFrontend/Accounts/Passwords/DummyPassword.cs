using Microsoft.Extensions.Options;

namespace OrleansStock.WebFrontend.Accounts.Passwords;

/// <summary>A hash that nothing matches: verifying it costs what verifying a real one costs. Made when the process starts.</summary>
internal sealed class DummyPassword(IOptions<PasswordHasherOptions> options)
{
    /// <summary>The hash of a random password.</summary>
    public string Hash { get; } = new PasswordHasher<UserAccount>(options).HashPassword(new UserAccount(), Guid.NewGuid().ToString());
}
