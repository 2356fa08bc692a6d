using System.Collections.Frozen;
using System.Text;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Csv.Layout;

/// <summary>The words by which vendors and spreadsheets call their columns; sources and versions are in <c>docs/market-data.md</c>.</summary>
internal static class ColumnNames
{
    // Letters alone, lower case, without accents: "Adj Close**", "<ADJ_CLOSE>" and "5. adjusted close" are one. The first name that is there
    // wins: where a file has both, "Close" is the close and "Last" the last trade.
    private static readonly Dictionary<ColumnRole, string> Words = new()
    {
        [ColumnRole.Date] = """
            date dtyyyymmdd tradedate tradingday tradingdate datetime timestamp day datum fecha data tanggal tarih дата 日期 日付 日付け 年月日 날짜 일자 交易日期
            exchangedate snappedat
            windowstart opentime gmttime utctime timeutc dateutc datetimeutc localtime timegmt dategmt time 时间 t
            """,
        [ColumnRole.Time] = "time uhrzeit zeit hora heure ora godzina czas 时间 時刻 시간",
        [ColumnRole.Open] = """
            open openprice openingprice opening o eroffn eroffnung eroffnungskurs erster apertura abertura ouverture ouv
            otwarcie kursotwarcia oppning openingskoers priceopen pxopen openen pembukaan откр открытие 开盘 开盘价 開盤價 始値 시가
            """,
        [ColumnRole.High] = """
            high highprice h hoch hochst hochstkurs tageshoch maximo maxima massimo plushaut haut najwyzszy kursmax pricehigh pxhigh
            max maks hoog hogsta tertinggi макс
            максимум 最高 最高价 最高價 高 高値 고가
            """,
        [ColumnRole.Low] = """
            low lowprice l tief tiefst tiefstkurs tagestief minimo minima plusbas bas najnizszy kursmin pricelow pxlow min laag lagsta terendah мин минимум
            最低 最低价 最低價 低 低値 安値 저가
            """,
        [ColumnRole.Close] = """
            close closelast closeprice closingprice closing c schluss schlusskurs cierre fechamento chiusura cloture clot zamkniecie
            kurszamkniecia slutkurs slotkoers priceclose pxlast
            closeclosepriceadjustedforsplits
            закр закрытие 收盘 收盘价 收盤價 終値 종가 last lastprice price zuletzt ultimo dernier ostatnio laatste senaste senast terakhir цена ltp latest
            """,
        [ColumnRole.AdjustedClose] = """
            adjclose adjustedclose adjcloseprice closeadj adjustedcloseprice closeadjusted schlusskursbereinigt bereinigterschlusskurs cierreajustado
            cierreaj fechamentoajustado chiusuraaggiustata clotureajustee 調整後終値 复权收盘价 수정종가 adjustmentclose
            adjcloseadjustedclosepriceadjustedforsplitsanddividendandorcapitalgaindistributions
            """,
        // In German tables with a column of pieces the one called volume is money.
        [ColumnRole.Volume] = """
            stucke stuecke volume vol volumetraded totaltradequantity totaltradedquantity totalvolume sharestraded numberofshares noofshares v volumen
            wolumen wol volym umsatzinstuck volumenstuck umsatzstuck pxvolume обьем объем 成交量 成交股數 交易量 出来高 売買高 売買高株 거래량
            """,
        [ColumnRole.Ticker] = """
            ticker symbol tic tscode sym stocksymbol tickersymbol stock stockcode stockname code name instrument security securitycode asset isin ric
            wkn permno contract series id underlying secid actsymbol symbole simbolo 股票代码 证券代码 證券代號 代码 名称 股票名称 종목코드 종목명 銘柄 銘柄コード コード
            """,
        [ColumnRole.Period] = "per period interval timeframe frequency freq resolution granularity barsize periodicity",
        [ColumnRole.Currency] = "currency ccy curr wahrung waehrung devise moneda moeda valuta waluta 通貨 货币 币种 통화",
        [ColumnRole.Split] = "splitcoefficient splitfactor stocksplits stocksplit splitratio split splits",
        [ColumnRole.Dividend] = "dividendamount divcash dividends dividend exdividend",
    };

    private static readonly FrozenDictionary<string, (ColumnRole Role, int Rank)[]> Roles = Words
        .SelectMany(one => one.Value.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select((word, rank) => (Word: word, one.Key, Rank: rank)))
        .GroupBy(one => one.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(one => (one.Key, one.Rank)).ToArray(), StringComparer.Ordinal);

