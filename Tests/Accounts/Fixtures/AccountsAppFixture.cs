namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>One app for the tests of a class, which use accounts of their own.</summary>
public sealed class AccountsAppFixture : IAsyncLifetime
{
    /// <summary>The app.</summary>
    public AccountsApp App { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => App = await AccountsApp.StartAsync(("Admin__Email", "Boss@Example.org"));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => App.DisposeAsync();
}
