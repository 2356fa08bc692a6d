using Amazon.CDK.AWS.CloudWatch;

namespace OrleansStock.Cdk.Watch;

/// <summary>The service's own metrics as the collector writes them to CloudWatch.</summary>
internal static class ServiceMetrics
{
    /// <summary>A metric of the meter <c>OrleansStock</c>.</summary>
    /// <param name="name">Such as <c>orleansstock.tickers.stale</c>.</param>
    /// <param name="statistic">Of the values of a minute over all tasks.</param>
    /// <param name="labels">Labels that the collector is told to keep.</param>
    public static Metric Own(string name, string statistic, params (string Name, string Value)[] labels) => new(new MetricProps
    {
        Namespace = "OrleansStock",
        MetricName = name,
        Statistic = statistic,
        Period = Duration.Minutes(1),
        DimensionsMap = labels.Prepend(("OTelLib", "OrleansStock")).ToDictionary(l => l.Item1, l => l.Item2),
    });
}
