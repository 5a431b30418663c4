using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Tools.Sign;
using IseWorkflow.Tools.Sign.Card;
using Net.Pkcs11Interop.Common;

namespace IseWorkflow.Api.Tests.DesktopSigner;

/// <summary>A card that counts wrong tries and locks, as the real one does and SoftHSM2 does not.</summary>
internal sealed class CountingCard(X509Certificate2 certificate, int left = CountingCard.Tries) : ICard, ICardReader
{
    public const string Pin = "ABC123";
    public const int Tries = 5;

    public int Left { get; private set; } = left;

    /// <summary>Taken from the reader when it shall sign.</summary>
    public bool IsTakenAway { get; init; }

    public PinTries TriesLeft => Left switch { 0 => PinTries.None, 1 => PinTries.Last, Tries => PinTries.All, _ => PinTries.Fewer };

    public Step<ICard> FindCard() => Step<ICard>.Of(this);

    public PinAnswer LogIn(string pin)
    {
        Left = pin == Pin ? Tries : Left - 1;
        return pin == Pin ? PinAnswer.Right : Left == 0 ? PinAnswer.Locked : PinAnswer.Wrong;
    }

    public X509Certificate2 ReadCertificate() => X509CertificateLoader.LoadCertificate(certificate.RawData);

    /// <summary>PKCS#1 padding over what is given, without adding a DigestInfo: a card's raw operation.</summary>
    public byte[] Sign(CKM mechanism, byte[] octets)
    {
        Assert.Equal(CKM.CKM_RSA_PKCS, mechanism);
        if (IsTakenAway)
            throw new Pkcs11Exception("C_Sign", CKR.CKR_DEVICE_REMOVED);
        using var key = certificate.GetRSAPrivateKey()!;
        return key.SignHash(octets[^SHA256.HashSizeInBytes..], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public void Dispose()
    {
    }
}
