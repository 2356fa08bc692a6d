using OrleansStock.Forecasting;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Repair;

/// <summary>A close that leaves its neighbours and is back the next day: set right where the day itself contradicts it, else flagged.</summary>
internal sealed class Spikes : IRepairRule
{
    // A spike is a move by half and more, and by ten deviations.
    private static readonly double Smallest = Math.Log(1.5);
    private const double NoiseSize = 10;

    // The way back ends where the way there began: 0.03 in a calm stock, else four deviations, and never more than a quarter of the spike.
    private const double CalmMiss = 0.03, NoiseMiss = 4;

    // Of a row that is a close and nothing else, only a slip of the decimal point is certain enough.
    private static readonly double CertainWhenFlat = Math.Log(5);

    public Bar[] Apply(Bar[] bars, RepairJob job)
    {
        for (var i = 1; i < bars.Length - 1; i++)
        {
            var (before, bar, after) = (bars[i - 1], bars[i], bars[i + 1]);
            double there = Math.Log(bar.Close / before.Close), back = Math.Log(after.Close / bar.Close);
            if (Math.Abs(there) < Smallest || Math.Abs(back) < Smallest || Math.Sign(there) == Math.Sign(back)) continue;
            var noise = DailyNoise.Around(bars, i);
            var size = Math.Min(Math.Abs(there), Math.Abs(back));
            if (size < NoiseSize * noise || Math.Abs(there + back) > Math.Min(Math.Max(CalmMiss, NoiseMiss * noise), size / 4)) continue;

            if (Repaired(before, bar, after, there, size) is not var (repaired, sentence))
            {
                var move = 100 * (Math.Exp(there) - 1);
                job.Trail.Add(new(bar.Date, DataRule.Spike, DataAction.Flagged, bar, null,
                    RepairJob.Text($"The close moved by {move:+0.#;-0.#} % and back the next day; it may be real and was left as it is.")));
                continue;
            }
            bars[i] = repaired;
            job.Trail.Add(new(bar.Date, DataRule.Spike, DataAction.Repaired, bar, repaired, sentence) { Factor = repaired.Close / bar.Close });
        }
        return bars;
    }

    /// <summary>The day set right; null where it may be real.</summary>
    private static (Bar Bar, string Sentence)? Repaired(Bar before, Bar bar, Bar after, double there, double size)
    {
        var level = Math.Sqrt(before.Close * after.Close);
        double low = Math.Min(bar.Low, bar.High), high = Math.Max(bar.Low, bar.High);
        if (Math.Abs(Math.Log(bar.Close / Math.Clamp(bar.Close, low, high))) > size / 2)
        {
            var close = Math.Clamp(level, low, high);
            return (bar with { Close = close, AdjustedClose = Adjust(close, close / bar.Close) },
                "The close lay far outside the day's own range and far from the days around it; it was set between theirs.");
        }
        if (HangsInTheAir(before, bar, after, there, size) && (!PriceUnit.IsFlat(bar) || size > CertainWhenFlat))
        {
            var factor = level / bar.Close;
            return (new(bar.Date, bar.Open * factor, bar.High * factor, bar.Low * factor, level, Adjust(level, factor), bar.Volume),
                "The whole day lay far from the days before and after it, which agree; its prices were scaled to theirs.");
        }
        return null;

        double Adjust(double close, double factor) => PriceUnit.Nearer(bar.AdjustedClose, factor, close * before.AdjustedClose / before.Close);
    }

    private static bool HangsInTheAir(Bar before, Bar bar, Bar after, double there, double size) => there > 0
        ? Math.Log(Math.Min(bar.Low, bar.Open) / Math.Max(Math.Max(before.High, after.High), Math.Max(before.Close, after.Close))) > size / 2
        : Math.Log(Math.Min(Math.Min(before.Low, after.Low), Math.Min(before.Close, after.Close)) / Math.Max(bar.High, bar.Open)) > size / 2;
}
