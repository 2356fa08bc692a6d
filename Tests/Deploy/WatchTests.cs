namespace OrleansStock.Tests.Deploy;

[Collection(nameof(SynthesisedTemplates))]
public sealed class WatchTests(Templates templates)
{
    public static TheoryData<string> AlarmsAndMetrics =>
    [
        "Failures HTTPCode_Target_5XX_Count", "Latency TargetResponseTime", "LostSilos orleansstock.silos.active", "DatabaseConnections DatabaseConnections",
        "StaleTickers orleansstock.tickers.stale", "FailedRefreshes orleansstock.refreshes.failed",
    ];

    [Theory, MemberData(nameof(AlarmsAndMetrics))]
    public void Alarm_WatchesAndTells(string alarmAndMetric)
    {
        var (name, metric) = (alarmAndMetric.Split(' ')[0], alarmAndMetric.Split(' ')[1]);
        var alarm = templates.Of("Watch", "AWS::CloudWatch::Alarm").Single(a => a.Properties["AlarmName"]!.GetValue<string>() == $"OrleansStock-{name}")
            .Properties;
        Assert.Contains($"\"{metric}\"", alarm.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Alarms", Assert.Single(alarm["AlarmActions"]!.AsArray())!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LostSilos_TakesSilenceForLoss()
    {
        var alarm = templates.Of("Watch", "AWS::CloudWatch::Alarm").Single(a => a.Properties["AlarmName"]!.GetValue<string>() == "OrleansStock-LostSilos")
            .Properties;
        Assert.Equal("breaching", alarm["TreatMissingData"]!.GetValue<string>());
        Assert.Equal(2, alarm["Threshold"]!.GetValue<int>());
    }

    [Fact]
    public void Dashboard_IsThere() => templates["Watch"].ResourceCountIs("AWS::CloudWatch::Dashboard", 1);
}
