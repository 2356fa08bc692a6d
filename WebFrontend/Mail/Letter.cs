using MimeKit;
using MimeKit.Utils;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>A mail: its text, and the same as HTML beside it.</summary>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The body: paragraphs between blank lines, links as they are.</param>
internal sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>What the button says for a link that is a paragraph by itself; null for the subject.</summary>
    public string? Action { get; init; }

    /// <summary>The link that stops such mails; null for mails about the account itself.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>The mail as it is sent. MimeKit encodes the headers; a line break in one is refused first.</summary>
    /// <exception cref="InvalidOperationException">The subject or the address has a control character, or the address is invalid.</exception>
    public MimeMessage ToMime(MailboxAddress from, DateTimeOffset date)
    {
        if (Subject.Any(char.IsControl)) throw new InvalidOperationException("A subject is one line without control characters.");
        if (To.Any(char.IsControl) || !MailboxAddress.TryParse(To, out var to))
            throw new InvalidOperationException("The recipient of a mail is not an e-mail address.");
        var message = new MimeMessage { Subject = Subject, Date = date, Body = BodyOf() };
        // A copy: an address tells every list that it was ever added to of its changes, and so keeps each message for as long as it lives.
        message.From.Add(from.Clone());
        // The domain of the sender instead of the name of this machine.
        message.MessageId = MimeUtils.GenerateMessageId(from.Domain);
        // RFC 3834: nobody's notice of absence is sent back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (Unsubscribe is { } link)
        {
            // One-click unsubscribe (RFC 8058): the mail program posts to the link by itself.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{link}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        message.To.Add(new MailboxAddress(null, to.Address));
        return message;
    }

    // RFC 2046: what a reader prefers comes last.
    private MultipartAlternative BodyOf() => new(
        new TextPart("plain") { Text = Text },
        new TextPart("html") { Text = HtmlBody.Of(this) });
}
