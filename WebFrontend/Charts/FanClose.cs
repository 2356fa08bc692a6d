namespace OrleansStock.WebFrontend.Charts;

/// <summary>A close on a day.</summary>
public readonly record struct FanClose(DateOnly Date, decimal Price);
