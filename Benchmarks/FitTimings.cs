using System.Diagnostics;
using System.Globalization;
using OrleansStock.Forecasting;

namespace OrleansStock.Benchmarks;

/// <summary>What <c>Benchmarks/fits.sh</c> runs in turn with another build: the cold fit of each model with its whole scorecard.</summary>
internal static class FitTimings
{
    // The compiler needs about thirty calls for code as fast as it gets, which is what a service runs that has been up for a minute.
    private const int Runs = 60;

    /// <summary>Times the models.</summary>
    /// <param name="output">
    /// Takes one line per model: id, milliseconds of the first fit of the process, where what is read once is read, and of the fastest later one.
    /// </param>
    public static void Run(TextWriter output)
    {
        var series = GeneratedHistory.Make();
        foreach (var model in ForecastModels.All)
        {
            var took = new double[Runs + 1];
            for (var run = 0; run <= Runs; run++)
            {
                var began = Stopwatch.GetTimestamp();
                model.Fit(series, ForecastModels.Horizons);
                took[run] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model.Id} {took[0]:F2} {took[1..].Min():F2}"));
        }
    }
}
