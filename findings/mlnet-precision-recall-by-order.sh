#!/usr/bin/env bash
# Microsoft.ML 5.0.1, BinaryClassification.Evaluate.
# The area under the precision-recall curve depends on the order of the rows wherever scores are equal, as those of trees, calibrators and
# rounded odds are: a model that gives every row the same score has 1, the best there is, where the rows that rose come first, and 0.30
# where they come last; their share, 0.50, would be right. Right odds in tenths are 0.84 or 0.72. The area under the ROC curve counts equal
# scores as half and does not change. A file sorted by its outcome, or by class, chooses the model: shuffle the rows before they are
# judged, or take the ROC.
# Seen: the two lines below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/probe.cs" <<'CS'
#:package Microsoft.ML@5.0.1
#:property PublishAot=false
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var context = new MLContext(seed: 1);

CalibratedBinaryClassificationMetrics Evaluate(IEnumerable<Row> rows) => context.BinaryClassification.Evaluate(context.Data.LoadFromEnumerable(rows));
Row Odds(bool rose, float up) => new() { Label = rose, Score = up - 0.5f, Probability = up, PredictedLabel = up >= 0.5f };
void Tell(string name, IReadOnlyList<Row> rows)
{
    var (first, last) = (Evaluate(rows.OrderByDescending(r => r.Label)), Evaluate(rows.OrderBy(r => r.Label)));
    Console.WriteLine($"{name}: precision-recall {first.AreaUnderPrecisionRecallCurve:0.00} with risers first, "
        + $"{last.AreaUnderPrecisionRecallCurve:0.00} with them last; ROC {first.AreaUnderRocCurve:0.00} and {last.AreaUnderRocCurve:0.00}");
}

Tell("one score for all of ten rows", [.. Enumerable.Range(0, 10).Select(i => Odds(i % 2 == 0, 0.3f))]);
// Right odds in tenths: of ten rows with odds of 0.3, three rose.
Tell("right odds, in tenths", [.. Enumerable.Range(1, 9).SelectMany(odds => Enumerable.Range(0, 10).Select(i => Odds(i < odds, odds / 10f)))]);

internal sealed class Row
{
    public bool Label { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel { get; set; }
}
CS
expected='one score for all of ten rows: precision-recall 1.00 with risers first, 0.30 with them last; ROC 0.50 and 0.50
right odds, in tenths: precision-recall 0.84 with risers first, 0.72 with them last; ROC 0.80 and 0.80'
seen=$(cd "$work" && dotnet run probe.cs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "It behaves otherwise now." >&2; exit 1; }
