using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Orleans.Runtime;
using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// The keys of the grains. Orleans' ADO.NET storage parses string keys that look like hexadecimal as integers (ADBE and
/// 0ADBE would be one row), so every key begins with a letter beyond f.
/// </summary>
public static class GrainKeys
{
    private const string TickerPrefix = "ticker/";
    private const string UserPrefix = "user/";

    // Some 300 bytes each: 6 MB at most. Beyond it they are made anew.
    private const int MaxReferences = 20_000;

    // A factory looks through a grain interface's attributes for every reference that it makes; a reference holds no state.
    private static readonly ConditionalWeakTable<IGrainFactory, ConcurrentDictionary<string, IGrainWithStringKey>> references = [];

    /// <summary>The grain of a ticker.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="symbol">The ticker.</param>
    public static ITickerGrain GetTicker(this IGrainFactory grains, Symbol symbol) => Reference<ITickerGrain>(grains, TickerPrefix + symbol);

    /// <summary>The predictions of a user.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="userId">The id of the authenticated user, never one from a request.</param>
    public static IPredictionLogGrain GetPredictionLog(this IGrainFactory grains, string userId) => Reference<IPredictionLogGrain>(grains, UserPrefix + userId);

    /// <summary>Predictions that are shared by a link.</summary>
    public static ISharedPredictionsGrain GetSharedPredictions(this IGrainFactory grains) =>
        grains.GetGrain<ISharedPredictionsGrain>("predictions/shared");

    /// <summary>The search for symbols.</summary>
    public static ISymbolSearchGrain GetSymbolSearch(this IGrainFactory grains) => grains.GetGrain<ISymbolSearchGrain>("symbols");

    /// <summary>The scheduler of refreshes, one per cluster.</summary>
    public static IRefreshSchedulerGrain GetRefreshScheduler(this IGrainFactory grains) => grains.GetGrain<IRefreshSchedulerGrain>("scheduler/refresh");

    /// <summary>The budget of requests to the price source, one per cluster.</summary>
    public static IRequestBudgetGrain GetRequestBudget(this IGrainFactory grains) => grains.GetGrain<IRequestBudgetGrain>("source/requests");

    /// <summary>The budgets of new tickers and searches, one per cluster.</summary>
    public static INewWorkGrain GetNewWork(this IGrainFactory grains) => grains.GetGrain<INewWorkGrain>("source/new-work");

    /// <summary>The pool of calibration sums that tickers share, one per cluster.</summary>
    public static ICalibrationGrain GetCalibration(this IGrainFactory grains) => grains.GetGrain<ICalibrationGrain>("pool/calibration");

    /// <summary>The tree over the ledger, one per cluster.</summary>
    public static ILedgerGrain GetLedger(this IGrainFactory grains) => grains.GetGrain<ILedgerGrain>("ledger/tree");

    /// <summary>What an operator asks of the cluster.</summary>
    public static IOperationsGrain GetOperations(this IGrainFactory grains) => grains.GetGrain<IOperationsGrain>("operations");

    /// <summary>The symbol of a ticker's key.</summary>
    /// <exception cref="ArgumentException">The key is not a ticker's.</exception>
    public static Symbol SymbolOf(string key) =>
        // One ticker has one key: a key that must be trimmed or upper-cased would activate a second grain.
        Symbol.TryParse(Strip(key, TickerPrefix), out var symbol) && key == TickerPrefix + symbol
            ? symbol
            : throw new ArgumentException($"'{key}' is not the key of a ticker: get grains through {nameof(GrainKeys)}.", nameof(key));

    /// <summary>The user id of a prediction log's key.</summary>
    public static string UserIdOf(string key) => Strip(key, UserPrefix);

    /// <summary>Whether a grain belongs to a user.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="userId">The user's id.</param>
    public static bool IsOfUser(GrainId grain, string userId)
    {
        var key = grain.Key.AsSpan();
        return key.StartsWith("user/"u8) && Encoding.UTF8.GetString(key[UserPrefix.Length..]) == userId;
    }

    private static T Reference<T>(IGrainFactory grains, string key)
        where T : class, IGrainWithStringKey
    {
        // The key's prefix stands for the interface.
        var known = references.GetOrCreateValue(grains);
        if (known.TryGetValue(key, out var reference)) return (T)reference;
        if (known.Count >= MaxReferences) known.Clear();
        var made = grains.GetGrain<T>(key);
        known[key] = made;
        return made;
    }

    private static string Strip(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal)
        ? key[prefix.Length..]
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"'{key}' does not begin with '{prefix}': get grains through {nameof(GrainKeys)}."), nameof(key));
}
