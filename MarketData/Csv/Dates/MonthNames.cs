using System.Collections.Frozen;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Csv.Dates;

/// <summary>Months as people write them, in full or cut short, in the languages of the vendors.</summary>
internal static class MonthNames
{
    // Of each month the names of all languages, without accents.
    private static readonly string[] Names =
    [
        "january januar janvier enero gennaio janeiro januari styczen января январь janv",
        "february februar fevrier febrero febbraio fevereiro februari luty февраля февраль",
        "march marz maerz mars marzo marco maart marzec mrz mrt марта март",
        "april avril abril aprile kwiecien апреля апрель",
        "may mai mayo maggio maio mei maj мая май",
        "june juni juin junio giugno junho czerwiec июня июнь",
        "july juli juillet julio luglio julho lipiec июля июль",
        "august aout agosto augustus augusti sierpien августа август",
        "september septembre septiembre setembro settembre wrzesien сентября сентябрь",
        "october oktober octobre octubre ottobre outubro pazdziernik октября октябрь",
        "november novembre noviembre novembro listopad ноября ноябрь",
        "december dezember decembre diciembre dicembre dezembro desember grudzien декабря декабрь",
    ];

    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, int> Months = Beginnings();

    /// <summary>The month that a word names, 1 to 12; 0 where it names none, or two.</summary>
    /// <param name="word">The word, in any case, with accents or without.</param>
    public static int Find(ReadOnlySpan<char> word) => word.Length < Shortest ? 0 : Months.GetValueOrDefault(ColumnNames.Normalize(word.ToString()));

    private static FrozenDictionary<string, int> Beginnings()
    {
        Dictionary<string, int> months = new(StringComparer.Ordinal);
        HashSet<string> shared = new(StringComparer.Ordinal);
        for (var month = 1; month <= Names.Length; month++)
        {
            foreach (var name in Names[month - 1].Split(' '))
            {
                for (var length = Shortest; length <= name.Length; length++)
                {
                    var start = name[..length];
                    // "jui" is the beginning of juin and of juillet.
                    if (months.TryGetValue(start, out var other) && other != month) shared.Add(start);
                    months[start] = month;
                }
                if (name.Length < Shortest) months[name] = month;
            }
        }
        foreach (var start in shared) months.Remove(start);
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
