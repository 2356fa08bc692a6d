using System.Reflection;

namespace OrleansStock.Tests.Grains.States;

/// <summary>An activation that knows nothing but that it was told to end.</summary>
public class GrainContextStub : DispatchProxy
{
    private Action deactivated = () => { };

    /// <summary>Makes one.</summary>
    /// <param name="deactivated">What happens when it is told to end.</param>
    public static IGrainContext Make(Action deactivated)
    {
        var context = Create<IGrainContext, GrainContextStub>();
        ((GrainContextStub)(object)context).deactivated = deactivated;
        return context;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IGrainContext.Deactivate): deactivated(); return null;
            case nameof(Equals): return ReferenceEquals(this, args![0]);
            default: throw new NotSupportedException(targetMethod.Name);
        }
    }
}
