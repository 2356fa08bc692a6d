using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Words;

namespace OrleansStock.Tests.WebFrontend;

/// <summary>What is said of one's own ranges, and that chance is given its due.</summary>
public sealed class CalibrationWordsTests
{
    // Summed in exact fractions with Python: of 100, P(at most 71) is 0.0200, at most 72 is 0.0342, at least 88 is 0.0253, at least 89 is 0.0126;
    // of 1,000, at most 774 is 0.0231, at most 775 is 0.0277.
    [Theory]
    [InlineData(0, 1, "as good as they say, within chance")]
    [InlineData(78, 100, "as good as they say, within chance")]
    [InlineData(71, 100, "fewer than they say, by more than chance explains if the outcomes were independent")]
    [InlineData(72, 100, "as good as they say, within chance")]
    [InlineData(88, 100, "as good as they say, within chance")]
    [InlineData(775, 1000, "as good as they say, within chance")]
    [InlineData(774, 1000, "fewer than they say, by more than chance explains if the outcomes were independent")]
    [InlineData(89, 100, "more than they say, by more than chance explains if the outcomes were independent")]
    public void Describe_RangeOfEighty_SaysWhetherChanceExplainsIt(int held, int resolved, string verdict)
    {
        var text = CalibrationWords.Describe(new OwnCalibration(resolved, true, [new OwnRange(0.5, 0), new OwnRange(0.8, held)]));

        Assert.EndsWith($": that is {verdict}.", text, StringComparison.Ordinal);
        Assert.Contains($"({Display.Count(resolved)} resolved, standard error ", text, StringComparison.Ordinal);
    }
}
