namespace OrleansStock.MarketData.Calendar;

/// <summary>The tables that are built into the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The whole text of a table.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
