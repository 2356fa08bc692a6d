using System.Globalization;
using System.Text;
using OrleansStock.Forecasting;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>A random history in a random layout, as a vendor, a spreadsheet or a program might write it.</summary>
/// <remarks>The writer knows nothing of the reader: names, forms and fashions are its own, and its numbers are text before they are doubles.</remarks>
internal sealed class VendorLayout
{
    private static readonly string[][] Headers =
    [
        ["Date", "Open", "High", "Low", "Close", "Volume", "Adj Close", "Ticker", "Change %"],
        ["<DATE>", "<OPEN>", "<HIGH>", "<LOW>", "<CLOSE>", "<VOL>", "<ADJ_CLOSE>", "<TICKER>", "<OPENINT>"],
        ["timestamp", "open", "high", "low", "close", "volume", "adjusted_close", "symbol", "change"],
        ["Datum", "Eröffn.", "Hoch", "Tief", "Zuletzt", "Vol.", "Schlusskurs bereinigt", "Symbol", "+/- %"],
        ["Fecha", "Apertura", "Máximo", "Mínimo", "Cierre", "Vol.", "Cierre ajustado", "Símbolo", "% var."],
        ["Data", "Abertura", "Máxima", "Mínima", "Último", "Vol.", "Fechamento ajustado", "Ticker", "Var%"],
        ["Date", "Ouv.", "Plus Haut", "Plus Bas", "Dernier", "Volume", "Clôture ajustée", "Symbole", "Variation %"],
        ["Data", "Apertura", "Massimo", "Minimo", "Ultimo", "Vol.", "Adj Close", "Simbolo", "Var. %"],
        ["Data", "Otwarcie", "Najwyzszy", "Najnizszy", "Zamkniecie", "Wolumen", "Adj Close", "Ticker", "Zmiana%"],
        ["日期", "开盘", "最高", "最低", "收盘", "成交量", "复权收盘价", "股票代码", "涨跌幅"],
        ["일자", "시가", "고가", "저가", "종가", "거래량", "수정종가", "종목코드", "등락률"],
        ["日付", "始値", "高値", "安値", "終値", "出来高", "調整後終値", "コード", "前日比"],
    ];

    private static readonly (string File, string Zone, bool EveryDay)[] Listings =
    [
        ("FIRM.csv", "America/New_York", false), ("FIRM.DE.csv", "Europe/Berlin", false), ("FIRM.T.csv", "Asia/Tokyo", false), ("FIRM.AX.csv",
            "Australia/Sydney", false),
        ("FIRM.SA.csv", "America/Sao_Paulo", false), ("FIRM.XQZ.csv", "", false), ("BTC-USD.csv", "UTC", true),
    ];

    // What a date may look like; a day is open where its month could be the day.
    private static readonly (string Format, bool Open, bool Short)[] DateFormats =
    [
        ("yyyy-MM-dd", false, false), ("yyyy/M/d", false, false), ("yyyyMMdd", false, false), ("yyyy.MM.dd", false, false), ("dd.MM.yyyy", false,
            false), ("d.M.yyyy", false, false),
        ("M/d/yyyy", true, false), ("d/M/yyyy", true, false), ("MM/dd/yyyy", true, false), ("dd/MM/yyyy", true, false), ("dd-MM-yyyy", true, false),
            ("M/d/yyyy h:mm tt", true, false), ("d/M/yyyy HH:mm", true, false),
        ("d/M/yy", true, true), ("M/d/yy", true, true), ("dd.MM.yy", true, true), ("yy-MM-dd", true, true), ("d-MMM-yy", true, true), ("d MMM yyyy",
            false, false), ("MMM d, yyyy", false, false), ("yyyy'年'M'月'd'日'", false, false),
        ("yyyy-MM-dd HH:mm:ss", false, false),
    ];

    private readonly Random random;
    private readonly string[] header;
    private readonly (string File, string Zone, bool EveryDay) listing;
    private readonly char separator;
    private readonly char mark;
    private readonly string group;
    private readonly int decimals;
    private readonly bool groupsPrices;
    private readonly bool groupsVolumes;
    private readonly bool quotesAll;
    private readonly string prefix;

    public VendorLayout(int seed)
    {
        random = new(seed);
        header = Pick(Headers);
        listing = Pick(Listings);
        separator = Pick(',', ',', ';', '\t', '|');
        mark = Pick('.', '.', ',');
        group = Pick("", "", mark == '.' ? "," : ".", mark == '.' ? "," : ".", " ", "\u00A0", "\u202F", "'");
        decimals = Pick(2, 2, 3, 4, 0, 1);
        groupsPrices = group.Length > 0 && Chance(2);
        groupsVolumes = group.Length > 0 && Chance(2);
        quotesAll = Chance(3);
        // 42.205 for 42205 in a program's own layout: nobody writes it, and everybody would read it wrong.
        if (group == "." && decimals == 0) groupsPrices = false;
        prefix = Pick("", "", "", "", "$");
        Write();
    }

    public string File => listing.File;

    public byte[] Bytes { get; private set; } = [];

    /// <summary>The file's text, for a person who looks at a failure.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What was written, oldest first.</summary>
    public List<Bar> Bars { get; } = [];

    /// <summary>Whether the file has bars of weeks, which must be refused.</summary>
    public bool IsWeekly { get; private set; }

    /// <summary>Whether nothing in the file can be read in two ways: then it must be read.</summary>
    public bool IsPlain { get; private set; }

