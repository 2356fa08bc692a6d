namespace OrleansStock.Silo.Transport;

/// <summary>What must hold before a process serves; <c>--migrate</c> does without.</summary>
public interface IStartCheck
{
    /// <summary>Checks it.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">It does not hold; the message is one line that names the key.</exception>
    void Check();
}
