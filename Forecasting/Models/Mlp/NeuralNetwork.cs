using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrleansStock.Forecasting.Models.Mlp;

/// <summary>
/// Two inputs, one hidden layer of 100 rectified linear units, one output; half the mean squared error with an L2
/// penalty on the weights. Vectors are 256 bits wide on every machine and multiplications are fused only where the code says
/// so: equal input gives equal weights everywhere, while a width chosen by the processor would order the sums differently.
/// </summary>
public sealed class NeuralNetwork
{
    /// <summary>Hidden units.</summary>
    public const int Hidden = 100;

    /// <summary>Weights of the first input, of the second, biases of the hidden units, output weights, output bias.</summary>
    public const int ParameterCount = 4 * Hidden + 1;

    /// <summary>Weight of the squared weights in the loss, per observation of a batch, as scikit-learn's alpha of 0.0001.</summary>
    private const double Penalty = 1e-4;

    /// <summary>Observations that pass the hidden units together, so that the weights of a unit are loaded once for all of them.</summary>
    private const int Tile = 4;

    /// <summary>Hidden units in vectors.</summary>
    private const int Block = Hidden / 4;

    private readonly double[] parameters = new double[ParameterCount];
    private readonly double[] gradient = new double[ParameterCount];
    private readonly double[] activations = new double[Tile * Hidden];

    /// <summary>Sums over a batch of error times active, and of that times each input, for every hidden unit.</summary>
    private readonly double[] sums = new double[3 * Hidden];

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
    public double Output(double first, double second)
    {
        Span<double> outputs = stackalloc double[Tile];
        Forward([first, first, first, first], [second, second, second, second], outputs);
        return outputs[0];
    }

    /// <summary>One pass over the observations in random order, a step of the optimizer after each batch.</summary>
    /// <param name="first">First inputs.</param>
    /// <param name="second">Second inputs.</param>
    /// <param name="targets">Targets.</param>
    /// <param name="order">Which observations; shuffled in place.</param>
    /// <param name="batchSize">Observations per step.</param>
    /// <param name="adam">The optimizer with its moments.</param>
    /// <param name="random">Where the order comes from.</param>
    public void Train(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> targets, Span<int> order,
        int batchSize, AdamOptimizer adam, ref SplitMix64 random)
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
    // Optimised at the first call: a first fit would otherwise spend most of its time in unoptimised vector code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double LossAndGradient(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> targets, ReadOnlySpan<int> batch, Span<double> slope)
    {
        sums.AsSpan().Clear();
        var (loss, errors) = (0.0, 0.0);
        Span<double> a = stackalloc double[Tile], b = stackalloc double[Tile], e = stackalloc double[Tile];
        for (var start = 0; start < batch.Length; start += Tile)
        {
            // The last tile is filled up with its first observation at an error of zero.
            var count = Math.Min(Tile, batch.Length - start);
            for (var k = 0; k < Tile; k++)
            {
                var i = batch[k < count ? start + k : start];
                (a[k], b[k]) = (first[i], second[i]);
            }

            Forward(a, b, e);
            for (var k = 0; k < Tile; k++)
            {
                e[k] = k < count ? e[k] - targets[batch[start + k]] : 0;
                loss += 0.5 * e[k] * e[k];
                errors += e[k];
            }

            Backward(a, b, e);
        }

        var scale = 1.0 / batch.Length;
        slope[4 * Hidden] = scale * errors;
        return scale * (loss + 0.5 * Penalty * Slopes(scale, slope));
    }

    /// <summary>The outputs of a tile; <see cref="activations"/> takes its hidden units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> outputs)
    {
        var weights = MemoryMarshal.Cast<double, Vector256<double>>(parameters.AsSpan(0, 4 * Hidden));
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var unit = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<double, Vector256<double>>(activations.AsSpan()));
        Vector256<double> a0 = Vector256.Create(first[0]), a1 = Vector256.Create(first[1]), a2 = Vector256.Create(first[2]), a3 = Vector256.Create(first[3]);
        Vector256<double> b0 = Vector256.Create(second[0]), b1 = Vector256.Create(second[1]);
        Vector256<double> b2 = Vector256.Create(second[2]), b3 = Vector256.Create(second[3]);
        Vector256<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (var j = 0; j < Block; j++)
        {
            var one = Unsafe.Add(ref weight, j);
            var two = Unsafe.Add(ref weight, Block + j);
            var bias = Unsafe.Add(ref weight, 2 * Block + j);
            var output = Unsafe.Add(ref weight, 3 * Block + j);
            var unit0 = Vector256.Max(Vector256.FusedMultiplyAdd(a0, one, Vector256.FusedMultiplyAdd(b0, two, bias)), Vector256<double>.Zero);
            var unit1 = Vector256.Max(Vector256.FusedMultiplyAdd(a1, one, Vector256.FusedMultiplyAdd(b1, two, bias)), Vector256<double>.Zero);
            var unit2 = Vector256.Max(Vector256.FusedMultiplyAdd(a2, one, Vector256.FusedMultiplyAdd(b2, two, bias)), Vector256<double>.Zero);
            var unit3 = Vector256.Max(Vector256.FusedMultiplyAdd(a3, one, Vector256.FusedMultiplyAdd(b3, two, bias)), Vector256<double>.Zero);
            Unsafe.Add(ref unit, Tile * j) = unit0;
            Unsafe.Add(ref unit, Tile * j + 1) = unit1;
            Unsafe.Add(ref unit, Tile * j + 2) = unit2;
            Unsafe.Add(ref unit, Tile * j + 3) = unit3;
            sum0 = Vector256.FusedMultiplyAdd(unit0, output, sum0);
            sum1 = Vector256.FusedMultiplyAdd(unit1, output, sum1);
            sum2 = Vector256.FusedMultiplyAdd(unit2, output, sum2);
            sum3 = Vector256.FusedMultiplyAdd(unit3, output, sum3);
        }

