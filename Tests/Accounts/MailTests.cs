using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MimeKit;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.Tests.Accounts;

public sealed partial class MailTests
{
    [Fact]
    public async Task Pickup_OneMail_IsOneWholeFileWithAGeneratedName()
    {
        var folder = Directory.CreateTempSubdirectory("orleansstock-mail-").FullName;
        try
        {
            var options = MailOptions.Read(Configuration(("PickupDirectory", folder)), folder);
            var sender = new PickupMailSender(options, new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero)));

            await sender.SendAsync(new Letter("a@example.org", "Über uns", "Hello\nBcc: b@example.org"), Cancelled);

            var file = Assert.Single(Directory.GetFiles(folder));
            Assert.Matches(@"^20260302T120000000-[0-9a-f]{32}\.eml$", Path.GetFileName(file));
            using var message = await MimeMessage.LoadAsync(file, Cancelled);
            Assert.Equal("Über uns", message.Subject);
            Assert.Empty(message.Bcc);
            Assert.EndsWith("@localhost", message.MessageId, StringComparison.Ordinal);
            Assert.Contains("Hello", message.TextBody, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ToMime_ManyFromOneSender_KeepsNone()
    {
        var from = new MailboxAddress("OrleansStock", "no-reply@example.org");

        var made = Enumerable.Range(0, 20).Select(_ => Make()).ToList();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        // The last one may still lie in a register.
        Assert.True(made.Count(message => message.IsAlive) <= 1);
        GC.KeepAlive(from);

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference Make()
        {
            using var message = new Letter("a@example.org", "Subject", "text").ToMime(from, DateTimeOffset.UnixEpoch);
            return new WeakReference(message);
        }
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org", "Subject")]
    [InlineData("a@example.org", "Subject\r\nBcc: b@example.org")]
    [InlineData("", "Subject")]
    public void ToMime_LineBreakInAHeader_Throws(string to, string subject) =>
        Assert.Throws<InvalidOperationException>(
            () => new Letter(to, subject, "text").ToMime(new MailboxAddress(null, "c@example.org"), DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("https://evil.example", null, "https://localhost/")]
    [InlineData("https://localhost", null, "https://localhost/")]
    [InlineData("http://localhost:8000", null, "http://localhost:8000/")]
    [InlineData("https://localhost:8000", null, "https://localhost/")]
    [InlineData("http://localhost:8001", null, "https://localhost/")]
    [InlineData("http://127.0.0.1:8000", null, "https://localhost/")]
    [InlineData("http://127.0.0.2:8000", null, "https://localhost/")]
    [InlineData("http://[::1]:8000", null, "https://localhost/")]
    [InlineData("https://evil.example", "https://stocks.example.org", "https://stocks.example.org/")]
    [InlineData("https://localhost", "https://stocks.example.org", "https://stocks.example.org/")]
    public async Task Link_WhateverTheHostHeader_LeadsToThisSite(string site, string? baseUrl, string begins)
    {
        await using var app = await AccountsApp.StartAsync(baseUrl is null ? [] : [("Site__BaseUrl", baseUrl)]);
        await app.OpenSignedInAsync(email: "a@example.org");

        await app.Open(site).SubmitAsync("/account/forgot-password", "", ("Email", "a@example.org"));

        Assert.StartsWith(begins, WholeLink().Match((await app.Mails.NextAsync()).Text).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://stocks.example.org", "https://stocks.example.org/")]
    [InlineData("https://stocks.example.org:8443", "https://localhost/")]
    public async Task Link_HostOfAllowedHosts_IsFollowedWithItsPublicPortAlone(string site, string begins)
    {
        await using var app = await AccountsApp.StartAsync(("AllowedHosts", "localhost;stocks.example.org"));
        await app.OpenSignedInAsync(email: "a@example.org");

        await app.Open(site).SubmitAsync("/account/forgot-password", "", ("Email", "a@example.org"));

        Assert.StartsWith(begins, WholeLink().Match((await app.Mails.NextAsync()).Text).Value, StringComparison.Ordinal);
    }

    /// <summary>Path and query of the first link of a mail.</summary>
    internal static string LinkIn(string text) => new Uri(WholeLink().Match(text).Value).PathAndQuery;

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => "Mail:" + v.Key, v => (string?)v.Value)).Build();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex WholeLink();
}
