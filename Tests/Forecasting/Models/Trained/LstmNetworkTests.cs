using OrleansStock.Backtest.Training;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Tests.Forecasting.Models.Trained;

/// <summary>The network against a second implementation, written as the papers write it, and its gradient against finite differences.</summary>
public sealed class LstmNetworkTests
{
    // Five units have twenty gates: sixteen are summed in registers together, the others one by one.
    private const int Inputs = 3, Units = 5, Outputs = 2, Days = 9;

    private static readonly double[] weights = [1, 0.25];

    [Fact]
    public void Step_RandomWeights_SaysWhatTheEquationsSay()
    {
        var (parameters, days, _) = Case();
        var network = new LstmNetwork(Inputs, Units, Outputs, parameters);
        double[] hidden = new double[Units], cell = new double[Units], gates = new double[network.Activations];
        var expected = Naive(parameters, days);
        for (var t = 0; t < Days; t++)
        {
            var day = days.AsSpan(t * Inputs, Inputs);
            network.Step(day, hidden, cell, gates);
            for (var o = 0; o < Outputs; o++) Assert.Equal(expected[t][o], network.Output(o, day, hidden), 1e-12);
        }
    }

    [Fact]
    public void Add_EveryParameter_EqualsFiniteDifferences()
    {
        var (parameters, days, targets) = Case();
        var network = new LstmNetwork(Inputs, Units, Outputs, parameters);
        var gradient = new LstmGradient(Inputs, Units, Outputs, Days + 3);
        double[] sum = new double[parameters.Length], ignored = new double[parameters.Length];
        var loss = gradient.Add(network, parameters, days, targets, weights, sum);
        Assert.Equal(NaiveLoss(parameters, days, targets), loss, 1e-12);
        const double step = 1e-6;
        for (var i = 0; i < parameters.Length; i++)
        {
            var kept = parameters[i];
            parameters[i] = kept + step;
            var above = gradient.Add(network, parameters, days, targets, weights, ignored);
            parameters[i] = kept - step;
            var below = gradient.Add(network, parameters, days, targets, weights, ignored);
            parameters[i] = kept;
            Assert.Equal((above - below) / (2 * step), sum[i], 1e-7);
        }
    }

    [Fact]
    public void Add_Twice_AddsUp()
    {
        var (parameters, days, targets) = Case();
        var network = new LstmNetwork(Inputs, Units, Outputs, parameters);
        var gradient = new LstmGradient(Inputs, Units, Outputs, Days);
        double[] once = new double[parameters.Length], twice = new double[parameters.Length];
        gradient.Add(network, parameters, days, targets, weights, once);
        for (var i = 0; i < 2; i++) gradient.Add(network, parameters, days, targets, weights, twice);
        for (var i = 0; i < once.Length; i++) Assert.Equal(2 * once[i], twice[i], 1e-12);
    }

    [Fact]
    public void LstmNetwork_OtherNumberOfParameters_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new LstmNetwork(Inputs, Units, Outputs, new double[LstmNetwork.Size(Inputs, Units, Outputs) + 1]));

    /// <summary>Random weights and days, and targets of which some are not known.</summary>
    private static (double[] Parameters, double[] Days, double[] Targets) Case()
    {
        var random = new SplitMix64(11);
        double[] Numbers(int count)
        {
            var numbers = new double[count];
            for (var i = 0; i < count; i++) numbers[i] = 0.7 * random.NextNormal();
            return numbers;
        }

        var (parameters, days, targets) = (Numbers(LstmNetwork.Size(Inputs, Units, Outputs)), Numbers(Days * Inputs), Numbers(Days * Outputs));
        for (var i = 0; i < targets.Length; i++) if (i < 4 || i % 5 == 0) targets[i] = double.NaN;
        return (parameters, days, targets);
    }

    private static double NaiveLoss(double[] parameters, double[] days, double[] targets)
    {
        var said = Naive(parameters, days);
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
            if (!double.IsNaN(targets[i])) sum += 0.5 * weights[i % Outputs] * Math.Pow(said[i / Outputs][i % Outputs] - targets[i], 2);
        return sum;
    }

    /// <summary>One weight at a time: i, f, g and o of each unit, c = f c + i g, h = o tanh(c).</summary>
    private static double[][] Naive(double[] p, double[] days)
    {
        double Gate(int gate, int unit, double[] x, double[] h)
        {
            double W(int source) => p[source * 4 * Units + gate * Units + unit];
            var sum = W(Inputs + Units) + Enumerable.Range(0, Inputs).Sum(i => W(i) * x[i]) + Enumerable.Range(0, Units).Sum(j => W(Inputs + j) * h[j]);
            return gate == 2 ? Math.Tanh(sum) : 1 / (1 + Math.Exp(-sum));
        }

        double[] hidden = new double[Units], cell = new double[Units];
        var said = new double[Days][];
        for (var t = 0; t < Days; t++)
        {
            var x = days[(t * Inputs)..((t + 1) * Inputs)];
            var before = hidden.ToArray();
            for (var u = 0; u < Units; u++)
            {
                cell[u] = Gate(1, u, x, before) * cell[u] + Gate(0, u, x, before) * Gate(2, u, x, before);
                hidden[u] = Gate(3, u, x, before) * Math.Tanh(cell[u]);
            }

            said[t] = [.. Enumerable.Range(0, Outputs).Select(o =>
            {
                var row = p[^(Outputs * (Units + Inputs + 1))..][(o * (Units + Inputs + 1))..];
                return row[Units + Inputs] + Enumerable.Range(0, Units).Sum(u => row[u] * hidden[u])
                    + Enumerable.Range(0, Inputs).Sum(i => row[Units + i] * x[i]);
            })];
        }

        return said;
    }
}
