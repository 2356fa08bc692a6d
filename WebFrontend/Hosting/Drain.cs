namespace OrleansStock.WebFrontend.Hosting;

/// <summary>
/// SIGTERM in a cluster: readiness turns false at once, and for some seconds the process serves on, so that the load
/// balancer has taken it out before it stops listening. Answers meanwhile end their connections.
/// </summary>
internal sealed class Drain(TimeSpan time) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(time, TimeProvider.System, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
