using OrleansStock.Forecasting.Models.Mlp;

namespace OrleansStock.Tests.Forecasting.Models;

public sealed class NeuralNetworkTests
{
    [Fact]
    public void LossAndGradient_EveryParameter_EqualsFiniteDifferences()
    {
        var (network, x1, x2, y, batch, _) = Case();
        var gradient = new double[NeuralNetwork.ParameterCount];
        var ignored = new double[NeuralNetwork.ParameterCount];
        network.LossAndGradient(x1, x2, y, batch, gradient);
        const double step = 1e-6;
        for (var i = 0; i < gradient.Length; i++)
        {
            var kept = network.Parameters[i];
            network.Parameters[i] = kept + step;
            var above = network.LossAndGradient(x1, x2, y, batch, ignored);
            network.Parameters[i] = kept - step;
            var below = network.LossAndGradient(x1, x2, y, batch, ignored);
            network.Parameters[i] = kept;
            Assert.Equal((above - below) / (2 * step), gradient[i], 1e-7);
        }
    }

    [Fact]
    public void Output_RandomWeights_EqualsThePlainSum()
    {
        var (network, x1, x2, _, _, _) = Case();
        var p = network.Parameters.ToArray();
        for (var i = 0; i < x1.Length; i++)
        {
            var expected = p[400] + Enumerable.Range(0, 100).Sum(j => p[300 + j] * Math.Max(0, p[j] * x1[i] + p[100 + j] * x2[i] + p[200 + j]));
            Assert.Equal(expected, network.Output(x1[i], x2[i]), 1e-12);
        }
    }

    [Fact]
    public void Train_SmoothFunction_FitsIt()
    {
        var random = new SplitMix64(4);
        var network = new NeuralNetwork(ref random);
        var adam = new AdamOptimizer(NeuralNetwork.ParameterCount);
        double[] x1 = new double[500], x2 = new double[500], y = new double[500];
        for (var i = 0; i < 500; i++)
        {
            (x1[i], x2[i]) = (2 * random.NextDouble() - 1, 2 * random.NextDouble() - 1);
            y[i] = Math.Abs(x1[i]) - x2[i] * x2[i];
        }

        var order = Enumerable.Range(0, 500).ToArray();
        for (var epoch = 0; epoch < 300; epoch++) network.Train(x1, x2, y, order, 32, adam, ref random);
        Assert.True(Enumerable.Range(0, 500).Average(i => Math.Pow(network.Output(x1[i], x2[i]) - y[i], 2)) < 0.002);
    }

    [Fact]
    public void Step_FirstStep_MovesByTheLearningRateAgainstTheSign()
    {
        // Kingma and Ba: after bias correction the first step is the learning rate times the sign of the gradient.
        // More than one vector, and a remainder.
        double[] values = [1, 1, 1, 1, 1, 1, 1];
        new AdamOptimizer(7).Step(values, [5, -0.01, 0, 3, 5, -0.01, 0]);
        Assert.All([0, 3, 4], i => Assert.Equal(0.999, values[i], 1e-8));
        Assert.All([1, 5], i => Assert.Equal(1.001, values[i], 1e-8));
        Assert.All([2, 6], i => Assert.Equal(1, values[i]));
    }

    private static (NeuralNetwork Network, double[] First, double[] Second, double[] Targets, int[] Batch, SplitMix64 Random) Case()
    {
        var random = new SplitMix64(9);
        var network = new NeuralNetwork(ref random);
        double[] Draw()
        {
            var values = new double[16];
            for (var i = 0; i < values.Length; i++) values[i] = random.NextNormal();
            return values;
        }

        return (network, Draw(), Draw(), Draw(), [0, 3, 5, 7, 11, 15], random);
    }
}
