using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using OrleansStock.Forecasting.Models.BoostedTrees;

namespace OrleansStock.Backtest.Training;

/// <summary>Trains regression trees by Microsoft.ML's FastTree, so that equal rows make equal bytes.</summary>
internal static class FastTreeTrainer
{
    /// <summary>What the manifest says of the trainer.</summary>
    public static string Name { get; } = FormattableString.Invariant(
        $"Microsoft.ML.FastTree 5.0.1, {Trees} trees of {Leaves} leaves, rate {Rate}, {FewestInLeaf} rows in a leaf");

    private const int Trees = 100, Leaves = 12, FewestInLeaf = 100, Bins = 63;

    private const double Rate = 0.06;

    /// <summary>The first time that a zip can hold: Microsoft.ML writes the clock into each entry.</summary>
    private static readonly DateTimeOffset noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Trains.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="inputs">Places of the inputs that it may look at.</param>
    public static (ITransformer Model, MLContext Context, DataViewSchema Schema) Train(IReadOnlyList<TrainingRow> rows, IReadOnlyList<int> inputs)
    {
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(
            rows.Select(r => new Example { Label = (float)r.Excess, Features = [.. inputs.Select(i => (float)r.Inputs[i])] }),
            Schema(typeof(Example), inputs.Count));
        var model = context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            // More threads add histograms in another order; one thread gives one result on every machine.
            NumberOfThreads = 1,
            Seed = 1,
            FeatureSelectionSeed = 1,
            NumberOfTrees = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = FewestInLeaf,
            MaximumBinCountPerFeature = Bins,
            LearningRate = Rate,
        }).Fit(data);
        return (model, context, data.Schema);
    }

    /// <summary>The columns of a type whose <c>Features</c> are so many numbers.</summary>
    public static SchemaDefinition Schema(Type type, int inputs)
    {
        var schema = SchemaDefinition.Create(type);
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, inputs);
        return schema;
    }

    /// <summary>The trees, and how much each input's splits gained.</summary>
    public static (TrainedTrees Trees, double[] Gains) Learn(IReadOnlyList<TrainingRow> rows, IReadOnlyList<int> inputs)
    {
        var trained = Train(rows, inputs);
        var gains = new double[inputs.Count];
        var model = ((RegressionPredictionTransformer<FastTreeRegressionModelParameters>)trained.Model).Model;
        foreach (var tree in model.TrainedTreeEnsemble.Trees)
            for (var n = 0; n < tree.NumberOfNodes; n++) gains[tree.NumericalSplitFeatureIndexes[n]] += tree.SplitGains[n];
        using var stored = new MemoryStream(Store(trained));
        return (TrainedTrees.Read(stored), gains);
    }

    /// <summary>The bytes of a trained model, without the time at which Microsoft.ML wrote them.</summary>
    public static byte[] Store((ITransformer Model, MLContext Context, DataViewSchema Schema) trained)
    {
        using var written = new MemoryStream();
        trained.Context.Model.Save(trained.Model, trained.Schema, written);
        using var source = new ZipArchive(new MemoryStream(written.ToArray()), ZipArchiveMode.Read);
        return Zip(source.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        }));
    }

    /// <summary>A zip whose bytes depend on its entries alone.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = target.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = noTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private sealed class Example
    {
        public float Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
