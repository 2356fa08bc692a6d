using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace OrleansStock.WebFrontend.Accounts.Keys;

/// <summary>Encrypts data-protection keys before they are stored.</summary>
internal sealed class KeyEncryptor(KeyCipher cipher) : IXmlEncryptor
{
    /// <summary>The element that holds the text of <see cref="KeyCipher"/>.</summary>
    public const string Value = "value";

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("encryptedKey", new XElement(Value, cipher.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting)))), typeof(KeyDecryptor));
}
