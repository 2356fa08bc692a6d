using System.Collections.Concurrent;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>What a web asks of the cluster: notes each grain call as it leaves, and lets those fail that a test chooses.</summary>
internal sealed class GrainCallLog : IOutgoingGrainCallFilter
{
    private readonly ConcurrentQueue<string> calls = new();

    /// <summary>What a call throws instead of leaving; null lets it leave.</summary>
    public Func<IOutgoingGrainCallContext, Exception?>? Failure { get; set; }

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        calls.Enqueue($"{context.InterfaceMethod.DeclaringType!.Name}.{context.InterfaceMethod.Name}");
        if (Failure?.Invoke(context) is { } failure) throw failure;
        await context.Invoke();
    }

    /// <summary>The calls since the last time this was asked, in order.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (calls.TryDequeue(out var call)) taken.Add(call);
        return taken;
    }
}
