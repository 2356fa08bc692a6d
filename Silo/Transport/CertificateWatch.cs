namespace OrleansStock.Silo.Transport;

/// <summary>Looks after this process's certificate while no connection does.</summary>
internal sealed class CertificateWatch(PeerCertificates certificates, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan interval = TimeSpan.FromHours(12);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            certificates.Watch();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
