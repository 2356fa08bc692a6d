using System.Collections.Frozen;

namespace OrleansStock.WebFrontend.Accounts.Passwords;

/// <summary>
/// The strength of a password, as the number of random characters it is worth. What attackers try first counts little: the
/// passwords of known breaches (<c>CommonPasswords.txt</c>), walks over the keyboard, runs, repetitions, and the names of the
/// person and the site; in upper and lower case and with digits for letters. No other machine is asked.
/// </summary>
internal static class CommonPasswords
{
    private static readonly string[] KeyboardWalks =
    [
        "`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiop", "azertyuiop", "qsdfghjklm", "yxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "q1w2e3r4t5y6u7i8o9p0", "1q2w3e4r5t6y7u8i9o0p",
        "zaq12wsxcde34rfvbgt56yhnmju78ik", "!@#$%^&*()_+", "abcdefghijklmnopqrstuvwxyz", "01234567890123456789",
    ];

    // Famous because they are strong on paper.
    private static readonly FrozenSet<string> Famous = FrozenSet.ToFrozenSet(
    [
        "correcthorsebatterystaple", "tobeornottobe", "tobeornottobethatisthequestion", "maytheforcebewithyou", "thequickbrownfox",
        "thequickbrownfoxjumpsoverthelazydog", "loremipsum", "loremipsumdolorsitamet", "openthepodbaydoorshal", "changeme", "letmein",
    ]);

    // In random characters: a choice out of the thousand most common words is worth less than two of them, one out of fifty
    // thousand less than three.
    private const int FrequentCost = 2;
    private const int ListedCost = 3;
    private const int Frequent = 1000;
    private const int LongestWord = 32;

    private static readonly FrozenDictionary<string, int> Ranks = Load();
    private static readonly string[] Walks = [.. KeyboardWalks, .. KeyboardWalks.Select(Reverse)];

    /// <summary>The least cost of writing the password out of known pieces and single characters.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Names of the person and the site.</param>
    /// <returns>About as many random characters as the password is worth; 0 for one that is on the list as it stands.</returns>
    public static int Cost(string password, IReadOnlyList<string> own)
    {
        var lower = password.ToLowerInvariant();
        var squeezed = new string([.. lower.Where(char.IsLetterOrDigit)]);
        if (Ranks.ContainsKey(lower) || Famous.Contains(squeezed) || Ranks.ContainsKey(squeezed)) return 0;
        return Math.Min(CostOf(lower, own), CostOf(Unleet(lower), own));
    }

    private static int CostOf(string text, IReadOnlyList<string> own)
    {
        var words = own.Select(w => w.ToLowerInvariant()).Where(w => w.Length >= 3).ToArray();
        var best = new int[text.Length + 1];
        Array.Fill(best, int.MaxValue);
        best[0] = 0;
        for (var start = 0; start < text.Length; start++)
        {
            Reach(start + 1, best[start] + 1);
            for (var length = 3; length <= Math.Min(LongestWord, text.Length - start); length++)
            {
                if (PieceCost(text.Substring(start, length), words) is { } cost) Reach(start + length, best[start] + cost);
            }

            // A repetition of an earlier piece costs one.
            for (var length = 2; length <= Math.Min(start, text.Length - start); length++)
            {
                if (text.AsSpan(0, start).IndexOf(text.AsSpan(start, length)) < 0) break;
                Reach(start + length, best[start] + 1);
            }
        }

        return best[^1];

        void Reach(int end, int cost) => best[end] = Math.Min(best[end], cost);
    }

    private static int? PieceCost(string piece, string[] own)
    {
        if (own.Contains(piece, StringComparer.Ordinal)) return 1;
        if (piece.Length >= 4 && Walks.Any(w => w.Contains(piece, StringComparison.Ordinal))) return 2;
        if (IsYear(piece)) return 1;
        return Ranks.TryGetValue(piece, out var rank) ? rank < Frequent ? FrequentCost : ListedCost : null;
    }

    private static bool IsYear(string piece) => piece is ['1', '9', _, _] or ['2', '0', _, _] && piece.All(char.IsAsciiDigit);

    private static string Unleet(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', '9' => 'g', var c => c,
            };
        }
    });

    private static string Reverse(string text) => string.Concat(text.Reverse());

    private static FrozenDictionary<string, int> Load()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("CommonPasswords.txt")!);
        var ranks = new Dictionary<string, int>(50_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') ranks.TryAdd(line, ranks.Count);
        }

        return ranks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
