namespace OrleansStock.MarketData;

/// <summary>The files that this process refuses to read, for the operator to mend; empty where the source is no folder of files.</summary>
public sealed class RefusedFiles
{
    private volatile IReadOnlyList<RefusedFile> all = [];

    /// <summary>The files by name, as they were found when the folder was looked through last.</summary>
    public IReadOnlyList<RefusedFile> All
    {
        get => all;
        internal set => all = value;
    }
}
