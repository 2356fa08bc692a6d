using OrleansStock.Tests.MarketData;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.Limits;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.Tests.Accounts;

public sealed class SettingsTests
{
    /// <summary>A key, a wrong value, and the key that the message names.</summary>
    public static TheoryData<string, string, string> WrongValues => new()
    {
        { "Site:BaseUrl", "stocks.example.org", "Site__BaseUrl" }, { "Accounts:PasskeyDomain", "https://stocks.example.org", "Accounts__PasskeyDomain" },
        { "Admin:Email", "boss", "Admin__Email" }, { "Proxy:KnownNetworks", "10.0.0.0/8, banana", "Proxy__KnownNetworks" },
        { "RateLimits:LoginPerAddress", "0", "RateLimits__LoginPerAddress" },
        // What all addresses together may is twelve times as many: beyond what a number holds, that was less than none.
        { "RateLimits:LoginPerAccount", "1000000000", "RateLimits__LoginPerAccount" },
        { "RateLimits:RegisterPerAccount", "2147483647", "RateLimits__RegisterPerAccount" },
        { "Mail:SmtpPort", "banana", "Mail__SmtpPort" }, { "Mail:SmtpPort", "70000", "Mail__SmtpPort" },
        { "Mail:SmtpHost", "not a host!", "Mail__SmtpHost" }, { "Mail:SmtpHost", "mail.example.org", "Mail__From" },
        { "Mail:From", "nobody", "Mail__From" }, { "Mail:User", "u", "Mail__Password" },
        { "Mail:PickupDirectory", "/dev/null/mail", "Mail__PickupDirectory" },
    };

    [Theory]
    [InlineData("http://192.168.1.20:8000", "localhost"), InlineData("http://[::1]:8000", "localhost")]
    [InlineData("https://stocks.example.org", "stocks.example.org")]
    public void Read_BaseUrl_MakesPasskeysForItsNameIfItHasOne(string url, string domain)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Site:BaseUrl", (string?)url)]).Build();
        Assert.Equal(domain, AccountsOptions.Read(configuration).PasskeyDomain);
    }

    [Theory, MemberData(nameof(WrongValues))]
    public void Read_WrongValue_NamesTheKeyOnOneLine(string key, string value, string named)
    {
        using var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();

        var error = Assert.Throws<OptionsValidationException>(() =>
        {
            AccountsOptions.Read(configuration);
            RateLimitOptions.Read(configuration);
            MailOptions.Read(configuration, folder.Path);
        });

        Assert.StartsWith(named + ": ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
