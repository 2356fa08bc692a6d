using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>
/// The trees of a model that Microsoft.ML trained and stored, laid out for evaluation: immutable, so that any number of
/// threads may ask at once, which a <c>PredictionEngine</c> does not allow, and without the cost of a data view per row.
/// </summary>
public sealed class TrainedTrees
{
    private readonly double bias;
    private readonly int[] roots;

    // One entry per node: a feature of -1 marks a leaf, whose value stands in place of the threshold.
    private readonly int[] features, left, right;
    private readonly double[] thresholds;

    private TrainedTrees(FastTreeRegressionModelParameters model)
    {
        var ensemble = model.TrainedTreeEnsemble;
        bias = ensemble.Bias;
        roots = new int[ensemble.Trees.Count];
        var size = ensemble.Trees.Sum(t => t.NumberOfNodes + t.NumberOfLeaves);
        (features, left, right, thresholds) = (new int[size], new int[size], new int[size], new double[size]);
        var start = 0;
        for (var t = 0; t < roots.Length; t++)
        {
            var tree = ensemble.Trees[t];
            var leaves = start + tree.NumberOfNodes;
            // Microsoft.ML numbers nodes and leaves apart, and marks a leaf by its complement.
            int Place(int child) => child >= 0 ? start + child : leaves + ~child;
            roots[t] = tree.NumberOfNodes > 0 ? start : leaves;
            for (var n = 0; n < tree.NumberOfNodes; n++)
            {
                features[start + n] = tree.NumericalSplitFeatureIndexes[n];
                thresholds[start + n] = tree.NumericalSplitThresholds[n];
                (left[start + n], right[start + n]) = (Place(tree.LeftChild[n]), Place(tree.RightChild[n]));
            }

            for (var l = 0; l < tree.NumberOfLeaves; l++)
            {
                features[leaves + l] = -1;
                thresholds[leaves + l] = tree.LeafValues[l] * ensemble.TreeWeights[t];
            }

            start = leaves + tree.NumberOfLeaves;
        }
    }

    /// <summary>Reads a model that Microsoft.ML stored.</summary>
    /// <param name="stream">The stored model, seekable.</param>
    /// <exception cref="InvalidDataException">It holds something other than a regression by trees.</exception>
    public static TrainedTrees Read(Stream stream)
    {
        var context = new MLContext(seed: 1);
        context.ComponentCatalog.RegisterAssembly(typeof(FastTreeRegressionModelParameters).Assembly);
        try
        {
            return context.Model.Load(stream, out _) is RegressionPredictionTransformer<FastTreeRegressionModelParameters> { Model: { } model }
                ? new TrainedTrees(model)
                : throw new InvalidDataException("The stored model is not a regression by FastTree.");
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"The stored model is unreadable: {e.Message}", e);
        }
    }

    /// <summary>Whether every split is on one of so many inputs.</summary>
    internal bool Fits(int inputs) => features.All(f => f < inputs);

    /// <summary>The forecast for a row of inputs.</summary>
    /// <param name="inputs">The inputs, in the order in which the model was trained.</param>
    public double Value(ReadOnlySpan<float> inputs)
    {
        var sum = bias;
        foreach (var root in roots)
        {
            var at = root;
            while (features[at] >= 0) at = inputs[features[at]] <= thresholds[at] ? left[at] : right[at];
            sum += thresholds[at];
        }

        return sum;
    }
}
