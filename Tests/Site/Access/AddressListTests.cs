namespace OrleansStock.Tests.Site.Access;

/// <summary>For scanners: see <c>Tests/Site/Hostile/wapiti.sh</c>.</summary>
public sealed class AddressListTests
{
    /// <summary>Writes every address that the table declares (the application's own list, as the matrix checks) into the file that ADDRESSES names.</summary>
    [Fact(Explicit = true)]
    public async Task Table_OfEveryEndpoint_IsWrittenAsAddresses()
    {
        var file = Environment.GetEnvironmentVariable("ADDRESSES");
        Assert.SkipWhen(file is null, "ADDRESSES names no file");
        // Ids of things are those of whoever scans.
        await File.WriteAllLinesAsync(file!, AccessTable.Rules.Select(r => $"{r.Method} {r.Target}").Distinct(), Cancelled);
    }
}
