using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace OrleansStock.WebFrontend.Accounts.Keys;

/// <summary>Decrypts stored data-protection keys. Its name stands beside each of them: it is not renamed.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<KeyProtection>().Cipher!.Decrypt(encryptedElement.Element(KeyEncryptor.Value)!.Value));
}
