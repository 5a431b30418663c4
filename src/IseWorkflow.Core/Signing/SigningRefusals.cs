using System.Reflection;
using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Core.Signing;

/// <summary>All refusals of signing, by code: a session keeps only the code, and the protocol's documentation lists them all.</summary>
public static class SigningRefusals
{
    private static readonly Dictionary<string, Refusal> ByCode = Collect().ToDictionary(refusal => refusal.Code);

    public static IReadOnlyCollection<Refusal> All => ByCode.Values;

    public static Refusal? Find(string code) => ByCode.GetValueOrDefault(code);

    private static IEnumerable<Refusal> Collect() =>
        from catalogue in new[] { typeof(SessionRefusals), typeof(SignatureRefusals), typeof(CertificateRefusals), typeof(HolderRefusals), typeof(RevocationRefusals) }
        from property in catalogue.GetProperties(BindingFlags.Public | BindingFlags.Static)
        select (Refusal)property.GetValue(null)!;
}