    private void Write()
    {
        var days = Days();
        var (format, isOpen, isShort) = Pick(DateFormats);
        var stamps = Chance(5) ? Pick("midnight", "opening", "date", "s", "ms") : "";
        if (listing.Zone.Length == 0) stamps = "";
        var (hasAdjusted, hasVolume, hasTicker, hasChange) = (Chance(2), !Chance(4), Chance(4), Chance(3));
        var others = hasTicker && Chance(2);
        List<int> columns = [0, 1, 2, 3, 4];
        if (hasVolume) columns.Add(5);
        if (hasAdjusted) columns.Add(6);
        if (hasTicker) columns.Add(7);
        if (hasChange) columns.Add(8);
        if (Chance(2)) random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(columns));

        List<string> lines = [];
        var price = Math.Pow(10, random.NextDouble() * 4 + 0.8);
        foreach (var day in days)
        {
            price *= 1 + 0.04 * (random.NextDouble() - 0.5);
            decimal open = Round(price * (1 + 0.01 * (random.NextDouble() - 0.5))), close = Round(price), high = Math.Max(open, close),
                low = Math.Min(open, close);
            var volume = random.NextInt64(1, Pick(1000L, 100_000, 10_000_000, 5_000_000_000));
            var adjusted = Round(price * 0.97);
            Bars.Add(new(day, (double)open, (double)high, (double)low, (double)close, hasAdjusted ? (double)adjusted : (double)close, hasVolume ? volume : 0));
            lines.Add(Line(columns, Stamp(day, format, stamps), [open, high, low, close], volume, adjusted, "FIRM"));
            if (others) lines.Add(Line(columns, Stamp(day, format, stamps), [open * 3, high * 3, low * 3, close * 3], volume, adjusted * 3, "OTHER"));
        }
        if (Chance(2)) lines.Reverse();
        var firstLine = string.Join(separator, columns.Select(column => Quote(header[column])));
        var end = Pick("\n", "\r\n");
        Text = (Chance(8) ? "Historical prices of a firm" + end : "") + firstLine + end + string.Join(end, lines) + (Chance(2) ? end : "");
        Bytes = Encode(Text);

        var tellsOrder = !isOpen || stamps.Length > 0 || (!isShort && days.Any(static day => day.Day > 12));
        var tellsSign = decimals is 1 or 2 or 4 || (decimals == 0 && !groupsPrices);
        IsPlain = tellsOrder && tellsSign && !IsWeekly && (listing.File.StartsWith("FIRM", StringComparison.Ordinal) || !others);
    }

    private string Stamp(DateOnly day, string format, string stamps)
    {
        if (stamps.Length == 0) return day.ToDateTime(default).ToString(format, CultureInfo.InvariantCulture);
        if (stamps == "date") return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00.000Z";
        var zone = TimeZoneInfo.FindSystemTimeZoneById(listing.Zone);
        var local = day.ToDateTime(stamps == "midnight" ? default : new TimeOnly(10, 0));
        // A midnight that the change to summer time skips.
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        var utc = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, zone));
        return stamps switch
        {
            "s" => utc.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            "ms" => utc.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            _ => utc.ToString(stamps == "midnight" ? "yyyy-MM-dd HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
    }

    private List<DateOnly> Days()
    {
        var day = new DateOnly(1995, 1, 2).AddDays(random.Next(11_000));
        IsWeekly = Chance(20);
        List<DateOnly> days = [];
        for (var count = random.Next(IsWeekly ? 12 : 5, 32); count > 0; day = day.AddDays(IsWeekly ? 7 : 1))
        {
            if (!listing.EveryDay && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !IsWeekly) continue;
            count--;
            // A holiday.
            if (!IsWeekly && Chance(25)) continue;
            days.Add(day);
        }
        return days.Count >= 5 ? days : Days();
    }

    private string Line(List<int> columns, string date, decimal[] prices, long volume, decimal adjusted, string ticker) =>
        string.Join(separator, columns.Select(column => Quote(column switch
    {
        0 => date,
        <= 4 => prefix + Number(prices[column - 1], decimals, groupsPrices),
        5 => Number(volume, 0, groupsVolumes),
        6 => prefix + Number(adjusted, decimals, groupsPrices),
        7 => ticker == "FIRM" ? Path.GetFileNameWithoutExtension(listing.File) : ticker,
        _ => Number(1.25m, 2, false) + (header[8].Contains('%', StringComparison.Ordinal) ? "%" : ""),
    })));

    private string Number(decimal value, int places, bool grouped)
    {
        var plain = value.ToString((grouped ? "N" : "F") + places, CultureInfo.InvariantCulture);
        StringBuilder text = new();
        foreach (var c in plain) _ = c == '.' ? text.Append(mark) : c == ',' ? text.Append(group) : text.Append(c);
        return text.ToString();
    }

    private string Quote(string cell) => quotesAll || cell.Contains(separator) ? $"\"{cell}\"" : cell;

    private byte[] Encode(string text)
    {
        var isLatin = text.All(static c => c < 0x100);
        var encoding = random.Next(8) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            2 => new UTF8Encoding(true),
            3 when isLatin => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            3 when header[0] == "日期" && !text.Contains('\u202F') && !text.Contains('\u00A0') => CodePagesEncodingProvider.Instance.GetEncoding(54936)!,
            3 when header[0] == "일자" && !text.Contains('\u202F') && !text.Contains('\u00A0')
                && !text.Contains('年') => CodePagesEncodingProvider.Instance.GetEncoding(949)!,
            _ => new UTF8Encoding(false),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private decimal Round(double price) => Math.Round((decimal)price, decimals) is > 0 and var rounded ? rounded : 1;

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(params ReadOnlySpan<T> of) => of[random.Next(of.Length)];
}
