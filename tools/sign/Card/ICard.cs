using System.Security.Cryptography.X509Certificates;
using Net.Pkcs11Interop.Common;

namespace IseWorkflow.Tools.Sign.Card;

/// <summary>The signing part of a My Number card. Every member may throw <see cref="Pkcs11Exception"/>, such as when the card is taken away.</summary>
internal interface ICard : IDisposable
{
    /// <summary>As the token says now.</summary>
    PinTries TriesLeft { get; }

    /// <summary>Each wrong PIN costs a try.</summary>
    PinAnswer LogIn(string pin);

    /// <summary>The certificate of the signing key; null where there is none. Needs a login.</summary>
    X509Certificate2? ReadCertificate();

    /// <summary>The value of the signing key over octets that are prepared as the mechanism wants them. Needs a login.</summary>
    byte[] Sign(CKM mechanism, byte[] octets);
}

/// <summary>What a card answers to a PIN.</summary>
internal enum PinAnswer
{
    Right,
    Wrong,
    Locked,
}

/// <summary>Where cards are looked for.</summary>
internal interface ICardReader
{
    /// <summary>The one card that can sign, or why there is none.</summary>
    Step<ICard> FindCard();
}
