namespace OrleansStock.Tests;

/// <summary>What every test may ask of the one that runs; its members need no class name, see the project file.</summary>
internal static class CurrentTest
{
    /// <summary>Cancelled when the test run is.</summary>
    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
