using OrleansStock.Forecasting;

namespace OrleansStock.MarketData.Repair;

/// <summary>One kind of fault in daily bars: how it is found, and what is done about it. Stateless.</summary>
internal interface IRepairRule
{
    /// <summary>Looks through the bars and writes every finding into the job's trail.</summary>
    /// <param name="bars">Bars in ascending order of date; the rule may change them in place.</param>
    /// <param name="job">What is known beside the bars, and the trail.</param>
    /// <returns>The same array, or a shorter one where rows were left out.</returns>
    Bar[] Apply(Bar[] bars, RepairJob job);
}
