using System.Collections.Frozen;
using OrleansStock.MarketData.Calendar;

namespace OrleansStock.MarketData.Csv;

/// <summary>The names by which vendors call a symbol: the exchange before it or behind it, other marks between its parts, other case.</summary>
internal static class SymbolNames
{
    // By Yahoo's suffix, what vendors write instead: MIC, Google, TradingView, Refinitiv, EODHD. The empty one is the United States.
    private static readonly FrozenDictionary<string, string> Suffixes = Codes("""
        -:US O OQ N K NYSE NASDAQ NAS NYS NMS NYQ ARCA ARCX NYSEARCA AMEX ASE BATS CBOE IEX XNAS XNYS XASE
        L:LSE LON XLON UK
        DE:XETRA ETR XETR
        F:FRA XFRA
        PA:EPA XPAR
        AS:AMS XAMS
        BR:EBR XBRU
        LS:ELI XLIS
        MC:BME XMAD
        MI:BIT MIL MTA XMIL
        SW:SIX SWX VTX XSWX EBS S
        VI:VIE XWBO
        ST:STO XSTO OMXSTO
        CO:CPH XCSE OMXCOP
        HE:HEL XHEL OMXHEX
        OL:OSL XOSL
        WA:WSE GPW XWAR WAR
        PR:XPRA
        BD:BUD XBUD BUDA
        AT:ATH ASEX XATH
        IS:IST BIST XIST E
        T:TYO TSE XTKS JPX JP
        HK:HKG HKEX SEHK XHKG
        SS:SH SHG SHA SSE SHSE XSHG
        SZ:SHE SZSE XSHE
        TW:TPE TWSE XTAI
        TWO:TPEX XTAF
        KS:KRX KOSPI KO XKRX
        KQ:KOSDAQ XKOS
        NS:NSE XNSE
        BO:BSE BOM XBOM
        SI:SGX XSES SES
        AX:AU ASX XASX
        NZ:NZX NZE XNZE
        JK:IDX XIDX
        KL:KLSE MYX XKLS
        BK:SET XBKK BKK
        PS:PSE XPHS
        VN:HOSE HNX XSTC
        TO:TSX TOR XTSE
        V:TSXV CVE XTSX
        SA:BVMF BMFBOVESPA SAO B3 XBSP
        MX:BMV XMEX
        BA:BCBA BUE XBUE
        SN:SGO XSGO
        JO:JSE XJSE
        TA:TLV TASE XTAE
        SR:TADAWUL XSAU
        """);

    // Bloomberg's, behind a space; some mean another exchange as a suffix.
    private static readonly FrozenDictionary<string, string> Bloomberg = Codes("""
        -:US UN UW UQ UA UP UR
        L:LN
        DE:GY GR
        F:GF
        PA:FP
        AS:NA
        BR:BB
        LS:PL
        MC:SM
        MI:IM
        SW:SW SE VX
        VI:AV
        ST:SS
        CO:DC
        HE:FH
        OL:NO
        WA:PW
        PR:CP
        BD:HB
        AT:GA
        IS:TI
        T:JP JT
        HK:HK
        SS:CH CG
        SZ:CS
        TW:TT
        KS:KS KP
        KQ:KQ
        NS:IN IS
        BO:IB
        SI:SP
        AX:AU AT
        NZ:NZ
        JK:IJ
        KL:MK
        BK:TB
        PS:PM
        VN:VN VM
        TO:CN CT
        V:CV
        SA:BZ BS
        MX:MM MF
        BA:AR
        SN:CI
        JO:SJ
        TA:IT
        SR:AB
        """);

    // Indices that vendors call otherwise than Yahoo.
    private static readonly FrozenDictionary<string, string> Indices = Codes("""
        GSPC:SPX SP500 INX US500
        DJI:DJIA INDU US30
        IXIC:COMP NDQ COMPX
        GDAXI:DAX
        FTSE:UKX
        FCHI:CAC PX1 CAC40
        N225:NKX NI225 NKY
        STOXX50E:SX5E
        SSMI:SMI
        HSI:HANGSENG
        """);

    /// <summary>The same but for marks.</summary>
    public const int Same = 1;

    /// <summary>With the code of the same exchange, or without one.</summary>
    public const int Known = 2;

    /// <summary>With something beside it that is no code of an exchange that we know.</summary>
    public const int Likely = 3;

    /// <summary>Another instrument, or the same one on another exchange.</summary>
    public const int Other = int.MaxValue;

