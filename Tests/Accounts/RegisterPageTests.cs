namespace OrleansStock.Tests.Accounts;

public sealed class RegisterPageTests(AccountsAppFixture fixture) : SharedAppTests(fixture)
{
    [Fact]
    public async Task Register_NewPerson_CanLogInAtOnceAndGetsAMailToConfirm()
    {
        var (browser, name, mail) = await App.OpenSignedInAsync();

        Assert.Contains("/account/confirm-email?user=", mail, StringComparison.Ordinal);
        Assert.Equal(name, (await browser.GetAsync("/api/v1/me")).Text);
    }

    [Fact]
    public async Task Register_NewPerson_IsLoggedInAndComesBackToWhatWasWanted()
    {
        var browser = App.Open();
        var name = AccountsApp.NewName();

        var registered = await browser.RegisterAsync(name, name + "@example.org");
        await App.Mails.NextAsync();
        var welcomed = await browser.GetAsync(registered.Location + "?returnUrl=%2Fpredict%3Fsymbol%3DMSFT");

        Assert.Equal("/account/welcome", registered.Location);
        Assert.Equal("/predict?symbol=MSFT", welcomed.Location);
        Assert.Equal(name, (await browser.GetAsync("/api/v1/me")).Text);
        // The ticket counts once, and never leads off the site.
        await browser.GetAsync("/account");
        Assert.StartsWith("/account/login", (await App.Open().GetAsync("/account/welcome?returnUrl=%2F%2Fevil.example")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_AddressTaken_IsAskedToLogIn()
    {
        var (_, name, _) = await App.OpenSignedInAsync();
        var browser = App.Open();

        var registered = await browser.RegisterAsync(AccountsApp.NewName(), name + "@example.org");
        await App.Mails.NextAsync();
        var welcomed = await browser.GetAsync(registered.Location!);

        Assert.StartsWith("/account/login", welcomed.Location, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
    }

    [Theory]
    [InlineData("", "a@example.org", AccountsApp.Password, AccountsApp.Password, "Choose a user name")]
    [InlineData("ab", "a@example.org", AccountsApp.Password, AccountsApp.Password, "3 to 32")]
    [InlineData("two\nlines", "a@example.org", AccountsApp.Password, AccountsApp.Password, "3 to 32")]
    [InlineData("a@b", "a@example.org", AccountsApp.Password, AccountsApp.Password, "3 to 32")]
    [InlineData("alice", "", AccountsApp.Password, AccountsApp.Password, "Enter your e-mail")]
    [InlineData("alice", "not an address", AccountsApp.Password, AccountsApp.Password, "not an e-mail address")]
    [InlineData("alice", "a@example.org\r\nBcc: b@example.org", AccountsApp.Password, AccountsApp.Password, "not an e-mail address")]
    [InlineData("alice", "a@example.org", "", "", "Choose a password")]
    [InlineData("alice", "a@example.org", "fourteen chars", "fourteen chars", "at least 15")]
    [InlineData("alice", "a@example.org", AccountsApp.Password, AccountsApp.Password + "x", "differ")]
    [InlineData("alice", "a@example.org", "passwordpassword", "passwordpassword", "easy to guess")]
    public async Task Register_WrongEntry_SaysWhatIsWrongAndSendsNothing(string name, string email, string password, string again, string message)
    {
        var answer = await App.Open().RegisterAsync(name, email, password, again);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(message, answer.Errors, StringComparison.Ordinal);
        Assert.True(App.Mails.IsEmpty);
    }

    [Fact]
    public async Task Register_UserNameTaken_SaysSo()
    {
        var (_, name, _) = await App.OpenSignedInAsync();

        var answer = await App.Open().RegisterAsync(name.ToUpperInvariant(), "other" + name + "@example.org");

        Assert.Contains("taken", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_AddressTaken_GivesTheSameAnswerAtTheSameCostAndMailsTheOwner()
    {
        var (_, name, _) = await App.OpenSignedInAsync();
        var (fresh, taken) = (AccountsApp.NewName() + "@example.org", name + "@example.org");

        var before = App.Hasher.Count;
        var first = await App.Open().RegisterAsync(AccountsApp.NewName(), fresh);
        var costOfNew = App.Hasher.Count - before;
        Assert.Contains("confirm-email", (await App.Mails.NextAsync()).Text, StringComparison.Ordinal);

        before = App.Hasher.Count;
        var second = await App.Open().RegisterAsync(AccountsApp.NewName(), taken.ToUpperInvariant());
        var mail = await App.Mails.NextAsync();

        Assert.Equal((first.Status, first.Location), (second.Status, second.Location));
        Assert.Equal(1, costOfNew);
        Assert.Equal(costOfNew, App.Hasher.Count - before);
        Assert.Contains("already", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(taken, mail.To);
    }

    [Fact]
    public async Task Register_SameAddressAtOnce_GivesEveryoneTheSameAnswer()
    {
        var email = AccountsApp.NewName() + "@example.org";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => App.Open().RegisterAsync(AccountsApp.NewName(), email)));

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Redirect, "/account/welcome"), (a.Status, a.Location)));
        for (var i = 0; i < 5; i++) Assert.Equal(email, (await App.Mails.NextAsync()).To);
    }

    [Fact]
    public async Task Register_SameNameAtOnce_TellsAllButOne()
    {
        var name = AccountsApp.NewName();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => App.Open().RegisterAsync(name, $"{name}{i}@example.org")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.Contains("taken", a.Errors, StringComparison.Ordinal));
        await App.Mails.NextAsync();
    }

    [Fact]
    public async Task Register_WithoutAntiforgeryToken_Is400()
    {
        (string, string)[] person =
            [("UserName", "mallory"), ("Email", "m@example.org"), ("Password", AccountsApp.Password), ("ConfirmPassword", AccountsApp.Password)];

        var answer = await App.Open().PostAsync("/account/register", person);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(await App.FindAsync("mallory"));
    }
}
