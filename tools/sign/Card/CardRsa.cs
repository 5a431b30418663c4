using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;

namespace IseWorkflow.Tools.Sign.Card;

/// <summary>The RSA key of a card, for .NET's CMS: PKCS#1 v1.5 over SHA-256 and nothing else.</summary>
internal sealed class CardRsa : RSA
{
    /// <summary>A DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2). The card pads what it is given and adds none itself.</summary>
    private static readonly byte[] DigestInfo =
        [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];

    private readonly ICard card;
    private readonly RSAParameters publicKey;

    public CardRsa(ICard card, RSA publicKey)
    {
        this.card = card;
        this.publicKey = publicKey.ExportParameters(includePrivateParameters: false);
        KeySizeValue = publicKey.KeySize;
    }

    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
        hashAlgorithm == HashAlgorithmName.SHA256 && padding == RSASignaturePadding.Pkcs1
            ? card.Sign(CKM.CKM_RSA_PKCS, [.. DigestInfo, .. hash])
            : throw new NotSupportedException($"{padding} with {hashAlgorithm}");

    public override RSAParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters ? throw new CryptographicException("The key never leaves the card.") : publicKey;

    public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();
}
