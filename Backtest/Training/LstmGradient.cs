using System.Numerics.Tensors;
using OrleansStock.Forecasting.Models.Lstm;

namespace OrleansStock.Backtest.Training;

/// <summary>The squared error of a network over a window of days and its gradient, by backpropagation through time (Werbos 1990).</summary>
/// <param name="inputs">How many inputs a day has.</param>
/// <param name="units">How many units remember.</param>
/// <param name="outputs">How many outputs there are.</param>
/// <param name="length">The longest window, in days.</param>
public sealed class LstmGradient(int inputs, int units, int outputs, int length)
{
    private const int Gates = 4;

    private readonly double[] hidden = new double[(length + 1) * units], cell = new double[(length + 1) * units];
    private readonly double[] gates = new double[length * Gates * units];
    private readonly double[] errors = new double[length * outputs];
    private readonly double[] slopes = new double[Gates * units], later = new double[units], laterCell = new double[units];

    /// <summary>Adds the gradient of a window's error.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="days">The inputs of the window's days, one day after the other.</param>
    /// <param name="targets">What each output should say after each day; not a number where that is not known.</param>
    /// <param name="weights">How much each output counts.</param>
    /// <param name="gradient">Is added to, one number per parameter.</param>
    /// <returns>Half the weighted sum of squared errors.</returns>
    public double Add(
        LstmNetwork network, ReadOnlySpan<double> parameters, ReadOnlySpan<double> days, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights,
        Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(network);
        var count = days.Length / inputs;
        var loss = Forward(network, days, targets, weights, count);
        later.AsSpan().Clear();
        laterCell.AsSpan().Clear();
        for (var t = count - 1; t >= 0; t--)
        {
            var day = days.Slice(t * inputs, inputs);
            AddOutputs(network, parameters, day, t, gradient);
            AddGates(t);
            AddColumns(network, parameters, day, t, gradient);
        }

        return loss;
    }

    private double Forward(LstmNetwork network, ReadOnlySpan<double> days, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, int count)
    {
        var loss = 0.0;
        hidden.AsSpan(0, units).Clear();
        cell.AsSpan(0, units).Clear();
        for (var t = 0; t < count; t++)
        {
            var day = days.Slice(t * inputs, inputs);
            Span<double> h = hidden.AsSpan((t + 1) * units, units), c = cell.AsSpan((t + 1) * units, units);
            hidden.AsSpan(t * units, units).CopyTo(h);
            cell.AsSpan(t * units, units).CopyTo(c);
            network.Step(day, h, c, gates.AsSpan(t * Gates * units, Gates * units));
            for (var o = 0; o < outputs; o++)
            {
                var target = targets[t * outputs + o];
                var error = double.IsNaN(target) ? 0 : network.Output(o, day, h) - target;
                errors[t * outputs + o] = weights[o] * error;
                loss += 0.5 * weights[o] * error * error;
            }
        }

        return loss;
    }

    private void AddOutputs(LstmNetwork network, ReadOnlySpan<double> parameters, ReadOnlySpan<double> day, int t, Span<double> gradient)
    {
        ReadOnlySpan<double> h = hidden.AsSpan((t + 1) * units, units);
        for (var o = 0; o < outputs; o++)
        {
            var error = errors[t * outputs + o];
            if (error == 0) continue;
            var row = gradient.Slice(network.Row(o), units + inputs + 1);
            TensorPrimitives.MultiplyAdd(h, error, row[..units], row[..units]);
            TensorPrimitives.MultiplyAdd(day, error, row.Slice(units, inputs), row.Slice(units, inputs));
            row[^1] += error;
            TensorPrimitives.MultiplyAdd(parameters.Slice(network.Row(o), units), error, later, later);
        }
    }

    /// <summary>From what a day's units said on to the sums that their gates were made of.</summary>
    private void AddGates(int t)
    {
        var g = gates.AsSpan(t * Gates * units, Gates * units);
        for (var u = 0; u < units; u++)
        {
            double input = g[u], forget = g[units + u], candidate = g[2 * units + u], output = g[3 * units + u];
            var squashed = Math.Tanh(cell[(t + 1) * units + u]);
            var remembered = laterCell[u] + later[u] * output * (1 - squashed * squashed);
            slopes[u] = remembered * candidate * input * (1 - input);
            slopes[units + u] = remembered * cell[t * units + u] * forget * (1 - forget);
            slopes[2 * units + u] = remembered * input * (1 - candidate * candidate);
            slopes[3 * units + u] = later[u] * squashed * output * (1 - output);
            laterCell[u] = remembered * forget;
        }
    }

    private void AddColumns(LstmNetwork network, ReadOnlySpan<double> parameters, ReadOnlySpan<double> day, int t, Span<double> gradient)
    {
        for (var i = 0; i < inputs; i++) AddColumn(network.Column(i), day[i], gradient);
        AddColumn(network.Column(inputs + units), 1, gradient);
        for (var j = 0; j < units; j++)
        {
            var column = network.Column(inputs + j);
            AddColumn(column, hidden[t * units + j], gradient);
            var sum = 0.0;
            // Added up in one order, whatever the processor's vectors: the same bytes on every machine.
            for (var k = 0; k < slopes.Length; k++) sum += parameters[column + k] * slopes[k];
            later[j] = sum;
        }
    }

    private void AddColumn(int column, double factor, Span<double> gradient)
    {
        var part = gradient.Slice(column, slopes.Length);
        TensorPrimitives.MultiplyAdd(slopes, factor, part, part);
    }
}
