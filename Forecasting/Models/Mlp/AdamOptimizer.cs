using System.Numerics.Tensors;

namespace OrleansStock.Forecasting.Models.Mlp;

/// <summary>Adam (Kingma and Ba, ICLR 2015, algorithm 1) with the paper's constants.</summary>
/// <param name="parameters">How many parameters there are.</param>
public sealed class AdamOptimizer(int parameters)
{
    private const double LearningRate = 1e-3, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    private readonly double[] mean = new double[parameters];
    private readonly double[] square = new double[parameters];
    private readonly double[] scratch = new double[parameters];
    private double power1 = 1;
    private double power2 = 1;

    /// <summary>Moves the parameters one step against the gradient.</summary>
    /// <param name="values">The parameters, changed in place.</param>
    /// <param name="gradient">The gradient, as many values.</param>
    public void Step(Span<double> values, ReadOnlySpan<double> gradient)
    {
        // Element by element throughout: no sum whose order would depend on the width of the processor's vectors.
        power1 *= Beta1;
        power2 *= Beta2;
        TensorPrimitives.Multiply(gradient, 1 - Beta1, scratch);
        TensorPrimitives.MultiplyAdd(mean, Beta1, scratch, mean);
        TensorPrimitives.Multiply(gradient, gradient, scratch);
        TensorPrimitives.Multiply(scratch, 1 - Beta2, scratch);
        TensorPrimitives.MultiplyAdd(square, Beta2, scratch, square);
        TensorPrimitives.Divide(square, 1 - power2, scratch);
        TensorPrimitives.Sqrt(scratch, scratch);
        TensorPrimitives.Add(scratch, Epsilon, scratch);
        TensorPrimitives.Divide(mean, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -LearningRate / (1 - power1), values, values);
    }
}
