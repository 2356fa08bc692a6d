namespace OrleansStock.Storage.Limits;

/// <summary>What is stored of a subject.</summary>
/// <param name="Attempts">A number whose meaning the limit decides.</param>
/// <param name="At">Unix milliseconds; likewise.</param>
public readonly record struct AttemptCount(int Attempts, long At);
