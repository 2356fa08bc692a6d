using System.Text;
using OrleansStock.Forecasting;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>The layouts of <c>docs/market-data.md</c>, a made-up file each.</summary>
public class CsvLayoutTests
{
    private static readonly Bar Second = new(new(2024, 3, 15), 10.5, 12.25, 9.75, 11.5, 11.5, 1200);

    public static TheoryData<string, string> Layouts => new()
    {
        {
            "akshare",
            "日期,股票代码,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅,涨跌额,换手率\n2024-03-14,FIRM,10,10.5,11,9,1000,10500,1.5,0.5,0.05,0.1\n"
            + "2024-03-15,FIRM,10.5,11.5,12.25,9.75,1200,13800,1.5,0.5,0.05,0.1\n"
        },
        {
            "tushare",
            "ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount\n"
            + "FIRM,20240315,10.5,12.25,9.75,11.5,10.5,1,9.5,1200,13800\nFIRM,20240314,10,11,9,10.5,10,0.5,5,1000,10500\n"
        },
        {
            "Investing.com de",
            "\"Datum\",\"Zuletzt\",\"Eröffn.\",\"Hoch\",\"Tief\",\"Vol.\",\"+/- %\"\n"
            + "\"15.03.2024\",\"11,50\",\"10,50\",\"12,25\",\"9,75\",\"1,20K\",\"9,52%\"\n"
            + "\"14.03.2024\",\"10,50\",\"10,00\",\"11,00\",\"9,00\",\"1,00K\",\"5,00%\"\n"
        },
        {
            "Investing.com es",
            "\"Fecha\",\"Último\",\"Apertura\",\"Máximo\",\"Mínimo\",\"Vol.\",\"% var.\"\n"
            + "\"15.03.2024\",\"11,50\",\"10,50\",\"12,25\",\"9,75\",\"1,20K\",\"9,52%\"\n"
            + "\"14.03.2024\",\"10,50\",\"10,00\",\"11,00\",\"9,00\",\"1,00K\",\"5,00%\"\n"
        },
        {
            "Investing.com pt",
            "\"Data\",\"Último\",\"Abertura\",\"Máxima\",\"Mínima\",\"Vol.\",\"Var%\"\n"
            + "\"15.03.2024\",\"11,50\",\"10,50\",\"12,25\",\"9,75\",\"1,20K\",\"9,52%\"\n"
            + "\"14.03.2024\",\"10,50\",\"10,00\",\"11,00\",\"9,00\",\"1,00K\",\"5,00%\"\n"
        },
        {
            "Investing.com fr",
            "\"Date\",\"Dernier\",\"Ouv.\",\" Plus Haut\",\"Plus Bas\",\"Vol.\",\"Variation %\"\n"
            + "\"15/03/2024\",\"11,50\",\"10,50\",\"12,25\",\"9,75\",\"1,20K\",\"9,52%\"\n"
            + "\"14/03/2024\",\"10,50\",\"10,00\",\"11,00\",\"9,00\",\"1,00K\",\"5,00%\"\n"
        },
        {
            "Investing.com it",
            "\"Data\",\"Ultimo\",\"Apertura\",\"Massimo\",\"Minimo\",\"Vol.\",\"Var. %\"\n"
            + "\"15.03.2024\",\"11,50\",\"10,50\",\"12,25\",\"9,75\",\"1,20K\",\"9,52%\"\n"
            + "\"14.03.2024\",\"10,50\",\"10,00\",\"11,00\",\"9,00\",\"1,00K\",\"5,00%\"\n"
        },
        {
            "Investing.com ja",
            "\"日付け\",\"終値\",\"始値\",\"高値\",\"安値\",\"出来高\",\"変化率 %\"\n"
            + "\"2024年03月15日\",\"11.50\",\"10.50\",\"12.25\",\"9.75\",\"1.20K\",\"9.52%\"\n"
            + "\"2024年03月14日\",\"10.50\",\"10.00\",\"11.00\",\"9.00\",\"1.00K\",\"5.00%\"\n"
        },
        {
            "Investing.com ko",
            "\"날짜\",\"종가\",\"시가\",\"고가\",\"저가\",\"거래량\",\"변동 %\"\n"
            + "\"2024- 03- 15\",\"11.50\",\"10.50\",\"12.25\",\"9.75\",\"1.20K\",\"9.52%\"\n"
            + "\"2024- 03- 14\",\"10.50\",\"10.00\",\"11.00\",\"9.00\",\"1.00K\",\"5.00%\"\n"
        },
        { "stooq.pl", "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\n2024-03-14,10,11,9,10.5,1000\n2024-03-15,10.5,12.25,9.75,11.5,1200\n" },
        {
            "Stooq database",
            "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n"
            + "FIRM.US,D,20240314,000000,10,11,9,10.5,1000,0\nFIRM.US,D,20240315,000000,10.5,12.25,9.75,11.5,1200,0\n"
        },
        {
            "KRX",
            "일자,종가,대비,등락률,시가,고가,저가,거래량,거래대금,시가총액,상장주식수\n"
            + "2024/03/15,11.5,1,9.52,10.5,12.25,9.75,\"1,200\",\"13,800\",\"1,000,000\",\"100,000\"\n"
            + "2024/03/14,10.5,0.5,5,10,11,9,\"1,000\",\"10,500\",\"1,000,000\",\"100,000\"\n"
        },
        {
            "Euronext",
            "\"Historical Data\"\n\"From 2024-03-01 to 2024-03-15\"\nFR0000000000\n"
            + "Date;Open;High;Low;Last;Close;\"Number of Shares\";\"Number of Trades\";Turnover;vwap\n"
            + "15/03/2024;10.5;12.25;9.75;11.4;11.5;1200;12;13800;11.5\n14/03/2024;10;11;9;10.4;10.5;1000;10;10500;10.5\n"
        },
        {
            "Euronext with a last cell that no header names",
            "\"Historical Data\"\n\"From 01/03/2024 to 15/03/2024\"\nFR0000000000\n"
            + "Date;Open;High;Low;Last;Close;\"Number of Shares\";\"Number of Trades\";Turnover\n"
            + "15/03/2024;10.5;12.25;9.75;11.4;11.5;1200;12;13800;11.5\n14/03/2024;10;11;9;10.4;10.5;1000;10;10500;10.5\n"
        },
        { "Lean", "20240314 00:00,100000,110000,90000,105000,1000\n20240315 00:00,105000,122500,97500,115000,1200\n" },
        { "EODHD", "Date,Open,High,Low,Close,Adjusted_close,Volume\n2024-03-14,10,11,9,10.5,10.5,1000\n2024-03-15,10.5,12.25,9.75,11.5,11.5,1200\n" },
        {
            "Tiingo",
            "date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n"
            + "2024-03-14T00:00:00.000Z,10.5,11,9,10,1000,10.5,11,9,10,1000,0.0,1.0\n"
            + "2024-03-15T00:00:00.000Z,11.5,12.25,9.75,10.5,1200,11.5,12.25,9.75,10.5,1200,0.0,1.0\n"
        },
        {
            "yfinance history()",
            "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n2024-03-14 00:00:00-04:00,10,11,9,10.5,1000,0.0,0.0\n"
            + "2024-03-15 00:00:00-04:00,10.5,12.25,9.75,11.5,1200,0.0,0.0\n"
        },
        {
            "NSE",
            "\"Date \",\"series \",\"OPEN \",\"HIGH \",\"LOW \",\"PREV. CLOSE \",\"ltp \",\"close \",\"vwap\",\"52W H\",\"52W L \","
            + "\"VOLUME \",\"VALUE \",\"No of trades \"\n"
            + "\"15-Mar-2024\",\"EQ\",\"10.50\",\"12.25\",\"9.75\",\"10.50\",\"11.45\",\"11.50\",\"11\",\"15\",\"5\",\"1,200\",\"13,"
            + "800\",\"12\"\n"
            + "\"14-Mar-2024\",\"EQ\",\"10.00\",\"11.00\",\"9.00\",\"10.00\",\"10.45\",\"10.50\",\"11\",\"15\",\"5\",\"1,000\",\"10,"
            + "500\",\"10\"\n"
        },
        {
            "Barchart",
            "Time,Open,High,Low,Last,Change,%Chg,Volume\n03/15/2024,10.5,12.25,9.75,11.5,1,+9.52%,1200\n"
            + "03/14/2024,10,11,9,10.5,0.5,+5.00%,1000\n\"Downloaded from a site as of 03-16-2024 05:00am CDT\"\n"
        },
        {
            "Barchart, newer",
            "Time,Open,High,Low,Latest,Change,%Change,Volume\n2024-03-15,10.5,12.25,9.75,11.5,1,+9.52%,1200\n2024-03-14,10,11,9,10.5,0.5,+5.00%,1000\n"
        },
        {
            "NSE, older",
            "Symbol,Series,Date,Prev Close,Open Price,High Price,Low Price,Last Price,Close Price,Average Price,Total Traded Quantity,Turnover\n"
            + "FIRM,EQ,14-Mar-2024,10,10,11,9,10.45,10.5,10,1000,10500\nFIRM,EQ,15-Mar-2024,10.5,10.5,12.25,9.75,11.45,11.5,11,1200,13800\n"
        },
        {
            "Spreadsheet that names its separator",
            "sep=;\nDatum;Eröffnungskurs;Hoch;Tief;Schlusskurs;Volumen\n14.03.2024;10;11;9;10,5;1.000\n"
            + "15.03.2024;10,5;12,25;9,75;11,5;1.200\n"
        },
        {
            "Taiwan",
            "\"日期\",\"成交股數\",\"成交金額\",\"開盤價\",\"最高價\",\"最低價\",\"收盤價\",\"漲跌價差\",\"成交筆數\"\n"
            + "\"113/03/14\",\"1,000\",\"10,500\",\"10.00\",\"11.00\",\"9.00\",\"10.50\",\"+0.50\",\"10\"\n"
            + "\"113/03/15\",\"1,200\",\"13,800\",\"10.50\",\"12.25\",\"9.75\",\"11.50\",\"+1.00\",\"12\"\n"
        },
        { "bossa.pl", "<TICKER>,<DTYYYYMMDD>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>\nFIRM,20240314,10,11,9,10.5,1000\nFIRM,20240315,10.5,12.25,9.75,11.5,1200\n" },
        { "Polygon", "v,vw,o,c,h,l,t,n\n1000,10,10,10.5,11,9,1710388800000,10\n1200,11,10.5,11.5,12.25,9.75,1710475200000,12\n" },
        {
            "Alpaca",
            "symbol,timestamp,open,high,low,close,volume,trade_count,vwap\nFIRM,2024-03-14 04:00:00+00:00,10,11,9,10.5,1000,10,10\n"
            + "FIRM,2024-03-15 04:00:00+00:00,10.5,12.25,9.75,11.5,1200,12,11\n"
        },
        { "pandas, an index without a name", ",Open,High,Low,Close,Volume\n2024-03-14,10,11,9,10.5,1000\n2024-03-15,10.5,12.25,9.75,11.5,1200\n" },
        {
            "Bloomberg",
            "Security,FIRM US Equity\nStart Date,3/14/2024\nPeriod,D\n\nDate,PX_LAST,PX_OPEN,PX_HIGH,PX_LOW,PX_VOLUME\n"
            + "03/14/2024,10.5,10,11,9,1000\n03/15/2024,11.5,10.5,12.25,9.75,1200\n"
        },
        {
            "Eikon",
            "Exchange Date;Close;Net;%Chg;Open;Low;High;Volume;Turnover - USD\n15-Mar-2024;11,50;1,00;9,52%;10,50;9,75;12,25;1.200;13.800\n"
            + "14-Mar-2024;10,50;0,50;5,00%;10,00;9,00;11,00;1.000;10.500\n"
        },
        {
            "Refinitiv",
            "Instrument,Date,Price Close,Price Open,Price High,Price Low,Volume\nFIRM.O,2024-03-14T00:00:00Z,10.5,10,11,9,1000\n"
            + "FIRM.O,2024-03-15T00:00:00Z,11.5,10.5,12.25,9.75,1200\n"
        },
        {
            "Boursorama",
            "date\touv\thaut\tbas\tclot\tvol\tdevise\t\n15/03/2024 00:00\t10.5\t12.25\t9.75\t11.5\t1200\tEUR\t\n"
            + "14/03/2024 00:00\t10\t11\t9\t10.5\t1000\tEUR\t\n"
        },
        {
            "Polygon, a flat file",
            "ticker,volume,open,close,high,low,window_start,transactions\nFIRM,1000,10,10.5,11,9,1710388800000000000,10\n"
            + "FIRM,1200,10.5,11.5,12.25,9.75,1710475200000000000,12\n"
        },
        {
            "GPW",
            "Data;Nazwa;ISIN;Waluta;Kurs otwarcia;Kurs max;Kurs min;Kurs zamknięcia;Zmiana;Wolumen;Liczba Transakcji;Obrót\n"
            + "2024-03-14;FIRM;PL0000000000;PLN;10,00;11,00;9,00;10,50;0,5;1000;10;10500,00\n"
            + "2024-03-15;FIRM;PL0000000000;PLN;10,50;12,25;9,75;11,50;1,0;1200;12;13800,00\n"
        },
        {
            "Wind",
            "代码,简称,日期,开盘价(元),最高价(元),最低价(元),收盘价(元),成交量(股)\nFIRM,某公司,2024-03-14,10,11,9,10.5,1000\n"
            + "FIRM,某公司,2024-03-15,10.5,12.25,9.75,11.5,1200\n"
        },
        {
            "Binance, with a header",
            "open_time,open,high,low,close,volume,close_time,count\n1710374400000,10,11,9,10.5,1000,1710460799999,10\n"
            + "1710460800000,10.5,12.25,9.75,11.5,1200,1710547199999,12\n"
        },
        {
            "finanzen.net",
            "Datum;Eröffnung;Schluss;Tageshoch;Tagestief;Volumen Stück\n15.03.2024;10,50;11,50;12,25;9,75;1.200\n14.03.2024;10,00;10,50;11,00;9,00;1.000\n"
        },
        {
            "A page of Yahoo, copied",
            "Date\tOpen\tHigh\tLow\tClose Close price adjusted for splits.\tAdj Close Adjusted close price adjusted for splits and dividend "
            + "and/or capital gain distributions.\tVolume\nMar 15, 2024\t10.50\t12.25\t9.75\t11.50\t11.50\t1,200\n"
            + "Mar 14, 2024\t10.00\t11.00\t9.00\t10.50\t10.50\t1,000\n"
        },
        {
            "Yahoo es",
            "Fecha,Abrir,Máx.,Mín.,Cierre*,Cierre ajustado**,Volumen\n14-mar-2024,10,11,9,10.5,10.5,1000\n"
            + "15-mar-2024,10.5,12.25,9.75,11.5,11.5,1200\n"
        },
    };

