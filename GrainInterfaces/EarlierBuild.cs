namespace OrleansStock.GrainInterfaces;

/// <summary>Calls to silos of an earlier build, which happen during a rolling upgrade.</summary>
public static class EarlierBuild
{
    /// <summary>
    /// Whether a call failed because a silo or gateway of an earlier build does not know the method. Nothing was executed.
    /// Measured with a silo of 3ffa334: it answers at once that it cannot resolve the alias of the method's request.
    /// </summary>
    /// <param name="exception">The exception of the call.</param>
    public static bool IsWithoutMethod(Exception exception) =>
        exception is TypeLoadException && exception.Message.Contains("type alias", StringComparison.Ordinal);

    /// <summary>What is said where such a silo was asked for what 3ffa334 does not have.</summary>
    /// <param name="what">What the service cannot do yet, such as "use a horizon of your own".</param>
    public static TickerException Refusal(string what) => new(
        TickerError.Upgrading, $"The service is being upgraded and cannot {what} yet; please try again in a few minutes.", whileUpgrading);

    /// <summary>The same of a horizon of somebody's own.</summary>
    public static TickerException WithoutOwnHorizons() => Refusal("use a horizon of your own");

    // A rolling upgrade replaces a silo within a minute or two.
    private static readonly TimeSpan whileUpgrading = TimeSpan.FromMinutes(1);
}
