namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>The network of one year with what its file says of it.</summary>
/// <param name="About">What the file says.</param>
/// <param name="Network">The network.</param>
internal sealed record LstmVintage(LstmManifest.Vintage About, LstmNetwork Network);
