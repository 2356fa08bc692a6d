using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Operations;

/// <inheritdoc cref="IOperationsGrain"/>
/// <remarks>It runs on the silo that a web process is connected to, so that one silo's trouble does not hide the others.</remarks>
[StatelessWorker, Reentrant]
internal sealed class OperationsGrain(
    IClusterMembershipService membership, SiloAgents agents, TimeProvider time, ILogger<OperationsGrain> logger) : Grain, IOperationsGrain
{
    private const int DeadShown = 10;

    public async Task<IReadOnlyList<SiloReport>> GetSilos()
    {
        var members = membership.CurrentSnapshot.Members.Values;
        var living = members.Where(m => m.Status != SiloStatus.Dead)
            .OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.SiloAddress.ToParsableString(), StringComparer.Ordinal);
        var dead = members.Where(m => m.Status == SiloStatus.Dead).OrderByDescending(m => m.SiloAddress.Generation).Take(DeadShown);
        return await Task.WhenAll(living.Concat(dead).Select(async m => new SiloReport
        {
            Address = m.SiloAddress.ToParsableString(),
            Name = m.Name,
            Status = m.Status.ToString(),
            Load = m.Status == SiloStatus.Dead ? null : await AnswerOrNull(agents[m.SiloAddress].GetLoad()),
        }));
    }

    public async Task<HeldTicker?> FindTicker(Symbol symbol)
    {
        var ticker = GrainFactory.GetTicker(symbol);
        return await FindSilo(ticker) is { } silo ? new HeldTicker(silo, await AnswerOrNull(ticker.GetState())) : null;
    }

    public async Task<HeldLog?> FindLog(string userId)
    {
        var log = GrainFactory.GetPredictionLog(userId);
        return await FindSilo(log) is { } silo ? new HeldLog(silo, await AnswerOrNull(log.GetState())) : null;
    }

    public async Task<DrainAnswer> Drain(string silo)
    {
        var active = membership.CurrentSnapshot.Members.Values.Where(m => m.Status == SiloStatus.Active).ToList();
        if (active.Find(m => m.SiloAddress.ToParsableString() == silo) is not { } member) return DrainAnswer.NoSuchSilo;
        if (active.Count == 1) return DrainAnswer.LastSilo;
        try
        {
            await agents[member.SiloAddress].Leave().WaitAsync(Timeouts.Grains.SiloReport, time);
            return DrainAnswer.Leaving;
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            logger.LogWarning(e, "Silo {Silo} did not answer when it was asked to leave.", silo);
            return DrainAnswer.NoAnswer;
        }
    }

    private async Task<string?> FindSilo(IAddressable grain) =>
        (await GrainFactory.GetGrain<IManagementGrain>(0).GetActivationAddress(grain))?.ToParsableString();

    private async Task<T?> AnswerOrNull<T>(Task<T> answer)
        where T : class
    {
        try
        {
            return await answer.WaitAsync(Timeouts.Grains.SiloReport, time);
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            logger.LogWarning("A silo or grain did not answer an operator's question: {Message}", e.Message);
            return null;
        }
    }
}
