using MailKit.Net.Smtp;
using MailKit.Security;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>Sends through the mail server of the configuration.</summary>
internal sealed class SmtpMailSender(MailOptions options, TimeProvider time) : IMailSender
{
    /// <summary>The longest that one step at the mail server may take; the mail queue's limit of an attempt lies above.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Timeout.TotalMilliseconds };
        // A password is sent over TLS only. Without one, as with a relay on the own network, TLS is used where offered.
        var security = options.SmtpPort == 465 ? SecureSocketOptions.SslOnConnect
            : options.User is not null ? SecureSocketOptions.StartTls
            : SecureSocketOptions.StartTlsWhenAvailable;
        await client.ConnectAsync(options.SmtpHost!, options.SmtpPort, security, cancellationToken);
        if (options.User is not null) await client.AuthenticateAsync(options.User, options.Password!, cancellationToken);
        using var message = letter.ToMime(options.From, time.GetUtcNow());
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }
}
