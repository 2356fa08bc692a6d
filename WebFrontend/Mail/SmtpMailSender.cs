using MailKit.Net.Smtp;
using MailKit.Security;
using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>Sends through the mail server of the configuration.</summary>
internal sealed class SmtpMailSender(MailOptions options, TimeProvider time) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Timeouts.Mail.SmtpStep.TotalMilliseconds };
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