    /// <summary>How near a name is to a symbol, 0 for the same; <see cref="Other"/> is another instrument.</summary>
    /// <param name="name">The name, in upper case.</param>
    /// <param name="symbol">The symbol, in upper case.</param>
    public static int Nearness(string name, string symbol)
    {
        if (name == symbol) return 0;
        var dot = symbol.LastIndexOf('.');
        // A class of shares is no exchange.
        var suffix = dot > 0 && symbol[(dot + 1)..] is not ("A" or "B") ? symbol[(dot + 1)..] : "";
        var stem = suffix.Length > 0 ? symbol[..dot] : symbol;
        if (IsStem(name, symbol)) return Same;
        if (name == stem || IsStem(name, stem) || IsOtherWriting(name, symbol, stem, suffix)) return Known;

        var best = Other;
        foreach (var (core, code, codes) in Parts(name))
        {
            if (core != stem && !IsStem(core, stem) && !IsOtherWriting(core, symbol, stem, suffix)) continue;
            var near = codes.TryGetValue(code, out var known) ? known == suffix ? Known : Other
                : code == suffix ? Known
                : Exchange.IsSuffix(code) ? Other : Likely;
            best = Math.Min(best, near);
        }
        return best;
    }

    /// <summary>What a name may be made of: a symbol, and a code behind it or before it.</summary>
    private static IEnumerable<(string Core, string Code, FrozenDictionary<string, string> Codes)> Parts(string name)
    {
        // VOD LN Equity
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 2 or 3) yield return (words[0], words[1], Bloomberg);
        foreach (var mark in ":.-/_")
        {
            var (first, last) = (name.IndexOf(mark), name.LastIndexOf(mark));
            if (first > 0 && last < name.Length - 1)
            {
                // Behind the symbol, and before it: AAPL.US, NSE:RELIANCE, SH.600519.
                yield return (name[..last], name[(last + 1)..], Suffixes);
                yield return (name[(first + 1)..], name[..first], Suffixes);
            }
        }
        // SH600519, as Chinese programs write it.
        if (name.Length == 8 && name[..2] is "SH" or "SZ" && name[2..].All(char.IsAsciiDigit)) yield return (name[2..], name[..2], Suffixes);
    }

    /// <summary>Whether a name is a symbol with other marks, or without them: BRK.B, BTC/USD.</summary>
    private static bool IsStem(string name, string symbol) => Plain(name) is { Length: > 0 } plain && plain == Plain(symbol);

    /// <summary>Numbers with other zeros, currencies without their mark, indices under other names.</summary>
    private static bool IsOtherWriting(string name, string symbol, string stem, string suffix)
    {
        // 5 and 00005 for 0005.HK; A005930 of Korea's exchange; 72030 of Japan's.
        if (stem.All(char.IsAsciiDigit) && stem.TrimStart('0') is { Length: > 0 } number)
        {
            var digits = suffix is "KS" or "KQ" && name.Length == 7 && name[0] == 'A' ? name[1..] : name;
            return digits.All(char.IsAsciiDigit) && (digits.TrimStart('0') == number || (suffix == "T" && digits.Length == 5 && digits == stem + "0"));
        }
        var plain = Plain(name);
        if (symbol.EndsWith("=X", StringComparison.Ordinal)) return plain == symbol[..^2] || plain == "USD" + symbol[..^2];
        if (symbol.EndsWith("=F", StringComparison.Ordinal)) return plain == symbol[..^2];
        if (symbol[0] == '^') return Indices.TryGetValue(plain, out var index) && index == symbol[1..];
        return symbol.EndsWith("-USD", StringComparison.Ordinal) && Exchange.Of(symbol).IsEveryDay && (plain == symbol[..^4] || IsPair(plain, symbol[..^4]));

        // Kraken writes X-BitCoin as XBT, Binance the dollar as one of its tokens.
        static bool IsPair(string plain, string coin) =>
            plain == coin + "USDT" || (coin == "BTC" && plain is "XBTUSD" or "XXBTZUSD") || plain == "X" + coin + "ZUSD";
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static FrozenDictionary<string, string> Codes(string lines) => lines.Split('\n', StringSplitOptions.TrimEntries)
        .Select(static line => line.Split(':'))
        .SelectMany(static parts => parts[1].Split(' ').Select(code => (Code: code, Suffix: parts[0] == "-" ? "" : parts[0])))
        .ToFrozenDictionary(static one => one.Code, static one => one.Suffix, StringComparer.Ordinal);
}
