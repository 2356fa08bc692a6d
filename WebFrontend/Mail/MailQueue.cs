using System.Threading.Channels;

namespace OrleansStock.WebFrontend.Mail;

/// <summary>
/// Writes and sends mails after the answer to the request: how long an answer takes says nothing about whether a mail
/// went out. What is queued when the process stops is still sent; what is queued when it crashes is lost, and the
/// person asks again.
/// </summary>
internal sealed class MailQueue(IMailSender sender, IServiceScopeFactory scopes, TimeProvider time, ILogger<MailQueue> logger) : BackgroundService
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)];

    // Full means that the mail server has been away for long: then the newest is dropped and logged, memory is not spent.
    private readonly Channel<Job> jobs = Channel.CreateBounded<Job>(new BoundedChannelOptions(1000) { SingleReader = true });

    /// <summary>Queues a mail that is written later.</summary>
    /// <param name="purpose">For the log, nothing personal.</param>
    /// <param name="write">Gives the mail, or null where there is nobody to write to; runs in a scope of its own.</param>
    public void Enqueue(string purpose, Func<IServiceProvider, CancellationToken, Task<Letter?>> write)
    {
        if (!jobs.Writer.TryWrite(new Job(purpose, write))) logger.LogError("The mail queue is full: a mail ({Purpose}) was dropped", purpose);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        jobs.Writer.TryComplete();
        // The loop ends by itself when the queue is empty; the host's shutdown timeout bounds the wait.
        if (ExecuteTask is { } running) await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in jobs.Reader.ReadAllAsync(stoppingToken)) await RunAsync(job, stoppingToken);
    }

    private async Task RunAsync(Job job, CancellationToken stoppingToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await job.Write(scope.ServiceProvider, stoppingToken) is { } letter) await sender.SendAsync(letter, stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // A mail server and a database fail in many ways; none of them may end the queue.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (attempt >= Pauses.Length)
                {
                    logger.LogError(e, "A mail ({Purpose}) was given up after {Attempts} attempts", job.Purpose, attempt + 1);
                    return;
                }

                logger.LogWarning(e, "A mail ({Purpose}) could not be sent; the next attempt follows in {Pause}", job.Purpose, Pauses[attempt]);
                await Task.Delay(Pauses[attempt], time, stoppingToken);
            }
        }
    }

    private sealed record Job(string Purpose, Func<IServiceProvider, CancellationToken, Task<Letter?>> Write);
}
