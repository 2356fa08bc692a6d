using System.Buffers.Binary;
using System.Collections;
using System.Runtime.InteropServices;
using OrleansStock.Forecasting;

namespace OrleansStock.Grains.Tickers.Memory;

/// <summary>
/// Bars in memory, in columns as narrow as their data: 23 bytes a bar where a row object takes 56. Every bar that is read is
/// equal to the last bit to the one that was given. It never changes.
/// </summary>
/// <remarks>
/// Sources give prices as 32-bit floats or with a few decimals. A column is held as the bits of floats or as whole multiples of
/// a power of ten where that is exact for all its values, else as doubles. Open, high and low are held as their distance from the
/// close, in three bytes, where all four have the same form.
/// </remarks>
public sealed class CompactBars : IReadOnlyList<Bar>
{
    // More decimals than any source gives; beyond them a column is held as doubles.
    private const int MostDecimals = 8;

    private const int LargeBytes = 5;
    private const ulong LargestVolume = (1ul << (8 * LargeBytes)) - 1;

    private static readonly double[] powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

    private readonly int firstDay;
    private readonly ushort[]? dayOffsets;
    private readonly int[]? days;
    private readonly Column open, high, low, close, adjustedClose;
    private readonly uint[]? volumes;
    private readonly byte[]? largeVolumes;
    private readonly long[]? anyVolumes;

    /// <summary>Holds bars.</summary>
    /// <param name="bars">Bars in strictly ascending order of date.</param>
    public CompactBars(ReadOnlySpan<Bar> bars)
    {
        Count = bars.Length;
        if (Count == 0)
        {
            (days, volumes) = ([], []);
            open = high = low = close = adjustedClose = new Column([]);
            return;
        }

        firstDay = bars[0].Date.DayNumber;
        if (bars[^1].Date.DayNumber - firstDay <= ushort.MaxValue) dayOffsets = new ushort[Count];
        else days = new int[Count];
        var largest = 0ul;
        // A volume below 0 is larger than any as a number without a sign.
        foreach (var bar in bars) largest = Math.Max(largest, (ulong)bar.Volume);
        if (largest <= uint.MaxValue) volumes = new uint[Count];
        else if (largest <= LargestVolume) largeVolumes = new byte[LargeBytes * Count];
        else anyVolumes = new long[Count];
        var columns = new double[5][];
        for (var c = 0; c < columns.Length; c++) columns[c] = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var bar = bars[i];
            if (dayOffsets is not null) dayOffsets[i] = (ushort)(bar.Date.DayNumber - firstDay);
            else days![i] = bar.Date.DayNumber;
            SetVolume(i, bar.Volume);
            (columns[0][i], columns[1][i], columns[2][i], columns[3][i]) = (bar.Close, bar.Open, bar.High, bar.Low);
            columns[4][i] = bar.AdjustedClose;
        }

        var form = FormOf(columns.AsSpan(0, 4));
        close = new Column(columns[0], form ?? FormOf(columns.AsSpan(0, 1)));
        open = new Column(columns[1], form ?? FormOf(columns.AsSpan(1, 1)), form is null ? null : close);
        high = new Column(columns[2], form ?? FormOf(columns.AsSpan(2, 1)), form is null ? null : close);
        low = new Column(columns[3], form ?? FormOf(columns.AsSpan(3, 1)), form is null ? null : close);
        var isUnadjusted = MemoryMarshal.AsBytes<double>(columns[4]).SequenceEqual(MemoryMarshal.AsBytes<double>(columns[0]));
        adjustedClose = isUnadjusted ? close : new Column(columns[4], FormOf(columns.AsSpan(4, 1)));
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public Bar this[int index] => new(
        DateOf(index), open[index], high[index], low[index], close[index], adjustedClose[index], VolumeOf(index));

    /// <summary>Bytes that the columns take.</summary>
    public long Bytes =>
        (dayOffsets is null ? sizeof(int) : sizeof(ushort)) * (long)Count
        + (volumes is not null ? sizeof(uint) : largeVolumes is not null ? LargeBytes : sizeof(long)) * (long)Count
        + open.Bytes + high.Bytes + low.Bytes + close.Bytes + (ReferenceEquals(adjustedClose, close) ? 0 : adjustedClose.Bytes);

    /// <summary>The number of the first bar on a date or after it; <see cref="Count"/> where there is none.</summary>
    /// <param name="date">The date.</param>
    public int FirstFrom(DateOnly date)
    {
        if (days is not null) return Found(Array.BinarySearch(days, date.DayNumber));
        var offset = date.DayNumber - firstDay;
        return offset <= 0 ? 0 : offset > ushort.MaxValue ? Count : Found(Array.BinarySearch(dayOffsets!, (ushort)offset));

        static int Found(int answer) => answer < 0 ? ~answer : answer;
    }

