using MailKit.Net.Smtp;
using MailKit.Security;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>Sends through the mail server of the configuration.</summary>
internal sealed class SmtpMailSender(MailOptions options, TimeProvider time) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = 20_000 };
        // With a password TLS is a must; without one (a relay on the own network) it is taken where offered.
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
