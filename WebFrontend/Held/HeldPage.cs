namespace OrleansStock.WebFrontend.Held;

/// <summary>A page for everybody.</summary>
/// <param name="Content">What it was rendered from; the page holds as long as that is served.</param>
/// <param name="Body">Its HTML.</param>
internal sealed record HeldPage(object Content, HeldBody Body);