    // Of the exchanges that are listed, with the minor units that prices are quoted in.
    private static readonly FrozenSet<string> Currencies = """
        USD EUR GBP GBX GBp JPY CNY HKD TWD KRW INR AUD NZD CAD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ZAR ZAc ILS ILA BRL MXN ARS CLP COP
        PEN IDR MYR THB SGD PHP VND PKR LKR SAR AED QAR KWD KWF EGP BHD OMR USX EUX BTC ETH USDT
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // The empty ones are of several currencies.
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["$"] = "", ["元"] = "", ["圆"] = "", ["圓"] = "", ["¥"] = "", ["kr"] = "", ["€"] = "EUR", ["£"] = "GBP", ["HK$"] = "HKD", ["US$"] = "USD",
        ["A$"] = "AUD", ["NT$"] = "TWD", ["S$"] = "SGD", ["R$"] = "BRL", ["₹"] = "INR", ["Rs"] = "INR", ["Rs."] = "INR", ["円"] = "JPY", ["원"] = "KRW",
        ["zł"] = "PLN",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Accented = "àáâãäåāăąçćčďđèéêëēęěìíîïīıłľñńňòóôõöøōőřśšşșťțùúûüūůűýÿźżžё";
    private const string Plain = "aaaaaaaaacccddeeeeeeeiiiiiillnnnoooooooorssssttuuuuuuuyyzzzе";

    /// <summary>What a header's word may stand for.</summary>
    /// <param name="word">A word as <see cref="Normalize"/> gives it.</param>
    public static ReadOnlySpan<(ColumnRole Role, int Rank)> RolesOf(string word) => Roles.TryGetValue(word, out var roles) ? roles : [];

    /// <summary>What a header's cell says between brackets behind its name, lower case, letters and digits; null where it has no brackets.</summary>
    /// <param name="cell">The cell.</param>
    public static string? BracketsOf(string cell)
    {
        var open = Brackets(cell);
        if (open <= 0) return null;
        StringBuilder inside = new();
        foreach (var c in cell.AsSpan(open + 1))
        {
            if (c is ')' or '）' or ']') break;
            if (char.IsDigit(c)) inside.Append(c);
            else if (char.IsLetter(c)) inside.Append(Normalize(c.ToString()));
        }
        return inside.Length == 0 ? null : inside.ToString();
    }

    /// <summary>A header's word as it is looked up: a volume with its unit between brackets is a volume, a price with its currency a price.</summary>
    /// <param name="cell">The cell.</param>
    public static string WordOf(string cell)
    {
        var word = Normalize(cell);
        if (Roles.ContainsKey(word) || BracketsOf(cell) is null) return word;
        var bare = BeforeBrackets(cell);
        foreach (var (role, _) in RolesOf(bare))
        {
            if (role == ColumnRole.Volume || (role is >= ColumnRole.Open and <= ColumnRole.AdjustedClose && IsCurrency(Inside(cell)))) return bare;
        }
        return word;
    }

    /// <summary>The currency between brackets behind a price's name, as in "Close (EUR)"; null where there is none, or a sign that several share.</summary>
    /// <param name="cell">The cell.</param>
    public static string? CurrencyOf(string cell)
    {
        var inside = Inside(cell);
        return Currencies.Contains(inside) ? inside : Signs.GetValueOrDefault(inside) is { Length: > 0 } code ? code : null;
    }

    private static string Inside(string cell)
    {
        var open = Brackets(cell);
        var close = open < 0 ? -1 : cell.AsSpan(open).IndexOfAny(")）]") + open;
        return close > open ? cell[(open + 1)..close].Trim() : "";
    }

    /// <summary>A header's cell as it is looked up, without what stands between brackets behind it.</summary>
    /// <param name="cell">The cell.</param>
    public static string BeforeBrackets(string cell)
    {
        var open = Brackets(cell);
        return Normalize(open <= 0 ? cell : cell[..open]);
    }

    private static bool IsCurrency(string inside) => Currencies.Contains(inside) || Signs.ContainsKey(inside);

    // A bracket that is not closed is a slip of the pen.
    private static int Brackets(string cell)
    {
        var open = cell.AsSpan().IndexOfAny("(（[");
        return open >= 0 && cell.AsSpan(open).IndexOfAny(")）]") > 0 ? open : -1;
    }

    /// <summary>A header's cell as it is looked up: letters alone, lower case, without accents.</summary>
    /// <param name="cell">The cell.</param>
    public static string Normalize(string cell)
    {
        StringBuilder word = new(cell.Length);
        foreach (var c in cell)
        {
            if (c == 'ß') word.Append("ss");
            if (c == 'ß' || !char.IsLetter(c)) continue;
            var lower = char.ToLowerInvariant(c);
            var accent = lower < 0x80 ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
            word.Append(accent < 0 ? lower : Plain[accent]);
        }
        return word.ToString();
    }
}
