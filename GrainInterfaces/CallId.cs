using Orleans.Runtime;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// Tells the attempts of one call from other calls. A web that hears nothing for a while asks again, and either attempt may
/// find that the other has done the work: both then say that it was done for this call, not that somebody had done it before.
/// Travels in Orleans' request context, which builds that do not know it pass on.
/// </summary>
public static class CallId
{
    private const string Key = "OrleansStock.CallId";

    /// <summary>The id of the call that is being answered; null where its caller gave none.</summary>
    public static Guid? Current => RequestContext.Get(Key) as Guid?;

    /// <summary>Gives one id to what the calling asynchronous method calls from here on.</summary>
    public static void Begin() => RequestContext.Set(Key, Guid.NewGuid());
}
