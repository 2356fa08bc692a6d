using Orleans.Runtime;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// The id that the attempts of one hedged request share. A web that gets no answer for a while asks again, and either attempt
/// may find the work already done by the other: both then report it as done by this call.
/// It travels in Orleans' request context, which earlier builds pass on unread.
/// </summary>
public static class CallId
{
    private const string Key = "OrleansStock.CallId";

    /// <summary>The id of the call that is being answered; null where its caller gave none.</summary>
    public static Guid? Current => RequestContext.Get(Key) as Guid?;

    /// <summary>Gives one id to what the calling asynchronous method calls from here on.</summary>
    public static void Begin() => RequestContext.Set(Key, Guid.NewGuid());
}
