using OrleansStock.Forecasting;

namespace OrleansStock.GrainInterfaces;

/// <summary>How a <see cref="Symbol"/>, which knows nothing of Orleans, crosses the wire.</summary>
[RegisterSerializer, RegisterCopier]
public sealed class SymbolCodec : TextValueCodec<Symbol>
{
    /// <inheritdoc/>
    protected override Symbol Parse(string text) => Symbol.Parse(text);
}
