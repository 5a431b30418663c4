using System.Security.Cryptography.X509Certificates;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace IseWorkflow.Tools.Sign.Card;

/// <summary>A card behind a PKCS#11 module. Owns the module.</summary>
internal sealed class Pkcs11Card(IPkcs11Library library, ISlot slot) : ICard
{
    /// <summary>Key and certificate for signing have the same id; those for authentication have 01.</summary>
    private static readonly byte[] SigningId = [0x02];

    private readonly ISession session = slot.OpenSession(SessionType.ReadOnly);

    public PinTries TriesLeft => slot.GetTokenInfo().TokenFlags switch
    {
        { UserPinLocked: true } => PinTries.None,
        { UserPinFinalTry: true } => PinTries.Last,
        { UserPinCountLow: true } => PinTries.Fewer,
        _ => PinTries.All,
    };

    public PinAnswer LogIn(string pin)
    {
        try
        {
            session.Login(CKU.CKU_USER, pin);
            return PinAnswer.Right;
        }
        catch (Pkcs11Exception e) when (e.RV is CKR.CKR_PIN_INCORRECT or CKR.CKR_PIN_INVALID or CKR.CKR_PIN_LEN_RANGE)
        {
            return TriesLeft == PinTries.None ? PinAnswer.Locked : PinAnswer.Wrong;
        }
        catch (Pkcs11Exception e) when (e.RV == CKR.CKR_PIN_LOCKED)
        {
            return PinAnswer.Locked;
        }
    }

    public X509Certificate2? ReadCertificate() => Find(CKO.CKO_CERTIFICATE) is { } certificate
        ? X509CertificateLoader.LoadCertificate(session.GetAttributeValue(certificate, [CKA.CKA_VALUE])[0].GetValueAsByteArray())
        : null;

    public byte[] Sign(CKM mechanism, byte[] octets)
    {
        var key = Find(CKO.CKO_PRIVATE_KEY) ?? throw new Pkcs11Exception("C_FindObjects", CKR.CKR_KEY_HANDLE_INVALID);
        using var prepared = session.Factories.MechanismFactory.Create(mechanism);
        return session.Sign(prepared, key, octets);
    }

    public void Dispose()
    {
        session.Dispose();
        library.Dispose();
    }

    private IObjectHandle? Find(CKO kind)
    {
        var attributes = session.Factories.ObjectAttributeFactory;
        return session.FindAllObjects([attributes.Create(CKA.CKA_CLASS, kind), attributes.Create(CKA.CKA_ID, SigningId)]).FirstOrDefault();
    }
}
