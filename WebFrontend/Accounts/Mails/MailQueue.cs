using System.Data.Common;
using System.Threading.Channels;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>
/// An outbox: a mail is stored before the request is answered, which takes the same time whether or not the address has an
/// account. Whichever web process claims it first sends it, so that a promised mail outlives the process that promised it.
/// </summary>
internal sealed class MailQueue(OutgoingMailStore store, IMailSender sender, IServiceScopeFactory scopes, TimeProvider time, ILogger<MailQueue> logger)
    : BackgroundService
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];

    // Every other process has looked twice by then.
    private static readonly TimeSpan leftToOthers = 2 * Timeouts.Mail.Sweep;

    // A process that cannot reach the mail server takes only what the others have left, or it could be the quicker one each time.
    private bool isFailing;

    private readonly Channel<bool> added = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Stores a mail. Once this returns, the mail will be sent.</summary>
    /// <exception cref="DbException">The mail was not stored, or the outcome is unknown.</exception>
    public async Task EnqueueAsync(OutgoingMail mail)
    {
        // A person who closed the page gets the mail all the same.
        await store.AddAsync(mail, CancellationToken.None);
        added.Writer.TryWrite(true);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                while (await store.ClaimAsync(Timeouts.Mail.Lease, isFailing ? leftToOthers : TimeSpan.Zero, stoppingToken) is { } mail)
                    await TrySendAsync(mail, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Any exception that left this task would end the process.
                logger.LogWarning(e, "The queue of mails cannot be read or updated; the next attempt follows in {Pause}", Timeouts.Mail.Sweep);
            }

            using var next = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(added.Reader.WaitToReadAsync(next.Token).AsTask(), Task.Delay(Timeouts.Mail.Sweep, time, next.Token));
            await next.CancelAsync();
            stoppingToken.ThrowIfCancellationRequested();
            added.Reader.TryRead(out _);
        }
    }

    private async Task TrySendAsync(ClaimedMail mail, CancellationToken stoppingToken)
    {
        try
        {
            using var limit = new CancellationTokenSource(Timeouts.Mail.Attempt, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AccountMails>().WriteAsync(mail.Mail) is { } letter) await sender.SendAsync(letter, both.Token);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Another process may claim the mail at once instead of after the lease.
            await store.PostponeAsync(mail.Id, TimeSpan.Zero, CancellationToken.None);
            throw;
        }
        catch (MailRefusedException e)
        {
            // Without the exception: the server's sentence names the address.
            logger.LogError("A mail ({Kind}) was refused for good by the mail server ({Code}) and is not tried again", mail.Mail.Kind, e.Code);
        }
#pragma warning disable CA1031 // A mail server and a database fail in many ways; none of them may end the queue.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await AfterFailureAsync(mail, e);
            return;
        }

        isFailing = false;
        await store.DeleteAsync(mail.Id, CancellationToken.None);
    }

    private async Task AfterFailureAsync(ClaimedMail mail, Exception e)
    {
        isFailing = true;
        if (time.GetUtcNow() - mail.CreatedAt >= Timeouts.Mail.Lifetime)
        {
            logger.LogError(e, "A mail ({Kind}) was given up after {Attempts} attempts", mail.Mail.Kind, mail.Attempts + 1);
            await store.DeleteAsync(mail.Id, CancellationToken.None);
            return;
        }

        var pause = Pauses[Math.Min(mail.Attempts, Pauses.Length - 1)];
        logger.LogWarning(e, "A mail ({Kind}) could not be sent; the next attempt follows in {Pause}", mail.Mail.Kind, pause);
        await store.PostponeAsync(mail.Id, pause, CancellationToken.None);
    }
}
