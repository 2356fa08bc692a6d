using OrleansStock.MarketData.Csv.Dates;
using OrleansStock.MarketData.Csv.Layout;

namespace OrleansStock.MarketData.Csv.Numbers;

/// <summary>The decimal signs of a file's prices and volumes, as the whole file tells.</summary>
/// <param name="Prices">The decimal sign of the prices.</param>
/// <param name="Volumes">That of the volumes; null where nothing tells and they are left out.</param>
/// <param name="HasOpen">Whether cells of prices, taken alone, could be read either way.</param>
internal readonly record struct NumberStyle(DecimalSign Prices, DecimalSign? Volumes, bool HasOpen)
{
    // Two prices of one instrument that are this far apart are one price in two readings.
    private const double Thousandfold = 300;

    private static readonly ColumnRole[] PriceRoles = [ColumnRole.Close, ColumnRole.Open, ColumnRole.High, ColumnRole.Low, ColumnRole.AdjustedClose];

    /// <summary>Decides over all rows.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="columns">Which column is what.</param>
    /// <param name="rows">The rows of the instrument.</param>
    /// <param name="order">The order of the dates.</param>
    /// <param name="wholeVolumes">Whether volumes are whole numbers.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="assumed">What was taken for granted; null where the file decides.</param>
    /// <exception cref="PriceSourceException">The file says both, or nothing.</exception>
    public static NumberStyle Decide(
        CsvTable table, CsvColumns columns, IReadOnlyList<int> rows, DateOrder order, bool wholeVolumes, string name, out string? assumed)
    {
        assumed = null;
        Counts prices = new(), others = new(), volumes = new();
        foreach (var role in PriceRoles)
        {
            if (columns[role] >= 0) prices.Add(table, columns[role], rows);
        }
        for (var column = 0; column < columns.Count; column++)
        {
            if (!columns.IsUsed(column)) others.Add(table, column, rows);
        }
        if (columns[ColumnRole.Volume] >= 0) volumes.Add(table, columns[ColumnRole.Volume], rows);

        var sign = SignOf(prices, table, name);
        sign ??= prices.Open > 0 ? Resolve(table, columns, rows, order, prices, others, volumes, wholeVolumes, name, out assumed) : null;
        return new(sign ?? DecimalSign.Point, VolumeSign(sign, volumes, wholeVolumes), prices.Open > 0);
    }

    private static DecimalSign? SignOf(Counts prices, CsvTable table, string name)
    {
        if (prices.Point == 0 && prices.Comma == 0) return null;
        var sign = prices.Point >= prices.Comma ? DecimalSign.Point : DecimalSign.Comma;
        // A few slips of somebody's fingers are unreadable lines; more of them are two ways of writing.
        if (Math.Min(prices.Point, prices.Comma) * 20 <= Math.Max(prices.Point, prices.Comma)) return sign;
        var (point, comma) = (prices.FirstPoint, prices.FirstComma);
        var withComma = $"'{table.Text(comma.Row, comma.Column)}' has a decimal comma (line {table.LineOf(comma.Row)})";
        var withPoint = $"'{table.Text(point.Row, point.Column)}' a decimal point (line {table.LineOf(point.Row)})";
        throw CsvFault.At(name, table.LineOf(Math.Max(point.Row, comma.Row)), $"{withComma} and {withPoint}");
    }

    private static DecimalSign Resolve(
        CsvTable table, CsvColumns columns, IReadOnlyList<int> rows, DateOrder order, Counts prices, Counts others, Counts volumes,
        bool wholeVolumes, string name, out string? assumed)
    {
        var (row, column) = prices.FirstOpen;
        var cell = table.Text(row, column);

        // 1. A reading that puts one price a thousand times from the next is wrong.
        bool point = IsEven(table, columns, rows, DecimalSign.Point), comma = IsEven(table, columns, rows, DecimalSign.Comma);
        if (point != comma)
        {
            const string apart = "read otherwise, prices of one instrument would be a thousand times apart";
            return Say(point ? DecimalSign.Point : DecimalSign.Comma, apart, out assumed);
        }

        // 2. The other columns' numbers are written like the prices.
        var (otherPoint, otherComma) = (others.Point + volumes.Point > 0, others.Comma + volumes.Comma > 0);
        if (otherPoint != otherComma)
            return Say(otherPoint ? DecimalSign.Point : DecimalSign.Comma, "the numbers of other columns are written so", out assumed);

        // 3. Programs write a decimal point, and thousands not at all. Nothing else of a file's fashion is certain enough. Whole volumes with
        // points are of a writer who puts points between thousands, and may have done so in the prices.
        var isPoint = cell.Contains('.', StringComparison.Ordinal);
        var pointsBetweenThousands = wholeVolumes && volumes.OpenPoints > 0;
        if (isPoint && order == DateOrder.YearMonthDay && table.Separator is ',' or '\t' && !columns.IsForeign && !pointsBetweenThousands)
            return Say(DecimalSign.Point, "the file is one that a program writes, and programs write no thousands", out assumed);

        var plain = cell.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        throw CsvFault.At(name, table.LineOf(row), $"'{cell}' could be {cell.Replace(',', '.')} or {plain}, and nothing in the file tells which");

        static DecimalSign Say(DecimalSign sign, string why, out string? assumed)
        {
            assumed = $"The prices were read with a decimal {(sign == DecimalSign.Point ? "point" : "comma")}: {why}.";
            return sign;
        }
    }

    /// <summary>Whether two prices of one instrument are so far apart that they are one price in two readings.</summary>
    public static bool AreFar(double a, double b) => a > 0 && b > 0 && (a > b * Thousandfold || b > a * Thousandfold);

    /// <summary>Whether, read so, no price is a thousand times its neighbour in the row or in the column.</summary>
    private static bool IsEven(CsvTable table, CsvColumns columns, IReadOnlyList<int> rows, DecimalSign sign)
    {
        Span<char> buffer = stackalloc char[CsvNumber.BufferLength];
        var before = double.NaN;
        foreach (var row in rows)
        {
            var close = double.NaN;
            foreach (var role in PriceRoles)
            {
                if (columns[role] < 0 || !CsvNumber.TryParse(table.Cell(row, columns[role]), buffer, out var number)) continue;
                if (!number.TryRead(sign, out var value) || !(value > 0)) continue;
                if (role == ColumnRole.Close) close = value;
                if (AreFar(value, close)) return false;
            }
            if (AreFar(close, before)) return false;
            if (!double.IsNaN(close)) before = close;
        }
        return true;
    }

    private static DecimalSign? VolumeSign(DecimalSign? prices, Counts volumes, bool whole)
    {
        if (volumes.Point > 0 != volumes.Comma > 0) return volumes.Point > 0 ? DecimalSign.Point : DecimalSign.Comma;
        if (volumes.Point > 0) return null;
        if (volumes.Open == 0) return prices ?? DecimalSign.Point;
        // 489.283 beside 100,30: the point cannot be a decimal sign, and so it stands between thousands.
        var mark = volumes.OpenPoints > 0 ? DecimalSign.Point : DecimalSign.Comma;
        if (volumes.OpenPoints > 0 && volumes.OpenPoints < volumes.Open) return null;
        var grouped = mark == DecimalSign.Point ? DecimalSign.Comma : DecimalSign.Point;
        if (prices is { } sign) return sign == mark ? null : grouped;
        return whole ? grouped : null;
    }

    /// <summary>How the cells of a column, or of several, can be read.</summary>
    private sealed class Counts
    {
        public int Point { get; private set; }

        public int Comma { get; private set; }

        public int Open { get; private set; }

        public int OpenPoints { get; private set; }

        public (int Row, int Column) FirstPoint { get; private set; }

        public (int Row, int Column) FirstComma { get; private set; }

        public (int Row, int Column) FirstOpen { get; private set; }

        public void Add(CsvTable table, int column, IReadOnlyList<int> rows)
        {
            Span<char> buffer = stackalloc char[CsvNumber.BufferLength];
            foreach (var row in rows)
            {
                var cell = table.Cell(row, column);
                if (PlainNumber.LengthOf(cell, out var point) is > 0 and var length && length == cell.Length)
                {
                    if (point < 0) continue;
                    if (!PlainNumber.IsOpen(cell, point))
                    {
                        if (Point++ == 0) FirstPoint = (row, column);
                        continue;
                    }
                }
                if (cell.IndexOfAny((byte)'.', (byte)',') < 0 || !CsvNumber.TryParse(cell, buffer, out var number) || !number.HasMark) continue;
                if (number.IsOpen)
                {
                    if (Open++ == 0) FirstOpen = (row, column);
                    if (cell.Contains((byte)'.')) OpenPoints++;
                }
                else if (number.PointFits)
                {
                    if (Point++ == 0) FirstPoint = (row, column);
                }
                else if (Comma++ == 0)
                {
                    FirstComma = (row, column);
                }
            }
        }
    }
}
