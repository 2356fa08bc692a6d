using MailKit.Net.Smtp;
using MailKit.Security;
using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>Sends through the mail server of the configuration.</summary>
internal sealed class SmtpMailSender(MailOptions options, TimeProvider time, ILogger<SmtpMailSender> logger) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        // Revocation is not asked for, as nowhere in .NET unless one asks: MailKit does, and so refuses the certificate of an authority that names no
        // list of those revoked, as those of an own network do, and every certificate where the list cannot be fetched.
        using var client = new SmtpClient { Timeout = (int)Timeouts.Mail.SmtpStep.TotalMilliseconds, CheckCertificateRevocation = false };
        // A password is sent over TLS only. Without one, as with a relay on the own network, TLS is used where offered.
        var security = options.SmtpPort == 465 ? SecureSocketOptions.SslOnConnect
            : options.User is not null ? SecureSocketOptions.StartTls
            : SecureSocketOptions.StartTlsWhenAvailable;
        await client.ConnectAsync(options.SmtpHost!, options.SmtpPort, security, cancellationToken);
        if (options.User is not null) await client.AuthenticateAsync(options.User, options.Password!, cancellationToken);
        using var message = letter.ToMime(options.From, time.GetUtcNow());
        try
        {
            await client.SendAsync(message, cancellationToken);
        }
        // What is wrong with the sender or the password is for the operator to mend, and the mail waits for that.
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500
            && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailRefusedException((int)e.StatusCode, e);
        }

        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
#pragma warning disable CA1031 // The server has the mail. However the goodbye fails, a failure reported now would send the mail again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogDebug(e, "The mail server did not say goodbye");
        }
    }
}
