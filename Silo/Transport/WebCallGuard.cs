using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Silo.Transport;

/// <summary>
/// Refuses the calls of clients that are not meant for them. Each method says who may make it (<see cref="OpenToWebsAttribute"/>), and
/// what says nothing is closed: Orleans' own grains too, but for the few calls that its client and its dashboard live on.
/// </summary>
/// <remarks>
/// Who sent a call is the word of the connection's other end. Whoever has a web's certificate and a client of his own making could
/// claim to be a grain: this bounds what a web can do by mistake, and what an unprotected port gives away.
/// </remarks>
internal sealed class WebCallGuard(SecuritySettings settings, TimeProvider time, ILogger<WebCallGuard> logger) : IIncomingGrainCallFilter
{
    /// <summary>Orleans' own interfaces by full name, with the methods that a web needs; none stands for all.</summary>
    private static readonly FrozenDictionary<string, string[]> ofOrleans = new Dictionary<string, string[]>
    {
        // The client learns which silos have which grains.
        ["Orleans.Runtime.IClusterManifestSystemTarget"] = [],
        // An answer in parts, and its end.
        ["Orleans.Runtime.IAsyncEnumerableGrainExtension"] = [],
        ["Orleans.Runtime.ICancellationSourcesExtension"] = [],
        ["Orleans.Runtime.IGrainCallCancellationExtension"] = [],
        // The dashboard, which administrators alone can open.
        ["Orleans.Dashboard.Core.IDashboardGrain"] =
            ["GetCounters", "GetClusterTracing", "GetSiloTracing", "GetGrainTracing", "TopGrainMethods", "GetGrainState", "GetGrainTypes"],
        ["Orleans.Dashboard.Core.IDashboardRemindersGrain"] = ["GetReminders"],
        ["Orleans.Dashboard.Core.ISiloGrainProxy"] = ["GetMetadata"],
        ["Orleans.Dashboard.Core.ISiloGrainService"] = ["GetRuntimeStatistics", "GetExtendedProperties", "GetCounters", "GetLifecycleStages"],
        ["Orleans.Runtime.IManagementGrain"] = ["GetHosts"],
    }.ToFrozenDictionary();

    private readonly ConcurrentDictionary<MethodInfo, WebCaller> callers = [];

    /// <summary>For whom a web may call a method.</summary>
    public static WebCaller CallerOf(MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (method.GetCustomAttribute<OpenToWebsAttribute>() is { } open) return open.Caller;
        return ofOrleans.TryGetValue(method.DeclaringType?.FullName ?? "", out var methods) && (methods.Length == 0 || methods.Contains(method.Name))
            ? WebCaller.Anybody
            : WebCaller.Nobody;
    }

    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.SourceId is { } source && !IsWeb(source)) return context.Invoke();
        // A method without a description cannot have been opened.
        var caller = context.InterfaceMethod is { } method ? callers.GetOrAdd(method, CallerOf) : WebCaller.Nobody;
        if (caller == WebCaller.Anybody || (caller != WebCaller.Nobody && MayCall(caller, context.TargetId))) return context.Invoke();
        logger.LogWarning("A call of a web was refused: {Interface}.{Method}, which is open to {Caller}.", context.InterfaceName, context.MethodName, caller);
        return Task.FromException(new UnauthorizedAccessException("This call is not open to webs, or not to whom this one calls for."));
    }

    private bool MayCall(WebCaller caller, GrainId target)
    {
        if (!settings.RequiresSignedCalls) return true;
        if (settings.Signer!.Find(time.GetUtcNow()) is not { } signed) return false;
        return caller == WebCaller.Administrator ? signed.IsAdministrator : GrainKeys.IsOfUser(target, signed.AccountId);
    }

    // The silo's own client, which its startup task and its services use, has a name of its own.
    private static bool IsWeb(GrainId source) => source.IsClient() && !source.Key.AsSpan().StartsWith("hosted-"u8);
}
