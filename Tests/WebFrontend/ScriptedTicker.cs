using System.Reflection;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests.WebFrontend;

/// <summary>A ticker whose answers a test writes, behind a factory that knows no other grain.</summary>
public class ScriptedTicker : DispatchProxy
{
    private Func<string, object?[], Task> answer = null!;

    /// <summary>The factory.</summary>
    /// <param name="answer">The answer to a method's name and arguments.</param>
    internal static IGrainFactory Create(Func<string, object?[], Task> answer)
    {
        var ticker = Create<ITickerGrain, ScriptedTicker>();
        ((ScriptedTicker)(object)ticker).answer = answer;
        var factory = Create<IGrainFactory, ScriptedFactory>();
        ((ScriptedFactory)(object)factory).Ticker = ticker;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => answer(targetMethod!.Name, args!);

    public class ScriptedFactory : DispatchProxy
    {
        internal ITickerGrain Ticker { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Ticker;
    }
}
