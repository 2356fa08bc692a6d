using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>
/// One layer of long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and Cummins
/// 2000) and a linear output, which sees the day's inputs as well. It holds numbers and no state.
/// </summary>
/// <remarks>
/// The parameters lie one after the other: for each input, each unit and the bias a column of four gates by unit (input, forget,
/// candidate, output); then per output a weight for each unit and each input, and its bias.
/// </remarks>
public sealed class LstmNetwork
{
    private const int Gates = 4;

    private readonly double[] parameters;

    /// <summary>Makes a network.</summary>
    /// <param name="inputs">How many inputs a day has.</param>
    /// <param name="units">How many units remember.</param>
    /// <param name="outputs">How many outputs there are.</param>
    /// <param name="parameters">As many numbers as <see cref="Size"/> says; kept, not copied.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers.</exception>
    public LstmNetwork(int inputs, int units, int outputs, double[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Length != Size(inputs, units, outputs)) throw new ArgumentException("The network has another number of parameters.", nameof(parameters));
        (Inputs, Units, Outputs, this.parameters) = (inputs, units, outputs, parameters);
    }

    /// <summary>How many inputs a day has.</summary>
    public int Inputs { get; }

    /// <summary>How many units remember.</summary>
    public int Units { get; }

    /// <summary>How many outputs there are.</summary>
    public int Outputs { get; }

    /// <summary>How many activations a step leaves: the gates of each unit.</summary>
    public int Activations => Gates * Units;

    /// <summary>How many parameters such a network has.</summary>
    /// <param name="inputs">How many inputs a day has.</param>
    /// <param name="units">How many units remember.</param>
    /// <param name="outputs">How many outputs there are.</param>
    public static int Size(int inputs, int units, int outputs) => Gates * units * (inputs + units + 1) + outputs * (units + inputs + 1);

    /// <summary>Where the column of an input, a unit (counted behind the inputs) or the bias (last) begins.</summary>
    /// <param name="source">Its number.</param>
    public int Column(int source) => source * Activations;

    /// <summary>Where the weights of an output begin.</summary>
    /// <param name="output">Its number.</param>
    public int Row(int output) => Column(Inputs + Units + 1) + output * (Units + Inputs + 1);

    /// <summary>Takes in a day.</summary>
    /// <param name="day">The day's inputs.</param>
    /// <param name="hidden">What the units said the day before, and say now.</param>
    /// <param name="cell">What they remembered, and remember now.</param>
    /// <param name="gates">Takes the activations, by gate and unit.</param>
    public void Step(ReadOnlySpan<double> day, Span<double> hidden, Span<double> cell, Span<double> gates)
    {
        Weigh(day[..Inputs], hidden[..Units], gates[..Activations]);
        for (var u = 0; u < Units; u++)
        {
            gates[u] = Sigmoid(gates[u]);
            gates[Units + u] = Sigmoid(gates[Units + u]);
            gates[2 * Units + u] = Math.Tanh(gates[2 * Units + u]);
            gates[3 * Units + u] = Sigmoid(gates[3 * Units + u]);
            cell[u] = gates[Units + u] * cell[u] + gates[u] * gates[2 * Units + u];
            hidden[u] = gates[3 * Units + u] * Math.Tanh(cell[u]);
        }
    }

    /// <summary>What the network says after a day.</summary>
    /// <param name="output">The number of the output.</param>
    /// <param name="day">The day's inputs.</param>
    /// <param name="hidden">What the units say.</param>
    public double Output(int output, ReadOnlySpan<double> day, ReadOnlySpan<double> hidden)
    {
        var weights = parameters.AsSpan(Row(output), Units + Inputs + 1);
        var sum = weights[^1];
        for (var u = 0; u < hidden.Length; u++) sum += weights[u] * hidden[u];
        for (var i = 0; i < day.Length; i++) sum += weights[Units + i] * day[i];
        return sum;
    }

    /// <summary>
    /// The sums before the activations: the bias, then what each input and each unit adds to it, one after the other and not fused, so that equal
    /// input gives equal sums on every machine. Sixteen sums stay in registers while all sources are added.
    /// </summary>
    private void Weigh(ReadOnlySpan<double> day, ReadOnlySpan<double> hidden, Span<double> sums)
    {
        var columns = parameters.AsSpan(0, Column(Inputs + Units + 1));
        var at = 0;
        for (; at + 4 * Vector256<double>.Count <= sums.Length; at += 4 * Vector256<double>.Count)
        {
            var block = MemoryMarshal.Cast<double, Vector256<double>>(columns.Slice(Column(Inputs + Units) + at, 4 * Vector256<double>.Count));
            var (sum0, sum1, sum2, sum3) = (block[0], block[1], block[2], block[3]);
            for (var source = 0; source < Inputs + Units; source++)
            {
                var value = Vector256.Create(source < day.Length ? day[source] : hidden[source - day.Length]);
                block = MemoryMarshal.Cast<double, Vector256<double>>(columns.Slice(Column(source) + at, 4 * Vector256<double>.Count));
                sum0 += block[0] * value;
                sum1 += block[1] * value;
                sum2 += block[2] * value;
                sum3 += block[3] * value;
            }

            sum0.CopyTo(sums[at..]);
            sum1.CopyTo(sums[(at + Vector256<double>.Count)..]);
            sum2.CopyTo(sums[(at + 2 * Vector256<double>.Count)..]);
            sum3.CopyTo(sums[(at + 3 * Vector256<double>.Count)..]);
        }

        for (; at < sums.Length; at++)
        {
            var sum = columns[Column(Inputs + Units) + at];
            for (var source = 0; source < Inputs + Units; source++)
                sum += columns[Column(source) + at] * (source < day.Length ? day[source] : hidden[source - day.Length]);
            sums[at] = sum;
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
