using System.Text;
using OrleansStock.MarketData.Csv.Numbers;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Csv.Numbers;

/// <summary>Decimal signs and thousands: decided over the whole file and per column, or the file is refused.</summary>
public class CsvNumberTests
{
    [Theory]
    [InlineData("1,234.5", '.', 1234.5), InlineData("12,345,678", '.', 12345678), InlineData("1.234,5", ',', 1234.5), InlineData("0,5", ',', 0.5)]
    [InlineData("1.234.567", ',', 1234567)]
    [InlineData("$1,000", '.', 1000), InlineData("2.5M", '.', 2500000), InlineData("2,5M", ',', 2500000), InlineData("1,2 Mio.", ',', 1200000)]
    [InlineData("1.005M", '.', 1005000)]
    [InlineData("27,89,329", '.', 2789329), InlineData("1'234.50", '.', 1234.5), InlineData("1\u202F234,50", ',', 1234.5)]
    [InlineData("1 234 567", '.', 1234567), InlineData("1.5E+06", '.', 1500000)]
    [InlineData("153,51 €", ',', 153.51), InlineData("CHF 153.51", '.', 153.51), InlineData("-5", '.', -5), InlineData("(5.5)", '.', -5.5)]
    [InlineData(".5", '.', 0.5), InlineData("-$5", '.', -5), InlineData("12.34万", '.', 123400)]
    public void TryRead_VendorsNumber_IsRead(string text, char sign, double expected)
    {
        Span<char> buffer = stackalloc char[CsvNumber.BufferLength];
        Assert.True(CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), buffer, out var number));
        Assert.True(number.TryRead(sign == '.' ? DecimalSign.Point : DecimalSign.Comma, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1,2,3"), InlineData("12a"), InlineData("K"), InlineData("$"), InlineData("1.2.3"), InlineData("1,23,4567"), InlineData("1 23")]
    [InlineData("12:30"), InlineData("5 apples"), InlineData("1.234,567.8")]
    public void TryParse_NoNumber_IsRefused(string text)
    {
        Span<char> buffer = stackalloc char[CsvNumber.BufferLength];
        Assert.False(CsvNumber.TryParse(Encoding.UTF8.GetBytes(text), buffer, out _));
    }

    [Theory]
    [InlineData("-"), InlineData("#N/A"), InlineData(""), InlineData("null"), InlineData("NaN"), InlineData("—")]
    public void IsNull_NoValue_IsTrue(string text) => Assert.True(CsvNumber.IsNull(Encoding.UTF8.GetBytes(text)));

    public static TheoryData<string, string, double, long> Files => new()
    {
        { "German spreadsheet", "Datum;Schlusskurs;Volumen\n04.03.2024;100,30;381.711\n05.03.2024;99,76;489.329\n", 99.76, 489329 },
        { "Millions", "Datum;Schlusskurs;Volumen\n04.03.2024;100,30;1.381.711\n05.03.2024;99,76;489.329\n", 99.76, 489329 },
        {
            "Quoted decimal commas",
            "\"Date\",\"Close\",\"Vol.\",\"Change %\"\n\"05.03.2024\",\"141,862\",\"45,32M\",\"0,10\"\n"
            + "\"04.03.2024\",\"143,108\",\"1,2M\",\"0,10\"\n", 141.862, 45320000
        },
        { "Tabs", "Date\tClose\tVolume\n2024-03-04\t100,30\t381.711\n2024-03-05\t99,76\t489.329\n", 99.76, 489329 },
        { "Indian", "Date,Close,Volume\n2024-03-04,\"1,20,381.50\",\"27,89,329\"\n2024-03-05,\"99,381.25\",\"5,00,100\"\n", 99381.25, 500100 },
        { "Swiss", "Date;Close;Volume\n04.03.2024;1'381.50;1'381'711\n05.03.2024;981.25;489'329\n", 981.25, 489329 },
        { "French", "Date;Dernier;Volume\n04/03/2024;1\u202F381,50;1\u202F381\u202F711\n15/03/2024;981,25;489\u202F329\n", 981.25, 489329 },
        { "Yen without decimals", "Date,Close,Volume\n2024-03-04,\"1,381\",\"1,381,711\"\n2024-03-05,\"1,402\",\"489,329\"\n", 1402, 489329 },
        { "Above and below a thousand", "Date;Close\n04.03.2024;1.001\n05.03.2024;998\n", 998, 0 },
        { "Three decimals below and above a hundred", "Date;Close\n04.03.2024;101,125\n05.03.2024;99\n", 99, 0 },
        {
            "MetaTrader 5",
            "<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n"
            + "2024.03.04\t150.125\t150.500\t149.750\t150.250\t5000\t0\t3\n2024.03.05\t150.250\t150.625\t149.875\t150.375\t5100\t0\t3\n", 150.375, 0
        },
        { "Millions in words", "Datum;Schlusskurs;Volumen\n04.03.2024;100,30;1,2 Mio.\n05.03.2024;99,76;900 Tsd.\n", 99.76, 900000 },
    };

    [Theory, MemberData(nameof(Files))]
    public void Read_File_HasItsPricesAndVolumes(string what, string text, double close, long volume)
    {
        var bar = CsvSamples.Read(text).Bars[^1];
        Assert.True((close, volume) == (bar.Close, bar.Volume), $"{what}: {bar}");
    }

    [Theory]
    [InlineData("Date;Close\n04/03/2024;141,862\n15/03/2024;143,108\n", "line 2: '141,862' could be 141.862 or 141862, and nothing in the file tells which")]
    [InlineData("Datum;Schluss\n04.03.2024;141.862\n15.03.2024;143.108\n", "line 2: '141.862' could be 141.862 or 141862, and nothing in the file tells which")]
    [InlineData(
        "\"Date\",\"Close\"\n\"05.03.2024\",\"141,862\"\n\"04.03.2024\",\"143,108\"\n",
        "line 2: '141,862' could be 141.862 or 141862, and nothing in the file tells which")]
    [InlineData("Date;Close\n2024-03-04;141,8\n2024-03-05;143.1\n", "line 3: '141,8' has a decimal comma (line 2) and '143.1' a decimal point (line 3)")]
    public void Read_NothingTells_NamesBothReadings(string text, string message) =>
        Assert.Contains(message, CsvSamples.Refusal(text), StringComparison.Ordinal);

    /// <summary>Programs write so: a yen pair, Kuwait. Nothing else tells, and it is said, with quotes and without.</summary>
    [Theory]
    [InlineData("Date,Close\n2024-03-04,149.862\n2024-03-05,150.108\n")]
    [InlineData("Date,Open,Close,Volume\n2024-03-04,149.862,149.9,1\n2024-03-05,150.108,150.1,1\n", false)]
    [InlineData("\"Date\",\"Close\"\n\"2024-03-04\",\"149.862\"\n\"2024-03-05\",\"150.108\"\n")]
    [InlineData("Date,Close\n2024-03-04,0.862\n2024-03-05,1.108\n", false), InlineData("Date,Close\n2024-03-04,1149.862\n2024-03-05,950.108\n", false)]
    public void Read_ThreeDecimalsInAProgramsLayout_AreSaid(string text, bool isSaid = true)
    {
        var parsed = CsvSamples.Read(text);
        Assert.InRange(parsed.Bars[1].Close, 1, 1000);
        Assert.Equal(isSaid, parsed.Assumptions.Any(sentence => sentence.StartsWith("The prices were read with a decimal point", StringComparison.Ordinal)));
    }

    /// <summary>Thousands with points in a program's layout: 998 beside 1.001, or whole volumes with points.</summary>
    [Fact]
    public void Read_ThousandsInAProgramsLayout_AreToldOrRefused()
    {
        Assert.Equal(1001, CsvSamples.Read("Date,Close\n2024-03-04,998\n2024-03-05,1.001\n").Bars[1].Close);
        Assert.Contains("'149.862' could be 149.862 or 149862", CsvSamples.Refusal(
            "Date,Close,Volume\n2024-03-04,149.862,381.711\n2024-03-05,150.108,489.329\n"), StringComparison.Ordinal);
    }

    /// <summary>The adjusted close has a point, the close beside it a comma between the same digits.</summary>
    [Fact]
    public void Read_ThousandfoldFromTheAdjustedClose_IsRefused()
    {
        var text = "Date,Close,Adj Close\n2024-03-04,\"153,510\",153.51\n2024-03-05,\"153,620\",153.62\n";
        Assert.Contains("line 2: '153,510' is about a thousand times off", CsvSamples.Refusal(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnreadableVolume_KeepsTheDayAndSaysSo()
    {
        var parsed = CsvSamples.Read("Date,Close,Volume\n2024-03-04,1,100\n2024-03-05,2,many\n");
        Assert.Equal((2, 0L), (parsed.Bars.Count, parsed.Bars[1].Volume));
        Assert.Equal((DataRule.UnreadableVolume, 3L, 1), (parsed.Trail.Issues[0].Rule, parsed.Trail.Issues[0].Line, parsed.Quality.RowsFlagged));
    }

    /// <summary>Points between thousands of the volume where the price has a decimal point, or volumes with three decimals: nothing tells.</summary>
    [Fact]
    public void Read_VolumeThatCouldBeEither_IsLeftOutAndSaid()
    {
        var parsed = CsvSamples.Read("Date,Close,Volume\n2024-03-04,100.3,381.711\n2024-03-05,99.76,489.329\n");
        Assert.Equal([0L, 0L], parsed.Bars.Select(bar => bar.Volume));
        Assert.Equal((DataRule.UnreadableVolume, 2), (parsed.Trail.Issues[0].Rule, parsed.Trail.Issues[0].Rows));
    }

    [Theory]
    [InlineData("utf-16"), InlineData("utf-16BE"), InlineData("utf-32"), InlineData("windows-1252"), InlineData("windows-1250")]
    public void Read_AnyEncoding_IsRead(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = "Datum;Eröffnung;Hoch;Tief;Schluss\n04.03.2024;1,5;2,5;1,25;2,25\n";
        foreach (var mark in new[] { true, false })
        {
            if (!mark && name == "utf-32") continue;
            using MemoryStream stream = new([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
            Assert.Equal(new(new(2024, 3, 4), 1.5, 2.5, 1.25, 2.25, 2.25, 0), OrleansStock.MarketData.Csv.CsvBars.Read(stream, "FIRM.csv").Bars[0]);
        }
    }
}
