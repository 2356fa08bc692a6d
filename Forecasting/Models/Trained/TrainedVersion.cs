using System.Globalization;

namespace OrleansStock.Forecasting.Models.Trained;

/// <summary>
/// The version of a model whose numbers come from a file: the method's, and in front of its three digits the identity of a file
/// that is not the built-in one. So two silos that serve different files never give one version to different forecasts.
/// </summary>
public static class TrainedVersion
{
    /// <summary>Where a file of an operator stands in the version: its identity times this, so that the last three digits stay the method's.</summary>
    private const int FileUnit = 1000;

    /// <summary>How many identities there are: the largest with which the version is still a whole number of 32 bits.</summary>
    private const int Identities = 2_000_000;

    /// <summary>Whether two versions are the same method, with whatever files.</summary>
    public static bool IsSameMethod(int one, int other) => one % FileUnit == other % FileUnit;

    /// <summary>The version.</summary>
    /// <param name="method">The method's, below 1,000.</param>
    /// <param name="file">The file that is served; null for the built-in one.</param>
    internal static int Of(int method, ITrainedFile? file) => file is { IsBuiltIn: false }
        ? (1 + (int)(uint.Parse(file.Identity.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Identities)) * FileUnit + method
        : method;
}