    /// <summary>The bars from one number up to another one, as rows.</summary>
    /// <param name="from">Number of the first bar.</param>
    /// <param name="end">Number of the bar after the last one.</param>
    public Bar[] Slice(int from, int end)
    {
        var bars = new Bar[Math.Max(0, end - from)];
        for (var i = 0; i < bars.Length; i++) bars[i] = this[from + i];
        return bars;
    }

    /// <inheritdoc/>
    public IEnumerator<Bar> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private long VolumeOf(int index)
    {
        if (volumes is not null) return volumes[index];
        if (largeVolumes is null) return anyVolumes![index];
        var at = LargeBytes * index;
        return BinaryPrimitives.ReadUInt32LittleEndian(largeVolumes.AsSpan(at)) | ((long)largeVolumes[at + sizeof(uint)] << 32);
    }

    private void SetVolume(int index, long volume)
    {
        if (volumes is not null)
        {
            volumes[index] = (uint)volume;
        }
        else if (largeVolumes is not null)
        {
            var at = LargeBytes * index;
            BinaryPrimitives.WriteUInt32LittleEndian(largeVolumes.AsSpan(at), (uint)volume);
            largeVolumes[at + sizeof(uint)] = (byte)(volume >> 32);
        }
        else
        {
            anyVolumes![index] = volume;
        }
    }

    private DateOnly DateOf(int index) => DateOnly.FromDayNumber(dayOffsets is null ? days![index] : firstDay + dayOffsets[index]);

    // The form in which all values of all columns are exact: -1 for floats, else the number of decimals; null where there is none.
    private static int? FormOf(ReadOnlySpan<double[]> columns)
    {
        for (var form = -1; form <= MostDecimals; form++)
        {
            var isExact = true;
            foreach (var column in columns)
            {
                foreach (var value in column)
                {
                    if (IsExact(value, form)) continue;
                    isExact = false;
                    break;
                }

                if (!isExact) break;
            }

            if (isExact) return form;
        }

        return null;
    }

    private static bool IsExact(double value, int form) =>
        (form < 0 || Math.Abs(value * powers[form]) < int.MaxValue)
        && BitConverter.DoubleToInt64Bits(Decode(Encode(value, form), form)) == BitConverter.DoubleToInt64Bits(value);

    private static int Encode(double value, int form) =>
        form < 0 ? BitConverter.SingleToInt32Bits((float)value) : (int)Math.Round(value * powers[form]);

    private static double Decode(int code, int form) => form < 0 ? BitConverter.Int32BitsToSingle(code) : code / powers[form];

    private sealed class Column
    {
        private const int NearBytes = 3;
        private const int LargestNear = (1 << 23) - 1;

        private readonly int form;
        private readonly Column? anchor;
        private readonly byte[]? near;
        private readonly int[]? codes;
        private readonly double[]? values;

        public Column(double[] values, int? form = null, Column? anchor = null)
        {
            if (form is not { } known)
            {
                this.values = values;
                return;
            }

            this.form = known;
            var encoded = Array.ConvertAll(values, v => Encode(v, known));
            if (anchor?.codes is { } anchors && IsNear(encoded, anchors))
            {
                this.anchor = anchor;
                near = new byte[NearBytes * encoded.Length];
                Span<byte> four = stackalloc byte[4];
                for (var i = 0; i < encoded.Length; i++)
                {
                    BinaryPrimitives.WriteInt32LittleEndian(four, encoded[i] - anchors[i]);
                    four[..NearBytes].CopyTo(near.AsSpan(NearBytes * i));
                }
            }
            else
            {
                codes = encoded;
            }
        }

        public long Bytes => near?.Length ?? (codes is not null ? sizeof(int) * (long)codes.Length : sizeof(double) * (long)values!.Length);

        public double this[int index] =>
            values is not null ? values[index]
            : Decode(near is null ? codes![index] : anchor!.codes![index] + NearAt(index), form);

        private int NearAt(int index)
        {
            var at = NearBytes * index;
            // The sign lies in the third byte.
            return near![at] | (near[at + 1] << 8) | ((sbyte)near[at + 2] << 16);
        }

        private static bool IsNear(int[] codes, int[] anchors)
        {
            for (var i = 0; i < codes.Length; i++)
                if (Math.Abs((long)codes[i] - anchors[i]) > LargestNear) return false;
            return true;
        }
    }
}
