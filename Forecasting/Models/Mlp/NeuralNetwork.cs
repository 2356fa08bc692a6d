using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OrleansStock.Forecasting.Numerics;

namespace OrleansStock.Forecasting.Models.Mlp;

/// <summary>
/// Two inputs, one hidden layer of 100 rectified linear units, one output; half the mean squared error with an L2
/// penalty on the weights. Vectors are 256 bits wide on every machine and products are not fused, so that equal input
/// gives equal weights everywhere; a width chosen by the processor would order the sums differently.
/// </summary>
public sealed class NeuralNetwork
{
    /// <summary>Hidden units.</summary>
    public const int Hidden = 100;

    /// <summary>Weights of the first input, of the second, biases of the hidden units, output weights, output bias.</summary>
    public const int ParameterCount = 4 * Hidden + 1;

    /// <summary>Weight of the squared weights in the loss, per observation of a batch, as scikit-learn's alpha of 0.0001.</summary>
    private const double Penalty = 1e-4;

    private readonly double[] parameters = new double[ParameterCount];
    private readonly double[] gradient = new double[ParameterCount];
    private readonly double[] hidden = new double[Hidden];

    /// <summary>Makes a network with random weights, uniform within Glorot's bound (Glorot and Bengio, AISTATS 2010).</summary>
    /// <param name="random">Where the weights come from.</param>
    public NeuralNetwork(ref SplitMix64 random)
    {
        var inner = Math.Sqrt(6.0 / (2 + Hidden));
        var outer = Math.Sqrt(6.0 / (Hidden + 1));
        for (var i = 0; i < 3 * Hidden; i++) parameters[i] = inner * (2 * random.NextDouble() - 1);
        for (var i = 3 * Hidden; i < ParameterCount; i++) parameters[i] = outer * (2 * random.NextDouble() - 1);
    }

    /// <summary>The weights, in the order of <see cref="ParameterCount"/>; writing to them changes the network.</summary>
    public Span<double> Parameters => parameters;

    /// <summary>The output for one observation.</summary>
    /// <param name="first">First input, standardised.</param>
    /// <param name="second">Second input, standardised.</param>
    public double Output(double first, double second) => Forward(first, second);

    /// <summary>One pass over the observations in random order, a step of the optimizer after each batch.</summary>
    /// <param name="first">First inputs.</param>
    /// <param name="second">Second inputs.</param>
    /// <param name="targets">Targets.</param>
    /// <param name="order">Which observations; shuffled in place.</param>
    /// <param name="batchSize">Observations per step.</param>
    /// <param name="adam">The optimizer with its moments.</param>
    /// <param name="random">Where the order comes from.</param>
    public void Train(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> targets, Span<int> order, int batchSize, AdamOptimizer adam, ref SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(adam);
        random.Shuffle(order);
        for (var start = 0; start < order.Length; start += batchSize)
        {
            var batch = order[start..Math.Min(start + batchSize, order.Length)];
            LossAndGradient(first, second, targets, batch, gradient);
            adam.Step(parameters, gradient);
        }
    }

    /// <summary>The loss over a batch and its gradient.</summary>
    /// <param name="first">First inputs.</param>
    /// <param name="second">Second inputs.</param>
    /// <param name="targets">Targets.</param>
    /// <param name="batch">Which observations.</param>
    /// <param name="slope">Takes the gradient, <see cref="ParameterCount"/> values.</param>
    /// <returns>Half the mean squared error plus the penalty.</returns>
    // Compiled at once: a first fit would otherwise spend most of its time in unoptimised vector code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double LossAndGradient(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> targets, ReadOnlySpan<int> batch, Span<double> slope)
    {
        slope.Clear();
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(slope[..(4 * Hidden)]);
        var weights = MemoryMarshal.Cast<double, Vector256<double>>(parameters.AsSpan(0, 4 * Hidden));
        var units = MemoryMarshal.Cast<double, Vector256<double>>(hidden.AsSpan());
        const int block = Hidden / 4;
        var loss = 0.0;
        foreach (var i in batch)
        {
            var error = Forward(first[i], second[i]) - targets[i];
            loss += 0.5 * error * error;
            slope[4 * Hidden] += error;
            var e = Vector256.Create(error);
            var a = Vector256.Create(first[i]);
            var b = Vector256.Create(second[i]);
            for (var j = 0; j < block; j++)
            {
                var unit = units[j];
                var active = Vector256.GreaterThan(unit, Vector256<double>.Zero);
                var delta = (e * weights[3 * block + j]) & active;
                vectors[j] += delta * a;
                vectors[block + j] += delta * b;
                vectors[2 * block + j] += delta;
                vectors[3 * block + j] += e * unit;
            }
        }

        var scale = 1.0 / batch.Length;
        var squares = 0.0;
        for (var i = 0; i < slope.Length; i++)
        {
            slope[i] *= scale;
            // Biases are not penalised: they are the third block and the last value.
            if (i >= 4 * Hidden || (i >= 2 * Hidden && i < 3 * Hidden)) continue;
            squares += parameters[i] * parameters[i];
            slope[i] += Penalty * scale * parameters[i];
        }

        return scale * (loss + 0.5 * Penalty * squares);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Forward(double first, double second)
    {
        var weights = MemoryMarshal.Cast<double, Vector256<double>>(parameters.AsSpan(0, 4 * Hidden));
        var units = MemoryMarshal.Cast<double, Vector256<double>>(hidden.AsSpan());
        const int block = Hidden / 4;
        var a = Vector256.Create(first);
        var b = Vector256.Create(second);
        var sum = Vector256<double>.Zero;
        for (var j = 0; j < block; j++)
        {
            var unit = Vector256.Max(a * weights[j] + b * weights[block + j] + weights[2 * block + j], Vector256<double>.Zero);
            units[j] = unit;
            sum += unit * weights[3 * block + j];
        }

        return (sum[0] + sum[1]) + (sum[2] + sum[3]) + parameters[4 * Hidden];
    }
}
