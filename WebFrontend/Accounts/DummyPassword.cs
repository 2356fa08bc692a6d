using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrleansStock.Storage.Accounts;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>A hash that nothing matches: verifying it costs what verifying a real one costs. Made when the process starts.</summary>
internal sealed class DummyPassword(IOptions<PasswordHasherOptions> options)
{
    /// <summary>The hash of a random password.</summary>
    public string Hash { get; } = new PasswordHasher<UserAccount>(options).HashPassword(new UserAccount(), Guid.NewGuid().ToString());
}
