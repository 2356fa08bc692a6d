using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.MarketData.Hosting;

/// <summary>Puts an operator's days into the calendars of the process before anything else starts.</summary>
internal sealed class ExtraHolidaysLoader(IOptions<MarketDataOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ExtraHolidays is { } path) CalendarTable.Add(ExtraHolidays.ReadFile(path));
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
