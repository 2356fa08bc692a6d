using System.Globalization;
using MimeKit;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>Section <c>Mail</c> of the configuration.</summary>
internal sealed class MailOptions
{
    /// <summary>The mail server; null to write mails into <see cref="PickupDirectory"/>.</summary>
    public string? SmtpHost { get; private init; }

    /// <summary>Its port; 465 speaks TLS from the start, others upgrade.</summary>
    public int SmtpPort { get; private init; }

    /// <summary>User name at the server; null to send without signing in.</summary>
    public string? User { get; private init; }

    /// <summary>Password at the server.</summary>
    public string? Password { get; private init; }

    /// <summary>Sender of all mails.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>Where mails are written when there is no server.</summary>
    public required string PickupDirectory { get; init; }

    /// <summary>What a person reads about a mail that was asked for.</summary>
    /// <param name="address">Whom the mail is for.</param>
    public string WhereIs(string address) => SmtpHost is null
        ? $"This site has no mail server: the mail to {address} is in its mail folder, which its log names at the start."
        : $"A mail to {address} is on its way.";

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static MailOptions Read(IConfiguration configuration, string dataDirectory)
    {
        var section = configuration.GetSection("Mail");
        var host = Text(section["SmtpHost"]);
        var portText = Text(section["SmtpPort"]);
        var port = 587;
        if (portText is not null && (!int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535))
            throw Wrong("Mail__SmtpPort", $"'{portText}' is not a port from 1 to 65535.");
        if (host is not null && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw Wrong("Mail__SmtpHost", $"'{host}' is not the name or address of a host.");

        var user = Text(section["User"]);
        var password = Text(section["Password"]);
        if (user is null != password is null)
            throw Wrong(user is null ? "Mail__User" : "Mail__Password", "a mail server that asks for a user wants both Mail__User and Mail__Password.");

        var from = Text(section["From"]);
        if (from is null && host is not null)
            throw Wrong("Mail__From", "with Mail__SmtpHost set, the sender's address is needed.");
        if (!MailboxAddress.TryParse(from ?? "OrleansStock <no-reply@localhost>", out var sender) || !sender.Address.Contains('@', StringComparison.Ordinal))
            throw Wrong("Mail__From", $"'{from}' is not an e-mail address.");

        var pickup = Path.GetFullPath(Text(section["PickupDirectory"]) ?? Path.Combine(dataDirectory, "mail"));
        if (host is null)
        {
            try
            {
                Directory.CreateDirectory(pickup);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                throw Wrong("Mail__PickupDirectory", $"'{pickup}' cannot be created or used: {e.Message}");
            }
        }

        return new MailOptions { SmtpHost = host, SmtpPort = port, User = user, Password = password, From = sender, PickupDirectory = pickup };
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static OptionsValidationException Wrong(string key, string message) => new(key, typeof(MailOptions), [$"{key}: {message}"]);
}
