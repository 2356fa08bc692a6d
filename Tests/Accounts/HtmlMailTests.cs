using AngleSharp.Html.Parser;
using MimeKit;
using OrleansStock.Storage.Alerts;
using OrleansStock.WebFrontend.Accounts.Mails;
using OrleansStock.WebFrontend.Alerts;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.Tests.Accounts;

/// <summary>Every mail has its text, and the same as HTML that loads nothing and escapes everything.</summary>
public sealed class HtmlMailTests
{
    private const string Link = "https://stocks.example.org/account/x?user=1&code=a_b-c&side=new";

    // No such names can register; what is escaped does not depend on that.
    private static readonly UserAccount hostile = new() { UserName = "<b>\"&'x</b>", Email = "a@example.org" };

    private static Letter[] All(UserAccount user) =>
    [
        AccountLetters.Confirm(user, Link), AccountLetters.AlreadyRegistered(user, Link, Link), AccountLetters.Reset(user, Link),
        AccountLetters.PasswordChanged(user, Link), AccountLetters.EmailChangeOld(user, "<i>@new.example.org", Link, Link),
        AccountLetters.EmailChangeNew(user, "b@example.org", Link), AccountLetters.AddressTaken(user, Link), AccountLetters.EmailChanged(user, "c@example.org"),
    ];

    [Fact]
    public void Html_OfAnAlert_HasAButtonThatSaysWhereItLeadsAndNoTokenToRead()
    {
        var detail = new AlertDetail("a", "ACME", new(2026, 11, 27)) { Kind = AlertKind.Above, Currency = "USD", High = 110, Close = 112 };
        var letter = AlertLetters.Write(hostile, detail, "https://stocks.example.org", "https://stocks.example.org/alerts/stop?token=" + new string('x', 200));

        var page = new HtmlParser().ParseDocument(HtmlBody.Of(letter));

        var links = page.QuerySelectorAll("a");
        Assert.Equal(["See ACME", "https://stocks.example.org/alerts/stop", "https://stocks.example.org/alerts"], links.Select(a => a.TextContent));
        Assert.Equal(letter.Unsubscribe, links[1].GetAttribute("href"));
    }

    [Fact]
    public void Letters_All_AreTried()
    {
        var letters = typeof(AccountLetters).GetMethods().Count(m => m.ReturnType == typeof(Letter));

        Assert.Equal(letters, All(hostile).Length);
    }

    [Fact]
    public void ToMime_EachLetter_HasTheTextFirstAndTheSameAsHtml()
    {
        foreach (var letter in All(hostile))
        {
            using var mail = letter.ToMime(new MailboxAddress("OrleansStock", "no-reply@example.org"), DateTimeOffset.UnixEpoch);

            var parts = Assert.IsType<MultipartAlternative>(mail.Body).OfType<TextPart>().Select(p => p.ContentType.MimeType);
            Assert.Equal(["text/plain", "text/html"], parts);
            Assert.Equal(letter.Text.ReplaceLineEndings("\n").Trim(), mail.TextBody!.ReplaceLineEndings("\n").Trim());
            var body = new HtmlParser().ParseDocument(mail.HtmlBody!).Body!;
            foreach (var word in letter.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                Assert.Contains(word.StartsWith("https://", StringComparison.Ordinal) ? word.Split('?')[0] : word, body.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Html_EachLetter_LoadsNothingAndLinksToTheSiteAlone()
    {
        foreach (var letter in All(hostile))
        {
            var page = new HtmlParser().ParseDocument(HtmlBody.Of(letter));

            Assert.Empty(page.QuerySelectorAll("img, link, script, iframe, object, embed, video, audio, form, base, style, b, i, [src], [background]"));
            Assert.DoesNotContain("url(", HtmlBody.Of(letter), StringComparison.OrdinalIgnoreCase);
            Assert.All(page.QuerySelectorAll("a"), a => Assert.Equal(Link, a.GetAttribute("href")));
            Assert.Equal(letter.Text.Split("https://").Length - 1, page.QuerySelectorAll("a").Length);
        }
    }
}
