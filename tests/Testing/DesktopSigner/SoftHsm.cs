using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Tools.Sign.Card;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace IseWorkflow.Testing.DesktopSigner;

/// <summary>
/// A card in software behind a real PKCS#11 module: SoftHSM2 with its tokens in a folder of its own. It tells of wrong tries
/// (<c>CKF_USER_PIN_COUNT_LOW</c>) but never locks.
/// </summary>
public sealed partial class SoftHsm : IDisposable
{
    public const string SigningToken = "JPKI (Digital Signature PIN)";
    public const string AuthenticationToken = "JPKI (User Authentication PIN)";
    public const string Pin = "ABC123";

    /// <summary>Where Debian, Fedora and Homebrew put it.</summary>
    private static readonly string[] Places =
        ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so", "/opt/homebrew/lib/softhsm/libsofthsm2.so"];

    /// <summary>The module reads its configuration from the process's environment when it is loaded.</summary>
    private static readonly Lock Loading = new();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("softhsm");

    public SoftHsm() => File.WriteAllText(Configuration, $"directories.tokendir = {folder.FullName}\nobjectstore.backend = file\n");

    /// <summary>Null where it is not installed.</summary>
    public static string? Module { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>For the variable <c>SOFTHSM2_CONF</c>.</summary>
    public string Configuration => Path.Combine(folder.FullName, "softhsm2.conf");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Puts a token in: with a certificate and its key under the card's id for signing, or empty.</summary>
    public void Insert(string label, X509Certificate2? certificate = null)
    {
        lock (Loading)
        {
            SetEnvironment("SOFTHSM2_CONF", Configuration, overwrite: 1);
            using var library = Pkcs11Module.Load(Module!);
            using var session = Initialize(library, label);
            if (certificate is not null)
                Store(session, certificate);
        }
    }

    private static ISession Initialize(IPkcs11Library library, string label)
    {
        const string SecurityOfficerPin = "00000000";
        var slot = library.GetSlotList(SlotsType.WithTokenPresent).First(slot => !slot.GetTokenInfo().TokenFlags.TokenInitialized);
        slot.InitToken(SecurityOfficerPin, label);
        var session = slot.OpenSession(SessionType.ReadWrite);
        session.Login(CKU.CKU_SO, SecurityOfficerPin);
        session.InitPin(Pin);
        session.Logout();
        session.Login(CKU.CKU_USER, Pin);
        return session;
    }

    private static void Store(ISession session, X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        Create(session, CKO.CKO_CERTIFICATE,
            [(CKA.CKA_VALUE, certificate.RawData), (CKA.CKA_SUBJECT, certificate.SubjectName.RawData)],
            attributes => [attributes.Create(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509)]);
        if (rsa is not null)
            StoreKey(session, CKK.CKK_RSA, Numbers(rsa.ExportParameters(includePrivateParameters: true)));
        else
            StoreKey(session, CKK.CKK_EC, Numbers(ecdsa!.ExportParameters(includePrivateParameters: true)));
    }

    private static void StoreKey(ISession session, CKK type, IReadOnlyList<(CKA, byte[])> numbers) => Create(session, CKO.CKO_PRIVATE_KEY, numbers, attributes =>
        [attributes.Create(CKA.CKA_KEY_TYPE, type), attributes.Create(CKA.CKA_SIGN, true), attributes.Create(CKA.CKA_SENSITIVE, true)]);

    /// <summary>Private, as both are on the card: nothing can be read before a login.</summary>
    private static void Create(
        ISession session, CKO kind, IReadOnlyList<(CKA Type, byte[] Value)> values, Func<Net.Pkcs11Interop.HighLevelAPI.Factories.IObjectAttributeFactory, List<IObjectAttribute>> more)
    {
        var attributes = session.Factories.ObjectAttributeFactory;
        session.CreateObject([
            attributes.Create(CKA.CKA_CLASS, kind),
            attributes.Create(CKA.CKA_TOKEN, true),
            attributes.Create(CKA.CKA_PRIVATE, true),
            attributes.Create(CKA.CKA_ID, new byte[] { 0x02 }),
            .. values.Select(value => attributes.Create(value.Type, value.Value)),
            .. more(attributes),
        ]);
    }

    private static (CKA, byte[])[] Numbers(RSAParameters key) =>
    [
        (CKA.CKA_MODULUS, key.Modulus!), (CKA.CKA_PUBLIC_EXPONENT, key.Exponent!), (CKA.CKA_PRIVATE_EXPONENT, key.D!),
        (CKA.CKA_PRIME_1, key.P!), (CKA.CKA_PRIME_2, key.Q!), (CKA.CKA_EXPONENT_1, key.DP!), (CKA.CKA_EXPONENT_2, key.DQ!), (CKA.CKA_COEFFICIENT, key.InverseQ!),
    ];

    private static (CKA, byte[])[] Numbers(ECParameters key)
    {
        var curve = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        curve.WriteObjectIdentifier(key.Curve.Oid.Value!);
        return [(CKA.CKA_EC_PARAMS, curve.Encode()), (CKA.CKA_VALUE, key.D!)];
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
