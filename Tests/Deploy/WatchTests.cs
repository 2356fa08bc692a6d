namespace OrleansStock.Tests.Deploy;

[Collection(nameof(SynthesisedTemplates))]
public sealed class WatchTests(Templates templates)
{
    [Theory]
    [InlineData("Failures", "HTTPCode_Target_5XX_Count")]
    [InlineData("Latency", "TargetResponseTime")]
    [InlineData("LostSilos", "orleansstock.silos.active")]
    [InlineData("DatabaseConnections", "DatabaseConnections")]
    [InlineData("StaleTickers", "orleansstock.tickers.stale")]
    [InlineData("FailedRefreshes", "orleansstock.refreshes.failed")]
    public void Alarm_WatchesAndTells(string name, string metric)
    {
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
