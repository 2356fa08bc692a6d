using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>Single prices that are a hundred times off against the close of their own row: set right.</summary>
internal sealed class HundredfoldCells : IRepairRule
{
    public Bar[] Apply(Bar[] bars, RepairJob job)
    {
        for (var i = 0; i < bars.Length; i++)
        {
            var old = bars[i];
            if (Math.Max(Math.Max(old.Open, old.High), Math.Max(old.Low, old.Close)) < PriceUnit.SmallestMajorPrice) continue;
            var repaired = old with
            {
                Open = Price(old.Open, old.Close),
                High = Price(old.High, old.Close),
                Low = Price(old.Low, old.Close),
                AdjustedClose = AdjustedClose(bars, i),
            };
            if (repaired == old) continue;
            bars[i] = repaired;
            job.Trail.Add(new(old.Date, DataRule.HundredfoldSlip, DataAction.Repaired, old, repaired,
                "Some of the day's prices were a hundred times off against its close and were set right."));
        }
        return bars;
    }

    private static double Price(double price, double close)
    {
        if (PriceUnit.MissOfHundred(Math.Log(price / close)) > PriceUnit.HundredTolerance) return price;
        return price < close ? price * 100 : price / 100;
    }

    // Against the neighbours' adjustments, which are alike on both sides or differ by one dividend.
    private static double AdjustedClose(Bar[] bars, int i)
    {
        var adjusted = bars[i].AdjustedClose;
        if (i == 0 || i == bars.Length - 1) return adjusted;
        var before = Math.Log(adjusted / bars[i].Close * bars[i - 1].Close / bars[i - 1].AdjustedClose);
        var after = Math.Log(adjusted / bars[i].Close * bars[i + 1].Close / bars[i + 1].AdjustedClose);
        var isSlip = PriceUnit.MissOfHundred(before) < PriceUnit.HundredTolerance && Math.Abs(before - after) < PriceUnit.HundredTolerance;
        if (!isSlip) return adjusted;
        return before < 0 ? adjusted * 100 : adjusted / 100;
    }
}
