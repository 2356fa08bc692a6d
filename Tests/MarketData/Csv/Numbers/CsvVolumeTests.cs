using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;

namespace OrleansStock.Tests.MarketData.Csv.Numbers;

/// <summary>Volumes are shares, whatever the file counts in, or they are left out with a note.</summary>
public class CsvVolumeTests
{
    [Theory]
    [InlineData("日期,收盘,成交量(手)", "381", 38_100), InlineData("日期,收盘,成交量（手）", "381", 38_100), InlineData("日期,收盘,成交量(股)", "381", 381)]
    [InlineData("日期,收盘,成交量(万股)", "38.12", 381_200), InlineData("Date,Close,Volume (000s)", "381.5", 381_500)]
    [InlineData("Date,Close,Volume (in thousands)", "381", 381_000), InlineData("Date,Close,Volume (M)", "1.25", 1_250_000)]
    [InlineData("Date,Close,Volume (shares)", "381", 381), InlineData("일자,종가,거래량(주)", "381", 381), InlineData("日付,終値,出来高(千株)", "381.2", 381_200)]
    [InlineData("日付,終値,売買高(株)", "381", 381), InlineData("Datum,Schluss,Volumen (Stück)", "381", 381)]
    [InlineData("Date,Close [USD],Vol. ['000]", "381", 381_000)]
    public void Read_HeaderSaysTheUnit_IsInShares(string header, string volume, long shares)
    {
        var parsed = CsvSamples.Read($"{header}\n2024-03-14,10.5,{volume}\n2024-03-15,11.5,{volume}\n");
        Assert.Equal(shares, parsed.Bars[1].Volume);
        Assert.Empty(parsed.Trail.Issues);
    }

    [Theory]
    [InlineData("Date,Close,Volume (24h)"), InlineData("Date,Close,Volume (lots)"), InlineData("Date,Close,Volume (USD)")]
    public void Read_UnitIsNotKnown_LeavesTheVolumesOutAndSaysSo(string header)
    {
        var parsed = CsvSamples.Read($"{header}\n2024-03-14,10.5,381\n2024-03-15,11.5,381\n");
        Assert.Equal([0L, 0L], parsed.Bars.Select(bar => bar.Volume));
        Assert.Equal((DataRule.UnreadableVolume, 2), (Assert.Single(parsed.Trail.Issues).Rule, parsed.Quality.RowsFlagged));
    }

    private const string AkshareHeader = "日期,股票代码,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅,涨跌额,换手率";

    /// <summary>What a header says is foreign text, and sentences about it have no control characters.</summary>
    [Fact]
    public void Read_HeaderHasControlCharacters_IsQuotedWithoutThem()
    {
        var parsed = CsvSamples.Read("Date,Close,Volume (\u001b[1m)\n2024-03-14,10.5,381\n2024-03-15,11.5,381\n");
        Assert.DoesNotContain(Assert.Single(parsed.Trail.Issues).Sentence, char.IsControl);
        Assert.Equal(381, CsvSamples.Read("Date,Close,Volume(\n2024-03-14,10.5,381\n2024-03-15,11.5,381\n").Bars[0].Volume);
    }

    /// <summary>akshare's daily table of the mainland counts in lots, that of Hong Kong in shares: the amounts beside them tell.</summary>
    [Theory]
    [InlineData("600519.SS", "600519", 1_070_000, 100_000), InlineData("0700.HK", "00700", 10_700, 1000), InlineData("600519.SS", "600519", 10_700, 1000)]
    [InlineData("600519.SS", "600519", 777, 100_000)]
    public void Read_Akshare_IsInShares(string symbol, string code, int amount, long shares)
    {
        var parsed = CsvSamples.Read(
            $"{AkshareHeader}\n2024-03-14,{code},10,10.5,11,9,1000,{amount},1.5,0.5,0.05,0.1\n"
            + $"2024-03-15,{code},10.5,11.5,12.25,9.75,1000,{amount},1.5,0.5,0.05,0.1\n",
            symbol + ".csv");
        Assert.Equal(shares, parsed.Bars[1].Volume);
        Assert.Equal(shares > 1000, parsed.Assumptions.Any(sentence => sentence.Contains("lots of 100 shares", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_Tushare_IsInShares()
    {
        var parsed = CsvSamples.Read("ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount\n"
            + "600519.SH,20240315,10.5,12.25,9.75,11.5,10.5,1,9.5,1200,1380\n600519.SH,20240314,10,11,9,10.5,10,0.5,5,1000,1050\n", "600519.SS.csv");
        Assert.Equal([100_000L, 120_000L], parsed.Bars.Select(bar => bar.Volume));
        Assert.Contains(parsed.Assumptions, sentence => sentence.Contains("lots of 100 shares", StringComparison.Ordinal));
    }

    /// <summary>A table of the mainland that says neither lots nor shares, and has no amounts.</summary>
    [Fact]
    public void Read_ChineseTableThatDoesNotTell_HasNoVolumes()
    {
        var parsed = CsvSamples.Read("日期,开盘,收盘,最高,最低,成交量\n2024-03-14,10,10.5,11,9,1000\n2024-03-15,10.5,11.5,12.25,9.75,1200\n", "600519.SS.csv");
        Assert.Equal([0L, 0L], parsed.Bars.Select(bar => bar.Volume));
        Assert.Contains("shares or lots of 100", Assert.Single(parsed.Trail.Issues).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Date,Close (EUR)", "EUR"), InlineData("Date,Close (GBX)", "GBX"), InlineData("Date,Close", null)]
    public void Read_HeaderSaysTheCurrency_IsTheFiles(string header, string? currency)
    {
        ParsedBars parsed = CsvSamples.Read($"{header}\n2024-03-14,10.5\n2024-03-15,11.5\n");
        Assert.Equal(currency, parsed.Currency);
    }
}
