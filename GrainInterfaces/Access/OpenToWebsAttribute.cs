namespace OrleansStock.GrainInterfaces;

/// <summary>Says who may make a grain's call through a web process. A method without it takes no call of webs.</summary>
/// <param name="caller">For whom a web may call.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenToWebsAttribute(WebCaller caller) : Attribute
{
    /// <summary>For whom a web may call.</summary>
    public WebCaller Caller => caller;
}
