using OrleansStock.Forecasting;
using OrleansStock.Storage.Mail;
using OrleansStock.Storage.Tickers;

namespace OrleansStock.Tests.Storage;

/// <summary>Upper and lower case of letters beyond ASCII, which SQLite by itself does not know: both engines find the same.</summary>
public sealed class UpperCaseTests(StorageEngines engines) : IClassFixture<StorageEngines>
{
    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task Upper_AnyText_IsThatOfDotNet(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        foreach (var text in new[] { "", "Msft 1%", "übernahme", "покупка", "é", "οδος", "nestlé s.a.", "株式" })
        {
            // Sent as a parameter a text has no collation; as that of a column it has the column's, as in our queries.
            await connection.ExecuteAsync("DELETE FROM tickers WHERE symbol = 'U'");
            await connection.ExecuteAsync("INSERT INTO tickers (symbol, name, last_date) VALUES ('U', @text, '2026-03-03')", new { text });
            Assert.Equal(
                text.ToUpperInvariant(), await connection.ExecuteScalarAsync<string>($"SELECT {database.Upper("name")} FROM tickers WHERE symbol = 'U'"));
        }

        await connection.ExecuteAsync("DELETE FROM tickers WHERE symbol = 'U'");
        Assert.Null(await connection.ExecuteScalarAsync<string?>($"SELECT {database.Upper("NULL")}"));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task SearchAsync_NameWithLettersBeyondAscii_IsFoundInEitherCase(StorageEngine engine)
    {
        TickerDirectory directory = new(await engines.GetAsync(engine));
        (string Symbol, string Name)[] tickers = [("NESN.SW", "Nestlé S.A."), ("GAZP.ME", "Газпром"), ("ULKER.IS", "Ülker")];
        foreach (var (symbol, name) in tickers)
            await directory.SaveAsync(new KnownTicker { Symbol = Symbol.Parse(symbol), Name = name, LastDate = new(2026, 3, 3) });

        foreach (var (symbol, name) in tickers)
            foreach (var text in new[] { name, name.ToLowerInvariant(), name.ToUpperInvariant() })
                Assert.Equal([symbol], (await directory.SearchAsync(text, 5)).Select(t => t.Symbol.ToString()));
    }

    [Theory, MemberData(nameof(StorageEngines.All), MemberType = typeof(StorageEngines))]
    public async Task DeleteAsync_MailToTheAddressInAnotherCase_GoesWithTheAccount(StorageEngine engine)
    {
        var database = await engines.GetAsync(engine);
        UserStore users = new(database, TimeProvider.System, new IdentityErrorDescriber());
        var user = new UserAccount
        {
            UserName = "Jörg", NormalizedUserName = "JÖRG", Email = "Jörg@example.org", NormalizedEmail = "JÖRG@EXAMPLE.ORG", SecurityStamp = "s",
        };
        Assert.True((await users.CreateAsync(user, Cancelled)).Succeeded);
        OutgoingMailStore mails = new(database, TimeProvider.System);
        foreach (var address in new[] { "jörg@example.org", "Jörg@Example.org", "jorg@example.org" })
            await mails.AddAsync(new OutgoingMail(MailKind.PasswordReset, "s") { Email = address }, Cancelled);

        Assert.True((await users.DeleteAsync(user, Cancelled)).Succeeded);

        await using var connection = await database.DataSource.OpenConnectionAsync(Cancelled);
        Assert.Equal(["jorg@example.org"], await connection.QueryAsync<string>("SELECT email FROM outgoing_mails"));
    }
}
