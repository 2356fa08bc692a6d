namespace OrleansStock.WebFrontend.Mail;

/// <summary>The mail server will not take this mail, now or later: it says so of the address or of the mail (RFC 5321, a code of 5yz).</summary>
internal sealed class MailRefusedException(int code, Exception inner) : Exception($"The mail server refused the mail for good ({code}).", inner)
{
    /// <summary>The server's code.</summary>
    public int Code { get; } = code;
}
