using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Csv.Numbers;

/// <summary>A number as a cell writes it, before it is known which of its marks is the decimal sign.</summary>
internal readonly ref struct CsvNumber
{
    private const int MaxLength = 40;

    private static readonly FrozenSet<string> Nulls = new[]
    {
        "", "null", "none", "nan", "na", "n/a", "n.a.", "#n/a", "#n/a n/a",
        "n/d", "-", "--", "–", "—", "inf", "-inf", "+inf", "infinity", "-infinity", "k.a.", "nil",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Thousands, millions, milliards in the languages of the vendors; "mil" is a thousand in some and a million in others and is no unit here.
    private static readonly FrozenDictionary<string, double> Units = new Dictionary<string, double>
    {
        ["k"] = 1e3, ["tsd"] = 1e3, ["tys"] = 1e3, ["тыс"] = 1e3, ["千"] = 1e3, ["천"] = 1e3,
        ["万"] = 1e4, ["萬"] = 1e4, ["만"] = 1e4, ["lakh"] = 1e5, ["lac"] = 1e5,
        ["cr"] = 1e7, ["crore"] = 1e7, ["亿"] = 1e8, ["億"] = 1e8, ["억"] = 1e8,
        ["m"] = 1e6, ["mn"] = 1e6, ["mio"] = 1e6, ["mln"] = 1e6, ["млн"] = 1e6,
        ["b"] = 1e9, ["bn"] = 1e9, ["bln"] = 1e9, ["mrd"] = 1e9, ["mld"] = 1e9, ["млрд"] = 1e9, ["t"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What is written beside prices; the null of the dollar says that it may be any.
    private static readonly FrozenDictionary<string, string?> Currencies = new Dictionary<string, string?>
    {
        ["$"] = null, ["¥"] = null, ["kr"] = null, ["us$"] = "USD", ["usd"] = "USD",
        ["€"] = "EUR", ["eur"] = "EUR", ["£"] = "GBP", ["gbp"] = "GBP", ["gbx"] = "GBX",
        ["hk$"] = "HKD", ["hkd"] = "HKD", ["a$"] = "AUD", ["aud"] = "AUD", ["c$"] = "CAD",
        ["cad"] = "CAD", ["s$"] = "SGD", ["sgd"] = "SGD", ["nt$"] = "TWD", ["twd"] = "TWD",
        ["jpy"] = "JPY", ["円"] = "JPY", ["cny"] = "CNY", ["rmb"] = "CNY", ["元"] = null, ["₹"] = "INR",
        ["inr"] = "INR", ["rs"] = "INR", ["₩"] = "KRW", ["krw"] = "KRW", ["원"] = "KRW",
        ["r$"] = "BRL", ["brl"] = "BRL", ["chf"] = "CHF", ["zł"] = "PLN", ["pln"] = "PLN",
        ["sek"] = "SEK", ["nok"] = "NOK", ["dkk"] = "DKK", ["czk"] = "CZK", ["kč"] = "CZK",
        ["ft"] = "HUF", ["huf"] = "HUF", ["₺"] = "TRY", ["try"] = "TRY", ["₽"] = "RUB", ["rub"] = "RUB",
        ["zar"] = "ZAR", ["mxn"] = "MXN", ["idr"] = "IDR", ["rp"] = "IDR", ["฿"] = "THB", ["thb"] = "THB",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ReadOnlySpan<char> digits;
    private readonly double unit;

    private CsvNumber(ReadOnlySpan<char> digits, double unit, bool isGrouped, string? currency, bool isPercent)
    {
        this.digits = digits;
        this.unit = unit;
        Currency = currency;
        IsPercent = isPercent;
        var hasExponent = digits.ContainsAny('e', 'E');
        PointFits = Fits(digits, '.', ',', isGrouped || hasExponent);
        CommaFits = Fits(digits, ',', '.', isGrouped || hasExponent);
    }

    /// <summary>Whether it is a number with a decimal point.</summary>
    public bool PointFits { get; }

    /// <summary>Whether it is a number with a decimal comma.</summary>
    public bool CommaFits { get; }

    /// <summary>Whether it has a point or a comma at all.</summary>
    public bool HasMark => digits.ContainsAny('.', ',');

    /// <summary>Whether both readings are possible and differ: 1,234 and 1.234.</summary>
    public bool IsOpen => PointFits && CommaFits && HasMark;

    /// <summary>A code of ISO 4217 or of a minor unit that is written beside it; null where none is, or a sign that many currencies share.</summary>
    public string? Currency { get; }

    /// <summary>Whether a unit is written behind it: thousands, millions.</summary>
    public bool HasUnit => unit != 1;

    /// <summary>Whether a percent sign is written behind it.</summary>
    public bool IsPercent { get; }

    /// <summary>Whether a cell stands for no value.</summary>
    /// <param name="utf8">The cell, trimmed, UTF-8.</param>
    public static bool IsNull(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return true;
        if (utf8.Length > 9 || char.IsAsciiDigit((char)utf8[^1])) return false;
        return Nulls.Contains(Encoding.UTF8.GetString(utf8).ToLowerInvariant());
    }

    /// <summary>Reads a cell whose decimal sign is known; a null is NaN.</summary>
    /// <param name="utf8">The cell, trimmed, UTF-8.</param>
    /// <param name="sign">The decimal sign.</param>
    /// <param name="value">The number.</param>
    /// <param name="mayHaveUnit">Whether it may be written in thousands, millions and so on.</param>
    /// <returns>False where the cell is no such number.</returns>
    public static bool TryReadCell(ReadOnlySpan<byte> utf8, DecimalSign sign, out double value, bool mayHaveUnit = true)
    {
        if (sign == DecimalSign.Point && PlainNumber.LengthOf(utf8, out var point) is > 0 and var length && length == utf8.Length)
        {
            value = PlainNumber.Read(utf8, point);
            return true;
        }
        value = double.NaN;
        if (IsNull(utf8)) return true;
        Span<char> buffer = stackalloc char[BufferLength];
        return TryParse(utf8, buffer, out var number) && !number.IsPercent && (mayHaveUnit || !number.HasUnit) && number.TryRead(sign, out value);
    }

    /// <summary>Takes a cell apart.</summary>
    /// <param name="utf8">The cell, trimmed, UTF-8.</param>
    /// <param name="buffer">Room for its characters, at least <see cref="BufferLength"/>.</param>
    /// <param name="number">The number.</param>
    /// <returns>False where the cell is no number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, Span<char> buffer, out CsvNumber number)
    {
        number = default;
        if (utf8.Length > MaxLength || !Encoding.UTF8.TryGetChars(utf8, buffer, out var length)) return false;
        Span<char> text = buffer[..length];
        var start = text.IndexOfAnyInRange('0', '9');
        var end = text.LastIndexOfAnyInRange('0', '9') + 1;
        if (start < 0) return false;
        // ".5" and ",5"
        if (start > 0 && text[start - 1] is '.' or ',' && (start == 1 || !char.IsLetter(text[start - 2]))) start--;

        var isNegative = false;
        string? currency = null;
        var front = text[..start].Trim(" \u00A0\u202F");
        if (!front.IsEmpty && IsSign(front[^1]))
        {
            isNegative = front[^1] != '+';
            front = front[..^1].Trim(" \u00A0\u202F");
        }
        else if (!front.IsEmpty && IsSign(front[0]))
        {
            isNegative = front[0] != '+';
            front = front[1..].Trim(" \u00A0\u202F");
        }
        var isBracketed = front is "(";
        if (!front.IsEmpty && !isBracketed && !TryCurrency(front, out currency)) return false;

        var factor = 1.0;
        var isPercent = false;
        ReadOnlySpan<char> back = text[end..].Trim(" \u00A0\u202F");
        if (isBracketed)
        {
            if (back is not ")") return false;
            isNegative = true;
            back = [];
        }
        // "5." is a number, "5.€" is not.
        if (back is ".") back = [];
        var words = back.IsEmpty ? [] : back.ToString().Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in words)
        {
            var word = part.ToLowerInvariant().TrimEnd('.');
            if (word == "%") isPercent = true;
            else if (factor == 1 && Units.TryGetValue(word, out var unitsFactor)) factor = unitsFactor;
            else if (currency is null && TryCurrency(part, out var behind)) currency = behind;
            else return false;
        }

        // Spaces and apostrophes stand between thousands and nowhere else.
        var (at, isGrouped, run) = (0, false, 0);
        if (isNegative) text[at++] = '-';
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’')
            {
                if (run is 0 or > 3 || (isGrouped && run != 3) || !IsGroup(text[(i + 1)..end])) return false;
                (isGrouped, run) = (true, 0);
                continue;
            }
            if (char.IsAsciiDigit(c)) run++;
            else if (c is 'e' or 'E') run = 4;
            else if (c is '.' or ',') run = 4;
            else if (c is not ('-' or '+') || text[i - 1] is not ('e' or 'E')) return false;
            // Behind the place that is read, never before it: a sign stood in front of the digits and left its place.
            text[at++] = c;
        }
        number = new CsvNumber(text[..at], factor, isGrouped, currency, isPercent);
        return number.PointFits || number.CommaFits;
    }

    /// <summary>How many characters <see cref="TryParse"/> needs.</summary>
    public const int BufferLength = MaxLength + 1;

    /// <summary>The number, the sign known.</summary>
    /// <param name="sign">The decimal sign.</param>
    /// <param name="value">The number.</param>
    /// <returns>False where it is no number with that sign.</returns>
    public bool TryRead(DecimalSign sign, out double value)
    {
        value = double.NaN;
        if (!(sign == DecimalSign.Point ? PointFits : CommaFits)) return false;
        var (mark, group) = sign == DecimalSign.Point ? ('.', ',') : (',', '.');
        Span<char> plain = stackalloc char[BufferLength];
        var length = 0;
        foreach (var c in digits)
        {
            if (c != group) plain[length++] = c == mark ? '.' : c;
        }
        if (!double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        // In decimal arithmetic: 1.005 million is 1005000 and not a hair less.
        if (unit != 1)
        {
            var isExact = decimal.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Math.Abs(exact) < 1e15m;
            value = isExact ? (double)(exact * (decimal)unit) : value * unit;
        }
        return true;
    }

    private static bool IsSign(char c) => c is '-' or '+' or '−';

    private static bool TryCurrency(ReadOnlySpan<char> text, out string? code)
    {
        // GBp is pence and GBP pounds.
        if (text is "GBp" or "p") code = "GBX";
        else return Currencies.TryGetValue(text.ToString().ToLowerInvariant().TrimEnd('.'), out code);
        return true;
    }

    private static bool IsGroup(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && !rest[..3].ContainsAnyExceptInRange('0', '9') && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));

    /// <summary>Whether the marks stand where they may: at most one decimal sign, and groups of three, or of two before the last three as in India.</summary>
    private static bool Fits(ReadOnlySpan<char> digits, char mark, char group, bool mayNotGroup)
    {
        var decimals = digits.IndexOf(mark);
        var whole = decimals < 0 ? digits : digits[..decimals];
        if (decimals >= 0 && digits[(decimals + 1)..].ContainsAny(mark, group)) return false;
        if (!whole.Contains(group)) return true;
        if (mayNotGroup) return false;
        whole = whole.TrimStart('-');
        var last = whole.LastIndexOf(group);
        if (whole.Length - last - 1 != 3) return false;
        // 0,123 has no thousands.
        if (whole[0] == '0') return false;
        var front = whole[..last];
        var (threes, twos) = (true, true);
        var run = 0;
        for (var i = front.Length - 1; i >= 0; i--)
        {
            if (front[i] == group)
            {
                if (run != 3) threes = false;
                if (run != 2) twos = false;
                run = 0;
            }
            else
            {
                run++;
            }
        }
        return (threes && run is >= 1 and <= 3) || (twos && run is 1 or 2);
    }
}
