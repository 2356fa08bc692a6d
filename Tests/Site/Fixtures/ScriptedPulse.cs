using System.Reflection;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests.Site.Fixtures;

/// <summary>A grain factory that knows one kind of grain: a pulse that beats as the test says.</summary>
public class ScriptedPulse : DispatchProxy
{
    private Func<Task> beat = () => Task.CompletedTask;

    /// <summary>Makes the factory.</summary>
    /// <param name="beat">What each beat does.</param>
    public static IGrainFactory Create(Func<Task> beat) => With<IGrainFactory>(beat);

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name == nameof(IPulseGrain.Beat)) return beat();
        return targetMethod?.ReturnType == typeof(IPulseGrain) ? With<IPulseGrain>(beat) : throw new NotSupportedException(targetMethod?.Name);
    }

    private static T With<T>(Func<Task> beat)
    {
        var proxy = Create<T, ScriptedPulse>();
        ((ScriptedPulse)(object)proxy!).beat = beat;
        return proxy;
    }
}
