using Orleans.Runtime;

namespace OrleansStock.GrainInterfaces;

/// <summary>For whom a call works. It goes along with the call and all that the call causes, down to the request to the price source.</summary>
/// <param name="Kind">What the caller is.</param>
/// <param name="Key">Whose budget it is: an account's id, or an address block; empty for the service itself.</param>
/// <remarks>It shares out work and opens nothing: whoever can reach a gateway can claim to be anybody.</remarks>
public readonly record struct Caller(CallerKind Kind, string Key)
{
    private const string Name = "orleansstock.caller";

    /// <summary>The caller of this call; the service itself, or a web of the release before, where none is named.</summary>
    public static Caller Current => RequestContext.Get(Name) is string { Length: > 1 } text
        ? text[0] == 'a' ? new Caller(CallerKind.Account, text[1..]) : new Caller(CallerKind.Visitor, text[1..])
        : default;

    /// <summary>Names this caller in all calls from here on.</summary>
    public void Flow()
    {
        if (Kind == CallerKind.Service) RequestContext.Remove(Name);
        else RequestContext.Set(Name, (Kind == CallerKind.Account ? 'a' : 'v') + Key);
    }
}

/// <summary>What a caller is.</summary>
public enum CallerKind
{
    /// <summary>The service itself: the scheduler of refreshes, above all.</summary>
    Service,

    /// <summary>Somebody who is signed in.</summary>
    Account,

    /// <summary>Somebody who is not.</summary>
    Visitor,
}
