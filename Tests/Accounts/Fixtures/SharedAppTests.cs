namespace OrleansStock.Tests.Accounts.Fixtures;

/// <summary>Tests that share the app of their class.</summary>
public abstract class SharedAppTests(AccountsAppFixture fixture) : IClassFixture<AccountsAppFixture>
{
    /// <summary>The app; its clock is the class's too, so only tests with an app of their own move it.</summary>
    protected AccountsApp App => fixture.App;
}
