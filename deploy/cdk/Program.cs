using OrleansStock.Cdk;

// Templates go to CDK_OUTDIR, settings come from CDK_CONTEXT_JSON: the cdk command line sets both, deploy/synth.sh as well.
var app = new App(new AppProps { AnalyticsReporting = false });
try
{
    new Site(app, Settings.From(app.Node));
}
catch (ArgumentException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

app.Synth();
return 0;