    [Theory, MemberData(nameof(Layouts))]
    public void Read_Layout_GivesItsBars(string vendor, string text)
    {
        var bars = CsvSamples.Read(text).Bars;
        Assert.True(bars.Count == 2, vendor);
        Assert.Equal(Second, vendor == "Yahoo es" ? bars[1] with { Open = 10.5 } : bars[1]);
    }

    /// <summary>MetaTrader counts ticks, which are no shares.</summary>
    [Fact]
    public void Read_MetaTrader4_HasNoVolume() =>
        Assert.Equal(Second with { Volume = 0 }, CsvSamples.Read("2024.03.14,00:00,10,11,9,10.5,1000\n2024.03.15,00:00,10.5,12.25,9.75,11.5,1200\n").Bars[1]);

    /// <summary>Dukascopy's column says that its times are of Greenwich, and J-Quants' adjusted closes go by another name.</summary>
    [Fact]
    public void Read_ColumnsThatSayWhatTheyAre_AreBelieved()
    {
        var fx = CsvSamples.Read("Gmt time,Open,High,Low,Close,Volume\n"
            + "14.03.2024 23:00:00.000,1.1,1.2,1.0,1.15,5\n15.03.2024 23:00:00.000,1.2,1.3,1.1,1.25,5\n", "FIRM.T.csv");
        Assert.Equal([new DateOnly(2024, 3, 15), new(2024, 3, 16)], fx.Bars.Select(bar => bar.Date));
        var japan = CsvSamples.Read(CsvSamples.Lines("Date,Code,Close,AdjustmentClose", CsvSamples.Weekdays(new(2024, 1, 8), 60), (day, i) =>
            $"{day:yyyy-MM-dd},72030,{(i < 30 ? 500 : 100) + i % 3},{(i < 30 ? 100 + i % 3 / 5.0 : 100 + i % 3)}"), "7203.T.csv");
        Assert.Equal(5, Assert.Single(japan.Splits).Numerator);
    }

