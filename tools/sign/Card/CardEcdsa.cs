using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;

namespace IseWorkflow.Tools.Sign.Card;

/// <summary>The EC key of a card of the next generation, for .NET's CMS.</summary>
internal sealed class CardEcdsa : ECDsa
{
    private readonly ICard card;
    private readonly ECDsa publicKey;

    public CardEcdsa(ICard card, ECDsa publicKey)
    {
        (this.card, this.publicKey) = (card, publicKey);
        KeySizeValue = publicKey.KeySize;
    }

    /// <summary>The two numbers side by side (IEEE P1363), as both PKCS#11 and this method have them.</summary>
    public override byte[] SignHash(byte[] hash) => card.Sign(CKM.CKM_ECDSA, hash);

    public override bool VerifyHash(byte[] hash, byte[] signature) => publicKey.VerifyHash(hash, signature);

    public override ECParameters ExportParameters(bool includePrivateParameters) =>
        includePrivateParameters ? throw new CryptographicException("The key never leaves the card.") : publicKey.ExportParameters(false);
}
