using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>Where the columns of a file are; -1 where one is absent.</summary>
/// <param name="Count">How many columns have a name.</param>
/// <param name="Words">The header's words as they were looked up.</param>
/// <param name="HasExtraHeader">Whether yfinance's two further header lines may follow.</param>
internal sealed record CsvColumns(int Count, string[] Words, bool HasExtraHeader)
{
    // Of each language with a decimal comma a word that no header of it lacks.
    private static readonly string[] CommaWords = ["datum", "fecha", "data", "tanggal", "дата", "dernier", "ouverture", "cloture", "plushaut"];

    private static readonly string[] VolumeWords = ["volume", "volumen", "umsatz", "stuck", "成交量", "出来高", "売買高", "거래량", "обьем", "wolumen"];

    private readonly int[] places = new int[Enum.GetValues<ColumnRole>().Length];

    /// <summary>Where a column is; -1 where it is absent.</summary>
    public int this[ColumnRole role]
    {
        get => places[(int)role];
        init => places[(int)role] = value;
    }

    /// <summary>Whether a column is one that the reading uses.</summary>
    public bool IsUsed(int column) => Array.IndexOf(places, column) >= 0;

    /// <summary>Whether the header's words are those of a language that writes a decimal comma; English and the languages of East Asia do not.</summary>
    public bool IsForeign { get; private init; }

    /// <summary>Whether the header says that its dates or times are of UTC.</summary>
    public bool IsUtc => Words[this[ColumnRole.Date]] is var word
        && (word.Contains("utc", StringComparison.Ordinal) || word.Contains("gmt", StringComparison.Ordinal));

    /// <summary>The columns whose names sound like a volume, where none is known to be one.</summary>
    public IEnumerable<int> UnknownVolumes() => this[ColumnRole.Volume] >= 0
        ? []
        : Enumerable.Range(0, Count).Where(i => VolumeWords.Any(part => Words[i].Contains(part, StringComparison.Ordinal)) && !IsUsed(i));

    /// <summary>Finds the columns by the header's words; null where there is no date or no close.</summary>
    /// <exception cref="PriceSourceException">A column comes twice.</exception>
    public static CsvColumns? Find(IReadOnlyList<string> header, string name, long line)
    {
        string[] words = [.. header.Select(ColumnNames.WordOf)];
        var count = words.Length;
        // Nameless columns at the end come from a delimiter at the end of each line.
        while (count > 0 && string.IsNullOrWhiteSpace(header[count - 1])) count--;
        if (count < 2) return null;

        var date = Best(ColumnRole.Date, -1);
        var hasExtraHeader = date < 0 && words[0] == "price";
        if (hasExtraHeader)
        {
            date = 0;
            words[0] = "date";
        }
        // The index of a table that pandas has written has no name; whether it holds dates its cells tell.
        if (date < 0 && words[0].Length == 0 && header[0].Trim().Length == 0) date = 0;
        var close = Best(ColumnRole.Close, date);
        if (date < 0 || close < 0) return null;
        CsvColumns columns = new(count, words, hasExtraHeader)
        {
            IsForeign = words.Take(count).Any(CommaWords.Contains),
        };
        for (var role = ColumnRole.Date; role <= ColumnRole.Dividend; role++)
            columns.places[(int)role] = role == ColumnRole.Date ? date : Best(role, date);
        return columns;

        int Best(ColumnRole role, int taken)
        {
            var (place, rank, twice) = (-1, int.MaxValue, false);
            for (var i = 0; i < count; i++)
            {
                if (i == taken) continue;
                foreach (var (candidate, at) in ColumnNames.RolesOf(words[i]))
                {
                    if (candidate != role || at > rank) continue;
                    twice = at == rank;
                    (place, rank) = (i, at);
                }
            }
            // Of two columns that say which instrument a row is about, the second is only a name.
            if (!twice || role >= ColumnRole.Ticker) return place;
            throw CsvFault.At(name, line, $"the column '{ForeignText.Clean(header[place])}' comes twice");
        }
    }

    /// <summary>Whether a line is the header once more, as in files that were put behind each other.</summary>
    /// <exception cref="PriceSourceException">It is a header of other columns: the lines behind it would be read as those of the first.</exception>
    public bool AreAgain(CsvTable table, int row, string name)
    {
        string[] cells = [.. Enumerable.Range(0, table.CellsOf(row)).Select(i => table.Text(row, i))];
        if (Find(cells, name, table.LineOf(row)) is not { } other) return false;
        if (other.Words.Take(other.Count).SequenceEqual(Words.Take(Count))) return true;
        throw CsvFault.At(name, table.LineOf(row), $"a second header, '{ForeignText.Clean(string.Join(',', cells))}', with other columns than the first");
    }

    /// <summary>The message for a header in which a column is missing.</summary>
    public static string Missing(IReadOnlyList<string> header)
    {
        string[] words = [.. header.Select(ColumnNames.WordOf)];
        var hasDate = words.Any(static word => Has(word, ColumnRole.Date));
        return $"no column '{(hasDate ? "Close" : "Date")}' in the header '{ForeignText.Clean(string.Join(',', header))}'";
    }

    private static bool Has(string word, ColumnRole role)
    {
        foreach (var (candidate, _) in ColumnNames.RolesOf(word))
        {
            if (candidate == role) return true;
        }
        return false;
    }
}