    /// <summary>Ends of lines of Unix, Windows and old Macintoshes, and of a file that was put together from them.</summary>
    [Theory]
    [InlineData("\n"), InlineData("\r\n"), InlineData("\r"), InlineData("\n\r")]
    public void Read_AnyEndOfLine_GivesTheBars(string end)
    {
        foreach (var header in new[] { "Date,Close", "Date;Close", "\"Date\",\"Close\"" })
        {
            var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            string[] lines = [header, $"2024-03-13{separator}10.5", $"2024-03-14{separator}11.5", $"2024-03-15{separator}12.5"];
            Assert.Equal([10.5, 11.5, 12.5], CsvSamples.Read(string.Join(end, lines) + end).Bars.Select(bar => bar.Close));
            Assert.Equal([10.5, 11.5, 12.5], CsvSamples.Read($"{lines[0]}\n{lines[1]}\r{lines[2]}\n{lines[3]}{end}").Bars.Select(bar => bar.Close));
        }
    }

    /// <summary>Two volumes, of coins and of dollars: the days have none, and it is said.</summary>
    [Fact]
    public void Read_VolumeUnderAnUnknownName_IsSaid()
    {
        var parsed = CsvSamples.Read("date,close,Volume BTC,Volume USD\n2024-03-14,10.5,5,50\n2024-03-15,11.5,5,50\n", "BTC-USD.csv");
        Assert.Equal(0, parsed.Bars[0].Volume);
        Assert.Contains("'Volume BTC', 'Volume USD'", Assert.Single(parsed.Assumptions), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LeanOfCrypto_IsAsItIsOrRefused()
    {
        Assert.Equal(115000.5, CsvSamples.Read("20240314 00:00,100000,110000,90000,105000,1000\n20240315 00:00,105000,122500,97500,115000.5,1200\n",
            "BTC-USD.csv").Bars[1].Close);
        Assert.Contains("could be a price or ten-thousandths", CsvSamples.Refusal("20240314 00:00,100000,110000,90000,105000,1000\n", "BTC-USD.csv"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ks_c_5601-1987", "일자,종가\n2024/03/15,11.5\n"), InlineData("gb18030", "日期,收盘\n2024-03-15,11.5\n")]
    [InlineData("shift_jis", "日付,終値\n2024/03/15,11.5\n"), InlineData("big5", "日期,收盤價\n113/03/15,11.5\n")]
    [InlineData("windows-1251", "Дата;Цена\n15.03.2024;11,5\n")]
    public void Read_OlderEncodings_AreToldByTheHeader(string encoding, string text)
    {
        using MemoryStream stream = new(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));
        var parsed = OrleansStock.MarketData.Csv.CsvBars.Read(stream, "FIRM.csv");
        Assert.Equal((new DateOnly(2024, 3, 15), 11.5), (parsed.Bars[0].Date, parsed.Bars[0].Close));
        Assert.Contains("encoding", parsed.Assumptions[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-14,10,11,9,10.5,1000\n2024-03-15,10.5,12.25,9.75,11.5,1200\n"), InlineData("Some time,Open,High,Low\n1,2,3,4\n")]
    [InlineData("Tarih,Şimdi,Açılış\n15.03.2024,1,2\n")]
    public void Read_UnknownHeader_IsRefusedWithIt(string text) => Assert.Contains("line 1: no column", CsvSamples.Refusal(text), StringComparison.Ordinal);

    /// <summary>The files of the issue, where they are.</summary>
    [Theory]
    [InlineData("B01", "AAA", 49.13, "2024-03-15", 8), InlineData("B04", "FIRM.DE", 101.33, "2024-03-15", 12)]
    [InlineData("B06", "FIRM", 101.8, "2024-01-18", 12), InlineData("B08", "FIRM", 141.862, "2024-03-15", 12)]
    [InlineData("B10", "FIRM", 123.78, "2024-03-15", 400), InlineData("B11", "FIRM", 101.89, "2024-03-15", 8)]
    [InlineData("B16", "FIRM.KW", 880.64, "2024-03-14", 12), InlineData("B18", "FIRM", 101.33, "2024-03-15", 12)]
    public void Read_FilesOfTheIssue_AreRight(string file, string symbol, double close, string last, int count)
    {
        using var stream = File.OpenRead(Path.Combine(SharedData.Require("vendor-files"), file + ".csv"));
        var bars = OrleansStock.MarketData.Csv.CsvBars.Read(stream, symbol + ".csv").Bars;
        Assert.Equal((close, DateOnly.Parse(last), count), (bars[^1].Close, bars[^1].Date, bars.Count));
        if (file == "B10") Assert.Equal(102.49, bars[0].Close, 1e-9);
        if (file == "B11") Assert.Equal(700_000, bars[^1].Volume);
        if (file == "B18") Assert.Equal(489_329, bars[^1].Volume);
        Assert.DoesNotContain(bars, bar => bar.Date.DayOfWeek == DayOfWeek.Saturday);
    }

    [Fact]
    public void Read_MonthlyFileOfTheIssue_IsRefused()
    {
        var text = File.ReadAllText(Path.Combine(SharedData.Require("vendor-files"), "B02.csv"), Encoding.UTF8);
        Assert.Contains("monthly bars", CsvSamples.Refusal(text), StringComparison.Ordinal);
    }
}
