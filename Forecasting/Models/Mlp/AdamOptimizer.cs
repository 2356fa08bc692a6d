using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrleansStock.Forecasting.Models.Mlp;

/// <summary>
/// Adam (Kingma and Ba, ICLR 2015, algorithm 1) with the paper's constants. The two bias corrections are multiplied out of
/// the quotient, as the paper's section 2 suggests, which spares each parameter two divisions.
/// </summary>
/// <param name="parameters">How many parameters there are.</param>
public sealed class AdamOptimizer(int parameters)
{
    private const double LearningRate = 1e-3, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    private readonly double[] mean = new double[parameters];
    private readonly double[] square = new double[parameters];
    private double power1 = 1;
    private double power2 = 1;

    /// <summary>Moves the parameters one step against the gradient.</summary>
    /// <param name="values">The parameters, changed in place.</param>
    /// <param name="gradient">The gradient, as many values.</param>
    /// <param name="learningRate">How far the step goes.</param>
    // Optimised at the first call, and element by element: see NeuralNetwork.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(Span<double> values, ReadOnlySpan<double> gradient, double learningRate = LearningRate)
    {
        power1 *= Beta1;
        power2 *= Beta2;
        var root = Math.Sqrt(1 - power2);
        var rate = learningRate * root / (1 - power1);
        var epsilon = Epsilon * root;
        Span<double> means = mean, squares = square;
        Span<Vector256<double>> meanVectors = MemoryMarshal.Cast<double, Vector256<double>>(means);
        Span<Vector256<double>> squareVectors = MemoryMarshal.Cast<double, Vector256<double>>(squares);
        var valueVectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        var gradientVectors = MemoryMarshal.Cast<double, Vector256<double>>(gradient);
        for (var i = 0; i < meanVectors.Length; i++)
        {
            var g = gradientVectors[i];
            var m = meanVectors[i] * Beta1 + g * (1 - Beta1);
            var s = squareVectors[i] * Beta2 + g * g * (1 - Beta2);
            (meanVectors[i], squareVectors[i]) = (m, s);
            valueVectors[i] -= m * rate / (Vector256.Sqrt(s) + Vector256.Create(epsilon));
        }

        for (var i = meanVectors.Length * Vector256<double>.Count; i < means.Length; i++)
        {
            means[i] = means[i] * Beta1 + gradient[i] * (1 - Beta1);
            squares[i] = squares[i] * Beta2 + gradient[i] * gradient[i] * (1 - Beta2);
            values[i] -= means[i] * rate / (Math.Sqrt(squares[i]) + epsilon);
        }
    }
}
