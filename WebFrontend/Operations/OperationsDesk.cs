using System.Reflection;
using Microsoft.AspNetCore.Identity;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.MarketData.Calendar;
using OrleansStock.Silo.Transport;
using OrleansStock.Storage;
using OrleansStock.Storage.Accounts;
using OrleansStock.Storage.Ledger;
using OrleansStock.Storage.Operations;
using OrleansStock.Storage.Tickers;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Operations;

/// <summary>Gathers what an operator looks at, each part by itself: what is away does not hide the rest. It also logs what an operator does.</summary>
internal sealed class OperationsDesk(
    IGrainFactory grains,
    TickerDirectory tickers,
    PredictionStore predictions,
    OutcomeStore outcomes,
    SchemaMigrator schema,
    OperationLog log,
    UserManager<UserAccount> users,
    TimeProvider time,
    ILogger<OperationsDesk> logger,
    PeerCertificates? certificates = null)
{
    private const int NewestOperations = 20;

    private static readonly string version =
        typeof(OperationsDesk).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public async Task<OperationsReport> ReadAsync(CancellationToken cancellationToken)
    {
        var cluster = OrNullAsync(ReadClusterAsync);
        var database = OrNullAsync(() => ReadDatabaseAsync(cancellationToken));
        var connections = certificates?.Describe() is { } own ? new ConnectionSection(own.Level.ToString(), own.ValidUntil) : null;
        return new OperationsReport(time.GetUtcNow(), version, await cluster, await database, connections);
    }

    public async Task<TickerWhereabouts> FindTickerAsync(Symbol symbol) =>
        new(symbol, await tickers.FindAsync(symbol), await grains.GetOperations().FindTicker(symbol).WaitAsync(Timeouts.Web.OperationsDesk, time));

    /// <summary>Where a user's predictions are held; null where there is no user of that name.</summary>
    public async Task<UserWhereabouts?> FindUserAsync(string userName) =>
        await users.FindByNameAsync(userName) is { } user
            ? new UserWhereabouts(
                user.UserName!,
                await predictions.CountAsync(user.Id),
                await grains.GetOperations().FindLog(user.Id).WaitAsync(Timeouts.Web.OperationsDesk, time))
            : null;

    /// <summary>Has a ticker refreshed now.</summary>
    /// <returns>The result, in one sentence.</returns>
    public Task<string> RefreshAsync(string userId, Symbol symbol) => DoAsync(userId, "refresh ticker", symbol.ToString(), async () =>
    {
        var result = await grains.GetTicker(symbol).RefreshNow();
        return result.Failure is { } failure ? $"failed: {failure}" : $"last bar {result.LastDate:yyyy-MM-dd}";
    });

    /// <summary>Has a silo leave the cluster.</summary>
    /// <returns>The result, in one sentence.</returns>
    public Task<string> DrainAsync(string userId, string silo) => DoAsync(userId, "drain silo", silo, async () =>
        await grains.GetOperations().Drain(silo).WaitAsync(Timeouts.Web.OperationsDesk, time) switch
        {
            DrainAnswer.Leaving => "it is leaving",
            DrainAnswer.LastSilo => "refused: it is the only active silo",
            DrainAnswer.NoSuchSilo => "refused: no active silo has that address",
            _ => "failed: it did not answer",
        });

    private async Task<string> DoAsync(string userId, string action, string target, Func<Task<string>> act)
    {
        var entry = await log.BeginAsync(userId, action, target);
        string outcome;
        try
        {
            outcome = await act();
        }
        catch (Exception e) when (e is TickerException || CallFailure.Classify(e).IsAway)
        {
            logger.LogWarning(e, "An operator's action failed: {Action} {Target}", action, target);
            outcome = e is TickerException ? $"failed: {e.Message}" : "failed: the cluster did not answer";
        }

        await log.EndAsync(entry, outcome);
        return outcome;
    }

    private async Task<ClusterSection> ReadClusterAsync()
    {
        var silos = grains.GetOperations().GetSilos();
        var budget = grains.GetRequestBudget().GetStatus();
        return new ClusterSection(await silos, await budget, await ReadNewWorkAsync());
    }

    private async Task<NewWorkStatus?> ReadNewWorkAsync()
    {
        try
        {
            return await grains.GetNewWork().GetStatus();
        }
        catch (Exception e) when (e is Orleans.Runtime.OrleansException or ArgumentException || EarlierBuild.IsWithoutMethod(e))
        {
            logger.LogWarning(e, "The budgets of new work do not answer; silos of the release before have none.");
            return null;
        }
    }

    private async Task<DatabaseSection> ReadDatabaseAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return new DatabaseSection
        {
            SchemaVersion = await schema.GetVersionAsync(cancellationToken),
            RequiredSchemaVersion = schema.RequiredVersion,
            Tickers = await tickers.CountAsync(now),
            OutcomesOverdue = await outcomes.CountOverdueAsync(
                DateOnly.FromDateTime(now.UtcDateTime), (symbol, origin) => PriceAge.OldFromOf(symbol.ToString(), origin)),
            Outcomes = await outcomes.GetOutcomeCountsAsync(),
            Operations = await log.GetNewestAsync(NewestOperations),
        };
    }

    private async Task<T?> OrNullAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read().WaitAsync(Timeouts.Web.OperationsDesk, time);
        }
        catch (Exception e) when (CallFailure.Classify(e).IsAway)
        {
            logger.LogWarning(e, "A part of the operators' report is missing.");
            return null;
        }
    }
}
