namespace OrleansStock.Forecasting.Models.Trained;

/// <summary>A file of a model that was trained elsewhere.</summary>
internal interface ITrainedFile
{
    /// <summary>Whether it is the one that the product embeds.</summary>
    bool IsBuiltIn { get; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    string Identity { get; }
}
