using Microsoft.Extensions.Logging;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.Grains.Requests;

/// <summary>A silo's side of the budgets of new work. The service's own calls are not asked about.</summary>
public sealed class NewWork(IGrainFactory grains, ILogger<NewWork> logger)
{
    /// <summary>Asks for leave to load a ticker that nobody has asked for before.</summary>
    /// <returns>What the source said of the symbol within the last day, where it does not know it; else null.</returns>
    /// <exception cref="TickerException">The caller's budget is used up (<see cref="TickerError.Busy"/>).</exception>
    public async Task<string?> AdmitAsync(Symbol symbol) => (await AskAsync(budget => budget.AdmitTicker(symbol), "New tickers")).Unknown;

    /// <summary>Asks for leave to put a search to the price source.</summary>
    /// <exception cref="TickerException">The caller's budget is used up (<see cref="TickerError.Busy"/>).</exception>
    public Task AdmitSearchAsync() => AskAsync(budget => budget.AdmitSearch(), "Searches");

    /// <summary>Remembers that the source does not know a symbol.</summary>
    public async Task RememberUnknownAsync(Symbol symbol, string message)
    {
        try
        {
            await grains.GetNewWork().RememberUnknown(symbol, message);
        }
        catch (Exception e) when (IsAway(e))
        {
            logger.LogWarning(e, "That {Symbol} is unknown could not be remembered: the source will be asked again.", symbol);
        }
    }

    private async Task<NewWorkTurn> AskAsync(Func<INewWorkGrain, Task<NewWorkTurn>> ask, string what)
    {
        if (Caller.Current.Kind == CallerKind.Service) return default;
        NewWorkTurn turn;
        try
        {
            turn = await ask(grains.GetNewWork());
        }
        catch (Exception e) when (IsAway(e))
        {
            // Readers go before bookkeeping. The source's own budget still holds, or cannot be reached either.
            logger.LogWarning(e, "The budgets of new work do not answer: the work is admitted.");
            return default;
        }

        if (turn.Wait == TimeSpan.Zero) return turn;
        var whose = Caller.Current.Kind == CallerKind.Visitor
            ? "visitors without an account have used up their share for now; with an account you have more"
            : "your account has used up its share for now";
        throw new TickerException(TickerError.Busy, $"{what} are limited: {whose}. Tickers that are here already are not limited.", turn.Wait);
    }

    private static bool IsAway(Exception e) => e is OrleansException or TimeoutException;
}
