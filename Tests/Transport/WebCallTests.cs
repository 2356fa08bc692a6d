using System.Reflection;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;
using OrleansStock.Grains.Operations;
using OrleansStock.Silo.Transport;

namespace OrleansStock.Tests.Transport;

/// <summary>For whom a web may make which call.</summary>
public sealed class WebCallTests
{
    private static readonly Type[] interfaces =
    [
        .. new[] { typeof(ITickerGrain).Assembly, typeof(ISiloAgent).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t)),
    ];

    [Fact]
    public void EveryMethodOfEveryGrain_SaysForWhomAWebMayCallIt()
    {
        var undecided = interfaces.SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttribute<OpenToWebsAttribute>() is null)
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}").ToList();

        Assert.True(interfaces.Length >= 11, $"Only {interfaces.Length} interfaces were found.");
        Assert.True(undecided.Count == 0, $"These methods need [OpenToWebs(...)]: {string.Join(", ", undecided)}");
    }

    [Fact]
    public void EveryCallOfAUser_IsOpenToThatUserAlone()
    {
        var others = typeof(IPredictionLogGrain).GetMethods().Where(m => WebCallGuard.CallerOf(m) is not (WebCaller.OwnUser or WebCaller.Nobody)).ToList();

        Assert.Empty(others);
    }

    /// <summary>
    /// The guard sees the extension that carries the elements, which is open, and never the method itself
    /// (findings/orleans-filters-see-other-calls.sh).
    /// </summary>
    [Fact]
    public void EveryAnswerInParts_IsOpenToAnybody()
    {
        var inParts = interfaces.SelectMany(t => t.GetMethods())
            .Where(m => m.ReturnType.IsGenericType && m.ReturnType.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).ToList();

        Assert.NotEmpty(inParts);
        Assert.All(inParts, m => Assert.Equal(WebCaller.Anybody, WebCallGuard.CallerOf(m)));
    }

    [Fact]
    public void CallsOfOrleans_ThatAWebNeeds_AreThereAndNoOthersAreOpen()
    {
        // By name, because most are internal: a name of the list that no longer exists would close what it stands for.
        Type[] some = [typeof(IManagementGrain), typeof(Orleans.Dashboard.DashboardOptions), typeof(Grain), typeof(IClusterClient), typeof(ISiloStatusOracle)];
        var orleans = some.Select(t => t.Assembly).Distinct().SelectMany(a => a.GetTypes())
            .Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t)).SelectMany(t => t.GetMethods()).ToList();
        var open = orleans.Where(m => WebCallGuard.CallerOf(m) != WebCaller.Nobody).Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .Distinct().Order().ToList();

        Assert.Equal(
        [
            "IAsyncEnumerableGrainExtension.DisposeAsync", "IAsyncEnumerableGrainExtension.MoveNext", "IAsyncEnumerableGrainExtension.StartEnumeration",
            "ICancellationSourcesExtension.CancelRemoteToken", "IClusterManifestSystemTarget.GetClusterManifest",
            "IClusterManifestSystemTarget.GetClusterManifestHashSummary", "IClusterManifestSystemTarget.GetClusterManifestUpdate",
            "IClusterManifestSystemTarget.GetSiloManifestByHash", "IClusterManifestSystemTarget.GetSiloManifestHash",
            "IDashboardGrain.GetClusterTracing", "IDashboardGrain.GetCounters",
            "IDashboardGrain.GetGrainState", "IDashboardGrain.GetGrainTracing", "IDashboardGrain.GetGrainTypes", "IDashboardGrain.GetSiloTracing",
            "IDashboardGrain.TopGrainMethods", "IDashboardRemindersGrain.GetReminders", "IGrainCallCancellationExtension.CancelRequestAsync",
            "IManagementGrain.GetHosts", "ISiloGrainProxy.GetMetadata", "ISiloGrainService.GetCounters", "ISiloGrainService.GetExtendedProperties",
            "ISiloGrainService.GetLifecycleStages", "ISiloGrainService.GetRuntimeStatistics",
        ], open);
    }

    [Fact]
    public void Find_SignedByTheSameSecret_IsWhoWasNamed()
    {
        var now = TimeProvider.System.GetUtcNow();
        new CallSigner(TestAuthority.Secret).Flow("ann-1", isAdministrator: false, now);

        Assert.Equal(("ann-1", false), new CallSigner(TestAuthority.Secret).Find(now.AddMinutes(90)));
        Assert.Null(new CallSigner(TestAuthority.Secret + "!").Find(now));
        Assert.Null(new CallSigner(TestAuthority.Secret).Find(now.AddHours(3)));
        new CallSigner(TestAuthority.Secret).Flow("root", isAdministrator: true, now);
        Assert.Equal(("root", true), new CallSigner(TestAuthority.Secret).Find(now));
    }

    [Fact]
    public void Find_AnythingElse_IsNobody()
    {
        const string name = "orleansstock.principal";
        var now = TimeProvider.System.GetUtcNow();
        var signer = new CallSigner(TestAuthority.Secret);
        Assert.Null(signer.Find(now));
        signer.Flow("ann", isAdministrator: false, now);
        var text = (string)RequestContext.Get(name)!;

        string[] forged =
        [
            text.Replace(".u.", ".a.", StringComparison.Ordinal), text.Replace("ann", "bob", StringComparison.Ordinal), text + "x", text[1..], "", ".", "..",
            new string('.', 100), text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..], new string('a', 100_000), $"AAAA.{text}", "ü.ü.ü.ü",
        ];
        foreach (var claim in forged)
        {
            RequestContext.Set(name, claim);
            Assert.Null(signer.Find(now));
        }

        RequestContext.Set(name, 17);
        Assert.Null(signer.Find(now));
    }
}
