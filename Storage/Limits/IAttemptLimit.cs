namespace OrleansStock.Storage.Limits;

/// <summary>How often something may be tried: pure arithmetic on what is stored of a subject.</summary>
public interface IAttemptLimit
{
    /// <summary>Takes an attempt.</summary>
    /// <param name="held">What is stored of the subject; null for nothing.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <returns>How long to wait, milliseconds, and then nothing is stored; else 0 and what to store.</returns>
    (long Wait, AttemptCount Next) Take(AttemptCount? held, long now);

    /// <summary>Gives an attempt back that was the right person's.</summary>
    /// <param name="held">What is stored of the subject.</param>
    /// <param name="now">Unix milliseconds.</param>
    AttemptCount GiveBack(AttemptCount held, long now);
}