        outputs[0] = Total(sum0);
        outputs[1] = Total(sum1);
        outputs[2] = Total(sum2);
        outputs[3] = Total(sum3);
    }

    private double Total(Vector256<double> v) => (v[0] + v[1]) + (v[2] + v[3]) + parameters[4 * Hidden];

    /// <summary>Adds a tile to <see cref="sums"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> errors)
    {
        ref var sum = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<double, Vector256<double>>(sums.AsSpan()));
        ref var unit = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<double, Vector256<double>>(activations.AsSpan()));
        Vector256<double> e0 = Vector256.Create(errors[0]), e1 = Vector256.Create(errors[1]);
        Vector256<double> e2 = Vector256.Create(errors[2]), e3 = Vector256.Create(errors[3]);
        Vector256<double> a0 = e0 * first[0], a1 = e1 * first[1], a2 = e2 * first[2], a3 = e3 * first[3];
        Vector256<double> b0 = e0 * second[0], b1 = e1 * second[1], b2 = e2 * second[2], b3 = e3 * second[3];
        for (var j = 0; j < Block; j++)
        {
            var active0 = Vector256.GreaterThan(Unsafe.Add(ref unit, Tile * j), Vector256<double>.Zero);
            var active1 = Vector256.GreaterThan(Unsafe.Add(ref unit, Tile * j + 1), Vector256<double>.Zero);
            var active2 = Vector256.GreaterThan(Unsafe.Add(ref unit, Tile * j + 2), Vector256<double>.Zero);
            var active3 = Vector256.GreaterThan(Unsafe.Add(ref unit, Tile * j + 3), Vector256<double>.Zero);
            Unsafe.Add(ref sum, j) += ((e0 & active0) + (e1 & active1)) + ((e2 & active2) + (e3 & active3));
            Unsafe.Add(ref sum, Block + j) += ((a0 & active0) + (a1 & active1)) + ((a2 & active2) + (a3 & active3));
            Unsafe.Add(ref sum, 2 * Block + j) += ((b0 & active0) + (b1 & active1)) + ((b2 & active2) + (b3 & active3));
        }
    }

    /// <summary>
    /// The slopes of all but the output's bias. Where a unit is active it is linear, so the sums hold all that is needed:
    /// with s the error, w the output weight and h = u a + v b + c the unit, du = w sum(s a), dv = w sum(s b), dc = w sum(s)
    /// and dw = sum(s h) = u sum(s a) + v sum(s b) + c sum(s).
    /// </summary>
    /// <returns>The sum of the squares of the penalised weights; biases are not penalised.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Slopes(double scale, Span<double> slope)
    {
        var weights = MemoryMarshal.Cast<double, Vector256<double>>(parameters.AsSpan(0, 4 * Hidden));
        var total = MemoryMarshal.Cast<double, Vector256<double>>(sums.AsSpan());
        var slopes = MemoryMarshal.Cast<double, Vector256<double>>(slope[..(4 * Hidden)]);
        var squares = Vector256<double>.Zero;
        var penalty = Vector256.Create(Penalty * scale);
        for (var j = 0; j < Block; j++)
        {
            var (one, two, bias, output) = (weights[j], weights[Block + j], weights[2 * Block + j], weights[3 * Block + j]);
            var (s, a, b) = (scale * total[j], scale * total[Block + j], scale * total[2 * Block + j]);
            slopes[j] = output * a + penalty * one;
            slopes[Block + j] = output * b + penalty * two;
            slopes[2 * Block + j] = output * s;
            slopes[3 * Block + j] = one * a + two * b + bias * s + penalty * output;
            squares += one * one + two * two + output * output;
        }

        return (squares[0] + squares[1]) + (squares[2] + squares[3]);
    }
}
