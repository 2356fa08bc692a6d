#!/usr/bin/env bash
# Microsoft.ML 5.0.1.
# A PredictionEngine that threads share answers, without an exception in most cases, with the values of another thread's row: thousands
# of wrong answers in a few million, although the model here only copies its inputs and each thread makes its own rows. The documentation
# says that an engine is not thread-safe; what it does not say is that the usual sign of it is a plausible wrong number and not an error.
# Seen: "one thread: all right; four threads: wrong answers".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:property PublishAot=false
using Microsoft.ML;

var ml = new MLContext(seed: 1);
var data = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 10).Select(i => new Row { A = i, B = i, C = i }));
var model = ml.Transforms.Concatenate("Features", "A", "B", "C").Fit(data);
var engine = ml.Model.CreatePredictionEngine<Row, Answer>(model);
long wrong = 0, thrown = 0;
void Ask(int from, int count)
{
    for (var i = from; i < from + count; i++)
    {
        try
        {
            if (engine.Predict(new Row { A = i, B = i, C = i }).Features!.Any(f => f != i)) Interlocked.Increment(ref wrong);
        }
        catch (Exception)
        {
            Interlocked.Increment(ref thrown);
        }
    }
}
Ask(0, 1_000_000);
var alone = wrong + thrown == 0 ? "all right" : "wrong answers";
var threads = Enumerable.Range(1, 4).Select(t => new Thread(() => Ask(t * 2_000_000, 1_000_000))).ToList();
threads.ForEach(t => t.Start());
threads.ForEach(t => t.Join());
Console.WriteLine($"one thread: {alone}; four threads: {(wrong > 0 ? "wrong answers" : "no wrong answer")}");

public sealed class Row
{
    public float A { get; set; }
    public float B { get; set; }
    public float C { get; set; }
}

public sealed class Answer
{
    public float[]? Features { get; set; }
}
CS
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "one thread: all right; four threads: wrong answers" ] || { echo "It behaves otherwise now." >&2; exit 1; }
