using System.Data.Common;
using System.Threading.Channels;
using OrleansStock.WebFrontend.Mail;

namespace OrleansStock.WebFrontend.Accounts.Mails;

/// <summary>
/// Mails are written down before the answer to the request, which takes the same time whether there is anybody to write
/// to, and sent after it by whichever web process takes them first: a mail that was promised outlives the process.
/// </summary>
internal sealed class MailQueue(OutgoingMailStore store, IMailSender sender, IServiceScopeFactory scopes, TimeProvider time, ILogger<MailQueue> logger) : BackgroundService
{
    /// <summary>A mail that could not be sent for so long is given up.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];

    // Nobody is told of what another process left behind.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // The lease outlasts an attempt, and an attempt the mail server's own timeouts.
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly Channel<bool> added = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Writes a mail down. When it returns, the mail will be sent.</summary>
    /// <exception cref="DbException">It is not written down, or nobody knows.</exception>
    public async Task EnqueueAsync(OutgoingMail mail)
    {
        // Whoever asked for it and went away since gets it as well.
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
                while (await store.ClaimAsync(Lease, stoppingToken) is { } mail) await TrySendAsync(mail, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the site serves on: a background task that ends with an exception would end the process.
                logger.LogWarning(e, "Mails cannot be read or written off; the next attempt follows in {Pause}", Interval);
            }

            using var next = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(added.Reader.WaitToReadAsync(next.Token).AsTask(), Task.Delay(Interval, time, next.Token));
            await next.CancelAsync();
            stoppingToken.ThrowIfCancellationRequested();
            added.Reader.TryRead(out _);
        }
    }

    private async Task TrySendAsync(ClaimedMail mail, CancellationToken stoppingToken)
    {
        try
        {
            using var limit = new CancellationTokenSource(AttemptLimit, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AccountMails>().WriteAsync(mail.Mail) is { } letter) await sender.SendAsync(letter, both.Token);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Another process need not wait for the end of the lease.
            await store.PostponeAsync(mail.Id, TimeSpan.Zero, CancellationToken.None);
            throw;
        }
#pragma warning disable CA1031 // A mail server and a database fail in many ways; none of them may end the queue.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await AfterFailureAsync(mail, e);
            return;
        }

        await store.DeleteAsync(mail.Id, CancellationToken.None);
    }

    private async Task AfterFailureAsync(ClaimedMail mail, Exception e)
    {
        if (time.GetUtcNow() - mail.CreatedAt >= Lifetime)
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
