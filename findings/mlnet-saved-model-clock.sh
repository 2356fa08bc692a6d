#!/usr/bin/env bash
# Microsoft.ML 5.0.1 with Microsoft.ML.FastTree 5.0.1, one thread, a fixed seed.
# The same model saved twice, three seconds apart, is two different files: MLContext.Model.Save writes a zip whose entries
# carry the clock (a zip counts in steps of two seconds). The entries' contents are the same. A build that compares or signs
# model files has to write the entries anew with a fixed time.
# Seen: "files equal: False, contents equal: True".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:package Microsoft.ML.FastTree@5.0.1
#:property PublishAot=false
using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

var context = new MLContext(seed: 1);
var rows = Enumerable.Range(0, 500).Select(i => new Row { Label = i % 7, Features = [i % 7, i % 11] });
var data = context.Data.LoadFromEnumerable(rows);
var model = context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options { NumberOfThreads = 1, NumberOfTrees = 5 }).Fit(data);

byte[] Save()
{
    using var stream = new MemoryStream();
    context.Model.Save(model, data.Schema, stream);
    return stream.ToArray();
}

string Contents(byte[] bytes)
{
    using var zip = new ZipArchive(new MemoryStream(bytes));
    return string.Join('\n', zip.Entries.Select(e =>
    {
        using var stream = e.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return e.FullName + Convert.ToHexString(copy.ToArray());
    }));
}

var one = Save();
await Task.Delay(3000);
var two = Save();
Console.WriteLine($"files equal: {one.SequenceEqual(two)}, contents equal: {Contents(one) == Contents(two)}");

internal sealed class Row
{
    public float Label { get; set; }

    [VectorType(2)]
    public float[] Features { get; set; } = [];
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "files equal: False, contents equal: True" ] || { echo "It behaves otherwise now." >&2; exit 1; }
